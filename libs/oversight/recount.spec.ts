import { OversightOps } from '@sanad/platform';
import { Client } from 'pg';
import { WORLD_OPENS_WITHIN_MS, IntakeWorld, type Office } from '../../test/world/intake';
import { Oversight, type Body } from '../../test/world/oversight';
import type { OverseenDetail } from './associations.views';

let world: IntakeWorld;
let oversight: Oversight;
let office: Office;
let body: Body;

beforeAll(async () => {
  world = await IntakeWorld.open();
  oversight = new Oversight(world.api);
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());

beforeEach(async () => {
  world.at('2026-01-08');
  [office, body] = [await world.office('mabarra'), await oversight.body()];
  await oversight.oversee(body, office);
}, WORLD_OPENS_WITHIN_MS);

const seen = async (): Promise<OverseenDetail> =>
  (await oversight.ask<OverseenDetail>((body = await oversight.again(body)), 'GET', `associations/${office.id}`)).body;

const figures = async (): Promise<OverseenDetail> => {
  await oversight.recount(office);
  return seen();
};

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < count; i++) await work();
}

describe('what a supervising body sees', () => {
  test('before the first count: nothing is claimed; after it: the policy in force, its findings, no case', async () => {
    expect(await seen()).toMatchObject({ countedAt: null, policy: { code: 'none' }, cases: { open: 0 } });
    const { policy, findings, cases, countedAt } = await figures();
    expect(policy).toMatchObject({ code: 'inForce', next: null });
    expect(findings.blocksForce).toBe(0);
    expect(findings.warning).toBeGreaterThan(0);
    expect(cases).toEqual({ open: 0, onTime: 0, late: 0, unbounded: 0, notRunning: 0, closed: 0 });
    expect(countedAt).not.toBeNull();
  });

  test('the day of the next review, by whoever set it, though no text names it; overdue once it has come', async () => {
    expect((await figures()).policy.reviewDueOn).toBeNull();
    const set = await world.ask(office.staff.executiveDirector, 'POST', '/api/policy-review', {
      nextReviewOn: '2026-03-01',
    });
    expect(set.status).toBe(201);
    const { policy, attention } = await figures();
    expect([policy.reviewDueOn, attention]).toEqual(['2026-03-01', []]);
    world.at('2026-03-01');
    expect((await figures()).attention).toMatchObject([{ code: 'reviewDue' }]);
  });

  test('each case stands in one cell: on time, late once its last day is over, waiting, unbounded, closed', async () => {
    await times(6, () => world.completed(office));
    await times(5, () => world.received(office));
    await times(5, () => world.received(office, { kind: 'enquiry' }));
    const withdrawn = await world.received(office);
    await world.act(office, withdrawn, 'withdrawal');
    const before = await figures();
    expect(before.cases).toEqual({ open: 16, onTime: 6, late: 0, notRunning: 5, unbounded: 5, closed: { under: 5 } });
    expect(before.casesByKind.find(({ kind }) => kind === 'enquiry')).toMatchObject({ open: 5, unbounded: 5 });
    world.at('2026-02-08'); // past fifteen working days: nobody did anything, time alone
    const after = await figures();
    expect(after.cases).toMatchObject({ onTime: 0, late: 6 });
    expect([before.attention, after.attention.map(({ code }) => code)]).toEqual([[], ['late']]);
  }, 120_000);

  test('fewer than five are no number, nor is a sum they are part of', async () => {
    await times(5, () => world.completed(office));
    await times(2, () => world.received(office));
    const { cases } = await figures();
    expect(cases).toMatchObject({ onTime: 5, notRunning: { under: 5 }, open: { under: 10 } });
  }, 120_000);

  test('the database itself keeps no count under five', async () => {
    await figures();
    const write = world.api.rows('UPDATE association_figures SET support_request_late = 3 WHERE association_id = $1', [
      office.id,
    ]);
    await expect(write).rejects.toThrow('association_figures_support_request_late_check');
  });

  test('another version on its way is told beside the one in force', async () => {
    const { body: current } = await world.ask<{ id: string }>(
      office.staff.executiveDirector,
      'GET',
      '/api/policy/in-force',
    );
    await world.ask(office.staff.executiveDirector, 'POST', '/api/policy/versions', { basedOn: current.id });
    expect((await figures()).policy).toMatchObject({ code: 'inForce', next: 'draft' });
  });
});

describe('counting', () => {
  test('only what may have changed: a quiet association is counted once, and again after it did something', async () => {
    expect(await oversight.recount(office)).toBe(1);
    world.now = new Date(world.now.getTime() + 120_000);
    expect(await oversight.recount(office)).toBe(1); // what was under way meanwhile may have come after the first
    world.now = new Date(world.now.getTime() + 120_000);
    expect(await oversight.recount(office)).toBe(0);
    await world.received(office);
    expect(await oversight.recount(office)).toBe(1);
  });

  test('twice is as once', async () => {
    await world.received(office);
    await oversight.recount(office);
    const sql = 'SELECT * FROM association_figures WHERE association_id = $1';
    const once = await world.api.rows(sql, [office.id]);
    await oversight.recount(office);
    expect(await world.api.rows(sql, [office.id])).toEqual(once);
  });
});

describe('the lock behind the lock', () => {
  const COUNT = 'SELECT count(*)::int AS count FROM association_figures';

  test('one statement without a body is an error, not an empty list', async () => {
    const client = new Client({ connectionString: world.api.database.urlAs('sanad_oversight') });
    await client.connect();
    await expect(client.query(COUNT)).rejects.toThrow(/app\.(body|at)/);
    await client.end();
  });

  test('a statement that forgets the body still sees its own associations alone, and of them none whose supervision has ended', async () => {
    await figures();
    const other = await oversight.body();
    const read = (id: string): Promise<number> =>
      world.api.app.get(OversightOps).read(id, async ({ db }) => {
        const [row] = await db.query<{ count: number }[]>(COUNT);
        return row!.count;
      });
    expect([await read(body.id), await read(other.id)]).toEqual([1, 0]);
    await world.api.rows(
      `UPDATE supervision SET starts_at = $2::timestamptz - interval '1 day', ends_at = $2 WHERE body_id = $1`,
      [body.id, world.now],
    );
    expect(await read(body.id)).toBe(0);
  });

  test.each(['account', 'membership', 'person', 'case_file', 'invitation', 'supervisor', 'suspension'])(
    'its role does not reach %s',
    async (table) => {
      const client = new Client({ connectionString: world.api.database.urlAs('sanad_oversight') });
      await client.connect();
      await expect(client.query(`SELECT 1 FROM ${table}`)).rejects.toThrow('permission denied');
      await client.end();
    },
  );
});

describe('the door', () => {
  interface Problem {
    readonly code: string;
    readonly ar: string;
    readonly en: string;
  }
  const knock = async (): Promise<{ status: number; body: Problem }> => {
    const applicant = await world.person(office);
    const request = {
      kind: 'supportRequest',
      subject: 'مساعدة',
      channel: 'INTERVIEW',
      replyChannel: 'PHONE',
      applicant,
    };
    return world.ask<Problem>(office.staff.relationsOfficer, 'POST', '/api/cases', request);
  };
  const license = (more: object): Promise<unknown> =>
    oversight.ask(body, 'PUT', `associations/${office.id}/licence`, { licenceNumber: '12', ...more });

  test('422: a licence whose end is known and past turns new cases away, and says since when and whom to ask', async () => {
    const open = await world.received(office);
    await license({ licenceExpiresOn: '2026-01-07', authority: 'المركز الوطني' });
    const { status, body: problem } = await knock();
    expect([status, problem.code]).toEqual([422, 'association.licence_expired']);
    expect(problem.ar).toMatch(/2026-01-07.*المركز الوطني/);
    expect(problem.en).toContain('2026-01-07');
    expect((await world.act(office, open, 'criteria')).status).toBe(201); // those that are open go on
  });

  test('201: on its last day it is valid, and an end that nobody knows is none', async () => {
    await license({ licenceExpiresOn: '2026-01-08' });
    expect((await knock()).status).toBe(201);
    await license({});
    expect((await knock()).status).toBe(201);
  });

  test('422 while it is suspended, 201 afterwards', async () => {
    const open = await world.received(office);
    await oversight.ask(body, 'POST', `associations/${office.id}/suspension`, { reason: 'تحت المراجعة' });
    const { status, body: problem } = await knock();
    expect([status, problem.code]).toEqual([422, 'association.suspended']);
    expect(problem.ar).toMatch(/2026-01-08.*مركز متابعة الجمعيات/);
    expect((await world.act(office, open, 'criteria')).status).toBe(201);
    await oversight.ask(body, 'DELETE', `associations/${office.id}/suspension`);
    expect((await knock()).status).toBe(201);
  });
});
