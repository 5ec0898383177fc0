import { ownServer } from '../world/postgres';
import type { CaseWorld, Tenant } from './cases.world';
import { deskWorld } from './desk.world';
import type { Report } from './figure';
import { ask, type Shot } from './load';
import { readWithoutTenant } from './plans';
import { inTurns, median, ratioOf, type Round } from './rounds';
import { record, startApi, type Server } from './servers';

export const figures = ['P11'];

/** Each view of the second holds more than the counts count. */
const SIZES = [1_000, 10_000, 100_000];
const MOST_GROWTH = 1.3;
const PACE = { connections: 4, warmUpSeconds: 1, rounds: 5, seconds: 1 };

/**
 * P11: every view of the list in an association of 100,000 cases beside one of 1,000, and what of the large tables each reads.
 * The counts of all views end at a number that 1,000 cases do not reach in each: they are held against 10,000. About seven minutes.
 */
export async function run(report: Report): Promise<void> {
  const postgres = await ownServer();
  let server: Server | undefined;
  try {
    const world = await deskWorld(SIZES);
    server = await startApi(world);
    const [few, some, many] = world.tenants as [Tenant, Tenant, Tenant];
    for (const view of await viewsOf(server, many))
      await grow(report, world, server, { name: view, path: `/api/cases?limit=25&view=${view}`, few, many });
    await grow(report, world, server, { name: 'counts', path: '/api/case-views', few: some, many });
  } finally {
    await server?.process.stop();
    await postgres.stop();
  }
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
  { database, tenants }: CaseWorld,
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
    ...{ ratio, against: `at ${SIZES[tenants.indexOf(few)]!.toLocaleString('en')}`, ok: ratio <= MOST_GROWTH },
  });
}
