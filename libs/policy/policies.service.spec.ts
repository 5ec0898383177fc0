import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { newId } from '@sanad/kernel';
import { Refusal, type RefusalCode } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { Client } from 'pg';
import { as, openWorld, type PlatformWorld } from '../../test/world/platform';
import { loadPolicy } from './load';
import { Policies, type PinnedPolicy } from './policies.service';
import { PolicyVersions, type Start } from './policy-versions.service';
import { PolicyVersion } from './policy.version';

const control = loadPolicy(
  readFileSync(join(__dirname, '../../test/fixtures/policies/control.yaml'), 'utf8'),
  'control',
);
const natiq = loadPolicy(readFileSync(join(policiesFolder, 'natiq.yaml'), 'utf8'), 'natiq');

const MINUTE_MS = 60_000;
const START = new Date('2026-01-10T07:00:00Z');
const at = (minutes: number): Date => new Date(START.getTime() + minutes * MINUTE_MS);
let now = START;

let world: PlatformWorld;
let versions: PolicyVersions;
let policies: Policies;
let place = -1;

beforeAll(async () => {
  world = await openWorld({
    associations: 60,
    entities: [PolicyVersion],
    providers: [Policies, PolicyVersions],
    clock: () => now,
  });
  versions = world.get(PolicyVersions);
  policies = world.get(Policies);
});
afterAll(() => world.close());
beforeEach(() => {
  place++;
  now = START;
});
afterEach(() => jest.restoreAllMocks());

const run = <T>(work: (op: Op) => Promise<T>, of = place): Promise<T> =>
  world.ops.run(as(world.associations[of]!), work);
const codeOf = (work: Promise<unknown>): Promise<RefusalCode | 'open'> =>
  work.then(
    () => 'open' as const,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

/** An approved version of the control policy, with a title that tells it from others. */
async function approved(title = control.title): Promise<PolicyVersion> {
  const { id } = await run((op) => versions.draft(op, { document: { ...structuredClone(control), title } }));
  return run((op) => versions.approve(op, id, {}));
}
const force = (id: string, start: Start = {}): Promise<PolicyVersion> =>
  run((op) => versions.putInForce(op, id, start));
const current = (): Promise<PinnedPolicy> => run((op) => policies.inForce(op));

/** As the application's role, in a transaction of its own with its tenant set; `work` may leave it open or fail. */
async function asApp<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: world.database.urlAs('sanad_app') });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.association', $1, true)`, [world.associations[place]]);
    return await work(client);
  } finally {
    await client.end();
  }
}
/** What the database answers to a statement of the application: the name of the constraint it breaks, or `done`. */
const constraintOf = (sql: string, values: unknown[] = []): Promise<string> =>
  asApp((client) =>
    client.query(sql, values).then(
      () => 'done',
      (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
    ),
  );

describe('the row of versions', () => {
  it('none is in force before one was put in force', async () => {
    await approved();
    expect(await codeOf(current())).toBe('policy.none_in_force');
  });

  it('a scheduled version waits for its moment, and the one before ends in that moment', async () => {
    const first = await force((await approved('one')).id);
    const second = await force((await approved('two')).id, { startsAt: at(10), supersedes: first.id });
    now = new Date(at(10).getTime() - 1);
    expect((await current()).versionId).toBe(first.id);
    now = at(10);
    expect((await current()).versionId).toBe(second.id);
  });

  it('a start that is taken back leaves the one before in force, up to the next that was scheduled', async () => {
    const first = await force((await approved('one')).id);
    const third = await force((await approved('three')).id, { startsAt: at(20), supersedes: first.id });
    const second = await force((await approved('two')).id, { startsAt: at(10), supersedes: first.id });
    await run((op) => versions.takeBackStart(op, second.id, 'أُرّخ خطأً'));
    now = at(19);
    expect((await current()).versionId).toBe(first.id);
    now = at(20);
    expect((await current()).versionId).toBe(third.id);
    now = at(21);
    expect(await codeOf(run((op) => versions.takeBackStart(op, third.id, 'أُرّخ خطأً')))).toBe('policy.begun');
    const again = await force(second.id, { startsAt: at(30), supersedes: third.id });
    expect(again.inForceFrom).toEqual(at(30));
    const { rows: audit } = await world.admin.query<{ detail: object }>(
      `SELECT detail FROM audit WHERE association_id = $1 AND action IN ('policy.stays', 'policy.start_taken_back') ORDER BY id`,
      [world.associations[place]],
    );
    expect(audit.map(({ detail }) => detail)).toEqual([
      { number: 1, until: at(20).toISOString() },
      { number: 3, reason: 'أُرّخ خطأً', startsAt: at(10).toISOString(), stays: first.id },
    ]);
  });

  it('with the last start to come taken back, the one in force has no end; with the only one, none is in force', async () => {
    const first = await force((await approved('one')).id);
    const second = await force((await approved('two')).id, { startsAt: at(10), supersedes: first.id });
    await run((op) => versions.takeBackStart(op, second.id, 'أُرّخ خطأً'));
    now = at(99);
    expect((await current()).versionId).toBe(first.id);
    place++;
    const only = await force((await approved('one')).id, { startsAt: at(100) });
    await run((op) => versions.takeBackStart(op, only.id, 'أُرّخ خطأً'));
    now = at(101);
    expect(await codeOf(current())).toBe('policy.none_in_force');
  });

  it('an approval that was recorded by mistake is taken back, and recorded anew; the audit keeps what it was', async () => {
    const { id } = await run((op) => versions.draft(op, { document: structuredClone(control) }));
    await run((op) => versions.approve(op, id, { meetingNumber: '9' }));
    await force(id, { startsAt: at(10) });
    const takeBack = (): Promise<PolicyVersion> => run((op) => versions.takeBackApproval(op, id, 'رقم الاجتماع خطأ'));
    expect(await codeOf(takeBack())).toBe('policy.start_first');
    await run((op) => versions.takeBackStart(op, id, 'رقم الاجتماع خطأ'));
    expect(await takeBack()).toMatchObject({ minutes: null, approvedAt: null });
    expect(await codeOf(takeBack())).toBe('policy.not_approved');
    expect((await run((op) => versions.approve(op, id, { meetingNumber: '10' }))).minutes).toEqual({
      meetingNumber: '10',
    });
    await force(id);
    now = at(1);
    expect(await codeOf(takeBack())).toBe('policy.begun');
    const { rows: audit } = await world.admin.query<{ detail: object }>(
      `SELECT detail FROM audit WHERE association_id = $1 AND action = 'policy.approval_taken_back'`,
      [world.associations[place]],
    );
    expect(audit).toEqual([{ detail: { number: 1, reason: 'رقم الاجتماع خطأ', minutes: { meetingNumber: '9' } } }]);
  });

  it('one put in force meanwhile runs up to the one that was scheduled', async () => {
    const first = await force((await approved('one')).id);
    await force((await approved('three')).id, { startsAt: at(10), supersedes: first.id });
    now = at(1);
    await force((await approved('two')).id, { startsAt: at(5), supersedes: first.id });
    const seen: string[] = [];
    for (const minute of [1, 4, 5, 9, 10, 99]) {
      now = at(minute);
      seen.push((await current()).document.title);
    }
    expect(seen).toEqual(['one', 'one', 'two', 'two', 'three', 'three']);
  });

  it('the version replaced is named, or nothing happens', async () => {
    const first = await force((await approved('one')).id);
    const second = await approved('two');
    now = at(1);
    expect(await codeOf(force(second.id))).toBe('policy.supersedes_unnamed');
    expect(await codeOf(force(second.id, { supersedes: newId() }))).toBe('policy.supersedes_unnamed');
    expect((await current()).versionId).toBe(first.id);
    expect(await codeOf(force(second.id, { supersedes: first.id }))).toBe('open');
  });

  it('replacing where nothing is in force, starting in the past or in the same moment is refused', async () => {
    const first = await approved('one');
    expect(await codeOf(force(first.id, { supersedes: newId() }))).toBe('policy.supersedes_nothing');
    expect(await codeOf(force(first.id, { startsAt: at(-1) }))).toBe('policy.start_past');
    await force(first.id);
    const second = await approved('two');
    expect(await codeOf(force(second.id, { supersedes: first.id }))).toBe('policy.start_taken');
  });

  it('of twenty put in force at the same time, one is', async () => {
    const made = [];
    for (let number = 1; number <= 20; number++) made.push(await approved(`version ${number}`));
    // Every connection of the pool is open, so that they really meet.
    await Promise.all(made.map(() => run((op) => op.db.query('SELECT pg_sleep(0.02)'))));
    const codes = await Promise.all(made.map(({ id }) => codeOf(force(id))));
    expect(codes.filter((code) => code === 'open')).toHaveLength(1);
    // The others meet the one that was first: they have to name it, and start later than it.
    expect(new Set(codes.filter((code) => code !== 'open'))).toEqual(new Set(['policy.supersedes_unnamed']));
  });

  it('drafts made at the same time get numbers of their own, without a gap', async () => {
    const made = await Promise.all(
      Array.from({ length: 12 }, () => run((op) => versions.draft(op, { document: control }))),
    );
    expect(made.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });
});

describe('the database itself', () => {
  const put = `UPDATE policy_version SET in_force_from = $2, in_force_until = $3 WHERE association_id = $4 AND id = $1`;
  const tenant = (): string => world.associations[place]!;

  it('refuses a second version in force at one moment, and takes the one beside it', async () => {
    await force((await approved('one')).id);
    const { id } = await approved('two');
    expect(await constraintOf(put, [id, at(5), null, tenant()])).toBe('policy_version_one_in_force');
    now = at(1);
    const first = await current();
    await force(id, { startsAt: at(5), supersedes: first.versionId });
    const third = await approved('three');
    expect(await constraintOf(put, [third.id, at(4), at(6), tenant()])).toBe('policy_version_one_in_force');
  });

  it('refuses it also when two transactions have not seen each other', async () => {
    const [one, two] = [await approved('one'), await approved('two')];
    const outcome = await asApp(async (first) => {
      await first.query(put, [one.id, at(1), null, tenant()]);
      const second = constraintOf(put, [two.id, at(2), null, tenant()]);
      await somebodyWaits();
      await first.query('COMMIT');
      return second;
    });
    expect(outcome).toBe('policy_version_one_in_force');
  });

  it.each([
    ['the text', `document = '{}'`],
    ['the minutes', `minutes = '{"demo": true}'`],
    ['the moment of approval', `approved_at = approved_at - interval '1 hour'`],
    ['the approval', `approved_at = NULL, minutes = NULL`],
    ['the text, whatever is taken back,', `document = '{}', approved_at = NULL, minutes = NULL, taken_back_at = now()`],
    ['the number', `number = 99`],
    ['who made it', `created_by = 'somebody else'`],
  ])('keeps %s of an approved version', async (_what, change) => {
    const { id } = await approved();
    const sql = `UPDATE policy_version SET ${change} WHERE association_id = $2 AND id = $1`;
    expect(await constraintOf(sql, [id, tenant()])).toBe('policy_version_kept');
  });

  it.each([
    ['the answers', `answers = '{"decisions": [], "overlays": [1]}'`],
    ['the hash', `content_hash = repeat('0', 64)`],
    ['the start', `in_force_from = in_force_from + interval '1 hour'`],
    ['that it was in force', `in_force_from = NULL, in_force_until = NULL`],
    ['that it has begun', `in_force_from = NULL, in_force_until = NULL, taken_back_at = in_force_from`],
    ['the approval', `approved_at = NULL, minutes = NULL, taken_back_at = in_force_from - interval '1 hour'`],
  ])('keeps %s of a version in force', async (_what, change) => {
    const { id } = await force((await approved()).id);
    const sql = `UPDATE policy_version SET ${change} WHERE association_id = $2 AND id = $1`;
    expect(await constraintOf(sql, [id, tenant()])).toBe('policy_version_kept');
  });

  it('lets an end move nearer, never away', async () => {
    const { id } = await force((await approved()).id);
    const end = (value: string): string =>
      `UPDATE policy_version SET in_force_until = ${value} WHERE association_id = $2 AND id = $1`;
    const set = `in_force_from + interval '2 hours'`;
    const outcome = await asApp(async (client) => {
      await client.query(end(set), [id, tenant()]);
      await client.query(end(`in_force_from + interval '1 hour'`), [id, tenant()]);
      return client.query(end('NULL'), [id, tenant()]).catch((error: { constraint: string }) => error.constraint);
    });
    expect(outcome).toBe('policy_version_kept');
  });

  it.each([
    ['in force without approval', `in_force_from = now()`, 'policy_version_in_force_once_approved'],
    ['approved without minutes', `approved_at = now()`, 'policy_version_approved_with_minutes'],
    ['an end without a start', `in_force_until = now()`, 'policy_version_ends_after_start'],
  ])('refuses %s', async (_what, change, constraint) => {
    const { id } = await run((op) => versions.draft(op, { document: control }));
    const sql = `UPDATE policy_version SET ${change} WHERE association_id = $2 AND id = $1`;
    expect(await constraintOf(sql, [id, tenant()])).toBe(constraint);
  });

  it('lets nobody delete a version', async () => {
    await approved();
    expect(await constraintOf('DELETE FROM policy_version')).toMatch(/permission denied/);
  });

  it('would hold two at once without the constraint', async () => {
    await world.admin.query('BEGIN');
    await world.admin.query('ALTER TABLE policy_version DROP CONSTRAINT policy_version_one_in_force');
    const [one, two] = [await approvedBy(world.admin), await approvedBy(world.admin)];
    for (const id of [one, two]) await world.admin.query(put, [id, at(1), null, tenant()]);
    const { rowCount } = await world.admin.query(
      'SELECT FROM policy_version WHERE association_id = $1 AND tstzrange(in_force_from, in_force_until) @> $2::timestamptz',
      [tenant(), at(2)],
    );
    await world.admin.query('ROLLBACK');
    expect(rowCount).toBe(2);
  });

  /** Until a statement in this database waits for another transaction. */
  async function somebodyWaits(): Promise<void> {
    const sql = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await world.admin.query(sql)).rowCount === 0);
  }

  /** Within the administrator's open transaction, where the application would wait for its locks. */
  async function approvedBy(client: Client): Promise<string> {
    const id = newId();
    await client.query(
      `INSERT INTO policy_version (association_id, id, number, document, answers, content_hash, minutes, approved_at,
         created_at, created_by)
       SELECT $1, $2, coalesce(max(number), 0) + 1, '{}', '{}', repeat('0', 64), '{}', $3, $3, 'test'
       FROM policy_version WHERE association_id = $1`,
      [tenant(), id, START],
    );
    return id;
  }
});

describe('reading the policy', () => {
  it('a case keeps its version when another comes into force', async () => {
    const first = await force((await approved('one')).id);
    const pinned = await current();
    now = at(1);
    await force((await approved('two')).id, { supersedes: first.id });
    expect((await current()).document.title).toBe('two');
    expect(await run((op) => policies.of(op, pinned.versionId))).toEqual(pinned);
  });

  it('content is read once per hash, later only the head; also for another version of equal content', async () => {
    const first = await force((await approved('read once')).id);
    const statements: string[] = [];
    const read = (work: (op: Op) => Promise<PinnedPolicy>): Promise<PinnedPolicy> =>
      run((op) => {
        const query = op.db.query.bind(op.db);
        jest.spyOn(op.db, 'query').mockImplementation((sql, values) => {
          statements.push(sql);
          return query(sql, values);
        });
        return work(op);
      });
    const one = await read((op) => policies.inForce(op));
    expect(statements.filter((sql) => sql.includes('document'))).toHaveLength(1);
    statements.length = 0;
    const two = await read((op) => policies.inForce(op));
    const copy = await approved('read once');
    const three = await read((op) => policies.of(op, copy.id));
    expect(statements).toHaveLength(2);
    expect(statements.filter((sql) => sql.includes('document'))).toEqual([]);
    expect(two.document).toBe(one.document);
    expect(three).toMatchObject({ versionId: copy.id, contentHash: first.contentHash });
    expect(three.effective).toBe(one.effective);
  });

  it('what is shared cannot be changed by anybody', async () => {
    await force((await approved()).id);
    const { document, effective } = await current();
    expect(() => (document.title = 'other')).toThrow(TypeError);
    expect(() => document.sections[0]!.clauses.pop()).toThrow(TypeError);
    expect(() => Object.assign(effective.deadlines[0]!, { amount: 1 })).toThrow(TypeError);
  });

  it('a row whose content is not what its hash says is not read', async () => {
    const { id } = await approved('to be tampered with');
    await world.admin.query('ALTER TABLE policy_version DISABLE TRIGGER policy_version_kept');
    await world.admin.query(
      `UPDATE policy_version SET document = jsonb_set(document, '{title}', '"x"') WHERE id = $1`,
      [id],
    );
    await world.admin.query('ALTER TABLE policy_version ENABLE TRIGGER policy_version_kept');
    await expect(run((op) => policies.of(op, id))).rejects.toThrow('does not match its hash');
  });

  it("another association's version is missing, like one that never was", async () => {
    const { id } = await force((await approved()).id);
    const other = place + 1;
    const asked: ((op: Op) => Promise<unknown>)[] = [
      (op: Op) => policies.of(op, id),
      (op: Op) => versions.approve(op, id, {}),
      (op: Op) => versions.putInForce(op, id, {}),
      (op: Op) => versions.draft(op, { basedOn: id }),
    ];
    for (const work of asked) expect(await codeOf(run(work, other))).toBe('policy.version_not_found');
    expect(await codeOf(run((op) => policies.of(op, newId()), other))).toBe('policy.version_not_found');
    expect(await codeOf(run((op) => policies.inForce(op), other))).toBe('policy.none_in_force');
    place++;
  });

  it('the head in force is found in an index that starts with the tenant', async () => {
    await force((await approved()).id);
    const plan = await asApp(async (client) => {
      await client.query('SET LOCAL enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT id FROM policy_version
         WHERE association_id = $1 AND in_force_from <= $2 ORDER BY in_force_from DESC LIMIT 1`,
        [world.associations[place], now],
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/policy_version_by_start[\s\S]*Index Cond: .*association_id[\s\S]*in_force_from/);
  });

  it('every change leaves its audit row, and the events name ids alone', async () => {
    const first = await force((await approved('one')).id);
    now = at(1);
    await force((await approved('two')).id, { supersedes: first.id });
    const { rows: audit } = await world.admin.query<{ action: string }>(
      'SELECT action FROM audit WHERE association_id = $1 ORDER BY id',
      [world.associations[place]],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      ...['policy.drafted', 'policy.approved', 'policy.put_in_force'],
      ...['policy.drafted', 'policy.approved', 'policy.superseded', 'policy.put_in_force'],
    ]);
    const { rows: events } = await world.admin.query<{ payload: object }>(
      `SELECT payload FROM outbox WHERE association_id = $1 AND name = 'policy.put_in_force' ORDER BY id`,
      [world.associations[place]],
    );
    expect(events[1]?.payload).toEqual({
      versionId: expect.any(String),
      number: 2,
      startsAt: at(1).toISOString(),
      supersedes: first.id,
      by: 'test',
      nextReviewOn: null,
    });
  });

  it('a version whose findings wait is read as what it is: a draft', async () => {
    const { id } = await run((op) => versions.draft(op, { document: natiq }));
    const policy = await run((op) => policies.of(op, id));
    expect(policy).toMatchObject({ demo: false, stoppedModules: ['deadlines'] });
  });
});
