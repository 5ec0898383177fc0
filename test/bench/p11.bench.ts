import { ownServer } from '../world/postgres';
import { fillCases } from './cases.fill';
import { behind, caseWorld, newCaseShot, type CaseWorld, type Tenant } from './cases.world';
import type { Report } from './figure';
import { ask, type Shot } from './load';
import { readWithoutTenant } from './plans';
import { inTurns, median, ratioOf, type Round } from './rounds';
import { record, startApi, type Server } from './servers';

export const figures = ['P11'];

const [FEW, MANY] = [1_000, 100_000];
const MOST_GROWTH = 1.3;
const PACE = { connections: 4, warmUpSeconds: 1, rounds: 5, seconds: 1 };

/**
 * P11: every view of the list, and the counts of them all, in an association of 100,000 cases beside one of 1,000, and what of
 * the large tables each reads. About seven minutes.
 */
export async function run(report: Report): Promise<void> {
  const postgres = await ownServer();
  let server: Server | undefined;
  try {
    const world = await filledWorld();
    server = await startApi(world);
    const [few, many] = world.tenants as [Tenant, Tenant];
    const views = await viewsOf(server, many);
    const shots = new Map([...views.map((view): [string, string] => [view, `/api/cases?limit=25&view=${view}`])]);
    shots.set('counts', '/api/case-views');
    for (const [name, path] of shots) await grow(report, world, server, { name, path, few, many });
  } finally {
    await server?.process.stop();
    await postgres.stop();
  }
}

async function filledWorld(): Promise<CaseWorld> {
  const world = await caseWorld(2);
  const api = await startApi(world);
  try {
    for (const tenant of world.tenants) {
      const { status, body } = await ask(api.port, newCaseShot(tenant));
      if (status !== 201) throw new Error(`answered ${status}: ${body}`);
    }
  } finally {
    await api.process.stop();
  }
  const [few, many] = world.tenants as [Tenant, Tenant];
  await fillCases(world.database, [
    { tenant: few, cases: FEW },
    { tenant: many, cases: MANY },
  ]);
  for (const { association } of world.tenants) await spread(world, association);
  return world;
}

/** Every view has its share of the cases; what machines have beside people is theirs by the id of their token. */
async function spread({ database }: CaseWorld, association: string): Promise<void> {
  await behind(database, async (admin) => {
    await admin.query('SET session_replication_role = replica');
    for (const statement of SPREAD) await admin.query(statement, [association]);
    await admin.query('VACUUM ANALYZE');
  });
}

async function viewsOf({ port }: Server, tenant: Tenant): Promise<string[]> {
  const { body } = await ask(port, shotOf(tenant, '/api/case-views'));
  return (JSON.parse(body) as { items: { code: string }[] }).items.map(({ code }) => code);
}

const shotOf = ({ token }: Tenant, path: string): Shot => ({
  method: 'GET',
  path,
  headers: { authorization: `Bearer ${token}` },
});

interface Asked {
  readonly name: string;
  readonly path: string;
  readonly few: Tenant;
  readonly many: Tenant;
}

async function grow(
  report: Report,
  { database }: CaseWorld,
  server: Server,
  { name, path, few, many }: Asked,
): Promise<void> {
  const { statements } = await record(server, shotOf(many, path));
  const leaking = await readWithoutTenant(database, many, statements);
  const whole = leaking.map((table) => ` ${table}`).join();
  report({
    ...{ figure: 'P11', name: `${name}: large tables read without the tenant in an index${whole}` },
    ...{ value: leaking.length, unit: 'tables', ok: leaking.length === 0 },
  });
  const played = await inTurns(
    [
      { name: 'few', server, shots: [shotOf(few, path)], expect: 200 },
      { name: 'many', server, shots: [shotOf(many, path)], expect: 200 },
    ],
    PACE,
  );
  const p95 = ({ p95 }: Round): number => p95;
  const [before, after] = [played.get('few')!, played.get('many')!];
  const ratio = ratioOf(after, before, p95);
  report({
    ...{ figure: 'P11', name: `${name}: p95 at 100,000 cases`, value: median(after.map(p95)), unit: 'ms' },
    ...{ ratio, against: 'at 1,000', ok: ratio <= MOST_GROWTH },
  });
}

const MADE = `
  WITH made AS (
    SELECT c.id, (row_number() OVER (ORDER BY c.id)) % 12 AS share FROM case_file c WHERE c.association_id = $1
  )`;

const SPREAD = [
  `${MADE}
  UPDATE case_file c SET
    assignee_id = CASE WHEN share = 8 THEN NULL ELSE (SELECT id FROM api_token WHERE association_id = $1) END,
    kind = CASE WHEN share = 9 THEN 'enquiry' ELSE 'supportRequest' END,
    state = (ARRAY['AWAITING_ITEMS', 'AWAITING_ITEMS', 'COMPLETE', 'COMPLETE', 'UNDER_STUDY', 'ACCEPTED', 'IN_DELIVERY', 'COMPLETE',
      'AWAITING_ITEMS', 'OPEN', 'CLOSED', 'CLOSED'])[share + 1],
    awaits_ruling_since = CASE WHEN share = 1 THEN now() END,
    decided_at = CASE WHEN share IN (5, 6) THEN now() END,
    replied_at = CASE WHEN share = 6 THEN now() END,
    unbounded = share = 7,
    closed_at = CASE WHEN share >= 10 THEN now() - random() * interval '100 days' END
  FROM made WHERE c.association_id = $1 AND c.id = made.id`,
  `${MADE}
  UPDATE deadline d SET
    state = CASE WHEN share IN (2, 3) THEN 'running' WHEN share >= 10 THEN 'closed' ELSE 'waiting' END,
    due_at = CASE share WHEN 2 THEN now() - random() * interval '30 days' WHEN 3 THEN now() + interval '1 day' + random() * interval '1 day' END
  FROM made WHERE d.association_id = $1 AND d.subject_id = made.id AND d.kind = 'ceiling'`,
  `${MADE}
  INSERT INTO case_snooze (association_id, by_id, case_id, until, version)
  SELECT $1, t.id, c.id, now() + random() * interval '20 days', c.version
  FROM made JOIN case_file c ON c.association_id = $1 AND c.id = made.id, api_token t
  WHERE t.association_id = $1 AND made.share = 4 ORDER BY random() LIMIT 400`,
];
