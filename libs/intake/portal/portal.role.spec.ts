import { createHash } from 'node:crypto';
import { newId } from '@sanad/kernel';
import { Client } from 'pg';
import { pdf } from '../../../test/world/files';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../../test/world/intake';
import { application, PortalWorld } from '../../../test/world/portal';

/** What a stranger may read: the associations, their policies in force with the rules of these, and their calendars. */
const PUBLISHED = [
  'association',
  'association_calendar',
  'association_holiday',
  'deadline_rule',
  'holiday',
  'holiday_cover',
  'migration',
  'policy_version',
];
/** What the secret of a case opens of it. */
const OF_ONE_CASE = [
  ...[
    'attestation',
    'case_access',
    'case_event',
    'case_file',
    'case_item',
    'case_notice',
    'deadline',
    'deadline_segment',
  ],
  ...['case_answer', 'document', 'subject_key'],
];
const ADDED_TO = [
  ...[
    'audit',
    'audit_unsealed',
    'complaint_act',
    'document',
    'outbox',
    'portal_action',
    'portal_appeal',
    'portal_application',
    'portal_attempt',
    'portal_complaint',
    'portal_draft',
  ],
  ...['subject_key'],
];
const CHANGED = ['portal_attempt', 'portal_draft'];

let intake: IntakeWorld;
let world: PortalWorld;
let client: Client;
let office: Office;
let other: Office;
let mine: { id: string; proof: string };
let theirs: { id: string; subject: string; reference: string };

const proofOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What such a case does not have by itself. */
const FURTHER: readonly [sql: string, values: (id: string) => unknown[]][] = [
  [
    `INSERT INTO case_answer (association_id, case_id, id, answer, source, answered_by, answered_at) VALUES ($1, $2, $3, 'x', 'x', 'x', now())`,
    (id) => [id, newId()],
  ],
  [
    `INSERT INTO association_holiday (association_id, date, name_ar, name_en, source, revision, announced_at)
     VALUES ($1, '2026-06-01', 'x', 'x', 'x', 1, now()) ON CONFLICT DO NOTHING`,
    () => [],
  ],
];

/** A case of the portal with a document, a draft beside it, and an application that nobody has entered. */
async function fill(at: Office): Promise<{ id: string; proof: string; reference: string }> {
  const { portal } = world;
  const draft = await portal.beginDraft(at.id, {});
  const document = await portal.keep(at.id, draft, { name: 'هوية.pdf', bytes: pdf() });
  const sent = await portal.submit(at.id, application({ items: [{ item: 'identity', document }] }), draft);
  await world.settle();
  const id = await world.caseId(at, sent.reference);
  await portal.open(at.id, { reference: sent.reference, secret: '0123456789' }).catch(() => undefined);
  await intake.completed(at, id);
  for (const [sql, values] of FURTHER) await world.api.rows(sql, [at.id, ...values(id)]);
  await portal.submit(at.id, application());
  await portal.beginDraft(at.id, {});
  return { id, proof: proofOf(sent.secret), reference: sent.reference };
}

beforeAll(async () => {
  intake = await IntakeWorld.open();
  [office, other] = [await intake.office('mabarra'), await intake.office('mabarra')];
  world = await PortalWorld.open(intake);
  mine = await fill(office);
  const second = await fill(office);
  const [row] = await world.api.rows<{ subject: string }>(
    'SELECT applicant_id AS subject FROM case_file WHERE id = $1',
    [second.id],
  );
  theirs = { ...second, ...row! };
  await fill(other);
  client = new Client({ connectionString: world.api.database.url });
  await client.connect();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await client.end();
  await world.close();
  await intake.close();
});

interface As {
  /** What the process says it works for, and the secret it says it was given. */
  readonly association?: string;
  readonly secret?: string;
  /** As the superuser, before: a fault for the check to find. */
  readonly plant?: string;
}

/** Does something as `sanad_portal`, in a transaction that is rolled back. */
async function asPortal<T>({ association = office.id, secret, plant }: As, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    if (plant) await client.query(plant);
    await client.query('SET LOCAL ROLE sanad_portal');
    await client.query(`SELECT set_config('app.association', $1, true)`, [association]);
    if (secret !== undefined) await client.query(`SELECT set_config('app.secret', $1, true)`, [secret]);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

async function attempt(sql: string, values: readonly unknown[] = []): Promise<number | string> {
  await client.query('SAVEPOINT attempt');
  try {
    return (await client.query(sql, [...values])).rowCount ?? 0;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
    return (error as { code: string }).code;
  }
}

async function tables(): Promise<{ name: string; column: string }[]> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `SELECT c.relname AS name, quote_ident(a.attname) AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 1
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
  return rows;
}

/** The tables in which a verb reaches at least one row. */
async function reached(verb: (table: string, column: string) => string, as: As): Promise<string[]> {
  const all = await tables();
  expect(all.length).toBeGreaterThan(40);
  return asPortal(as, async () => {
    const found: string[] = [];
    for (const { name, column } of all) {
      const rows = await attempt(verb(name, column));
      if (typeof rows === 'number' && rows > 0) found.push(name);
    }
    return found;
  });
}

const READ = (table: string, column: string): string => `SELECT ${column} FROM ${table}`;
const CHANGE = (table: string, column: string): string => `UPDATE ${table} SET ${column} = ${column}`;
const DELETE = (table: string): string => `DELETE FROM ${table}`;
const MADE_UP = proofOf('made up');

test('every table, every verb, with a secret that is none: what is published, and nothing else', async () => {
  expect(await reached(READ, { secret: MADE_UP })).toEqual(PUBLISHED);
  expect(await reached(CHANGE, { secret: MADE_UP })).toEqual([]);
  expect(await reached(DELETE, { secret: MADE_UP })).toEqual([]);
});

test('without any secret what is not published is an error, not an empty list', async () => {
  const fresh = new Client({ connectionString: world.api.database.urlAs('sanad_portal') });
  await fresh.connect();
  await fresh.query(`SELECT set_config('app.association', $1, false)`, [office.id]);
  await expect(fresh.query('SELECT id FROM case_file')).rejects.toThrow('app.secret');
  await fresh.end();
});

test('with the secret of a case: that case alone, and nothing of it changes', async () => {
  expect(await reached(READ, { secret: mine.proof })).toEqual([...PUBLISHED, ...OF_ONE_CASE].sort());
  expect(await reached(CHANGE, { secret: mine.proof })).toEqual([]);
  expect(await reached(DELETE, { secret: mine.proof })).toEqual([]);
  await asPortal({ secret: mine.proof }, async () => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM case_file');
    expect(rows).toEqual([{ id: mine.id }]);
    for (const table of ['case_item', 'case_event', 'case_notice', 'attestation']) {
      const { rows: cases } = await client.query<{ id: string }>(`SELECT DISTINCT case_id AS id FROM ${table}`);
      expect([table, cases]).toEqual([table, [{ id: mine.id }]]);
    }
  });
});

test('under another association the secret opens nothing', async () => {
  expect(await reached(READ, { association: other.id, secret: mine.proof })).toEqual(PUBLISHED);
});

test('no hash of a secret can be read, nor who handles a case, nor a name', async () => {
  await asPortal({ secret: mine.proof }, async () => {
    for (const column of ['secret_hash', 'code_hash', 'told_by', 'reason']) {
      expect([column, await attempt(`SELECT ${column} FROM case_access`)]).toEqual([column, '42501']);
    }
    for (const column of ['applicant_id', 'assignee_id', 'decision_reason']) {
      expect([column, await attempt(`SELECT ${column} FROM case_file`)]).toEqual([column, '42501']);
    }
    for (const column of ['responsible_id', 'beneficiary_id']) {
      expect([column, await attempt(`SELECT ${column} FROM deadline`)]).toEqual([column, '42501']);
    }
    expect(await attempt('SELECT name FROM person')).toBe('42501');
  });
});

test('rows are added to a few tables, and only such as the portal would add', async () => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND has_any_column_privilege('sanad_portal', oid, 'INSERT') ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(ADDED_TO);
  const { rows: changed } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND has_any_column_privilege('sanad_portal', oid, 'UPDATE') ORDER BY 1`,
  );
  expect(changed.map(({ name }) => name)).toEqual(CHANGED);
  const at = new Date();
  await asPortal({ secret: mine.proof }, async () => {
    const audit = 'INSERT INTO audit VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)';
    const entry = (association: string, kind: string, actor: string): unknown[] => [
      ...[association, newId(), at, kind, actor, 'x', 'case', 'x', {}],
    ];
    expect(await attempt(audit, entry(office.id, 'beneficiary', 'portal'))).toBe(1);
    expect(await attempt(audit, entry(office.id, 'staff', newId()))).toBe('42501');
    expect(await attempt(audit, entry(other.id, 'beneficiary', 'portal'))).toBe('42501');
    const event =
      'INSERT INTO outbox (association_id, id, name, version, payload, created_at) VALUES ($1, $2, $3, 1, $4, $5)';
    expect(await attempt(event, [office.id, newId(), 'intake.portal_acted', {}, at])).toBe(1);
    expect(await attempt(event, [office.id, newId(), 'intake.case_decided', {}, at])).toBe('42501');
    const action = `INSERT INTO portal_action (association_id, id, case_id, kind, sealed, acted_at) VALUES ($1, $2, $3, 'withdraw', '', $4)`;
    expect(await attempt(action, [office.id, newId(), mine.id, at])).toBe(1);
    expect(await attempt(action, [office.id, newId(), theirs.id, at])).toBe('42501');
    const key = 'INSERT INTO subject_key (association_id, subject_id, wrapped, created_at) VALUES ($1, $2, $3, $4)';
    expect(await attempt(key, [office.id, newId(), 'x', at])).toBe('42501');
    expect(
      await attempt('INSERT INTO case_access (association_id, case_id) VALUES ($1, $2)', [office.id, theirs.id]),
    ).toBe('42501');
  });
});

test('an application under somebody else’s reference opens nothing of theirs', async () => {
  await asPortal({ secret: MADE_UP }, async () => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM policy_version');
    const application_ = `INSERT INTO portal_application (association_id, id, kind, reference, subject_id, policy_version_id, secret_hash, code_hash, sealed, submitted_at)
      VALUES ($1, $2, 'enquiry', $3, $4, $5, $6, $6, '', now())`;
    expect(await attempt(application_, [office.id, newId(), theirs.reference, newId(), rows[0]!.id, MADE_UP])).toBe(1);
    for (const table of ['case_file', 'case_access', 'case_item', 'document', 'subject_key']) {
      expect([table, await attempt(`SELECT association_id FROM ${table}`)]).toEqual([table, 0]);
    }
  });
});

describe('planted', () => {
  const tenant = `association_id = current_setting('app.association')::uuid`;
  const open = (table: string): string =>
    `DROP POLICY portal ON ${table}; CREATE POLICY portal ON ${table} TO sanad_portal USING (${tenant})`;

  test.each([
    ['a policy that forgets the secret', open('case_access'), 'case_file'],
    ['one that forgets the case', open('case_item'), 'case_item'],
    [
      'a grant too many',
      `GRANT SELECT ON person TO sanad_portal; CREATE POLICY portal ON person TO sanad_portal USING (${tenant})`,
      'person',
    ],
    [
      'row-level security switched off',
      'ALTER TABLE portal_application DISABLE ROW LEVEL SECURITY',
      'portal_application',
    ],
  ])('%s is found', async (_what, plant, table) => {
    expect(await reached(READ, { secret: MADE_UP, plant })).toContain(table);
  });

  test('a grant to change is found', async () => {
    const plant =
      'GRANT UPDATE ON case_file TO sanad_portal; DROP POLICY portal ON case_file; CREATE POLICY portal ON case_file TO sanad_portal USING (true)';
    expect(await reached(CHANGE, { secret: MADE_UP, plant })).toContain('case_file');
  });
});
