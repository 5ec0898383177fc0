import { cloneDatabase, ownServer } from '../world/postgres';
import { fillCases } from './cases.fill';
import { caseWorld, newCaseShot, newestCasesShot, type CaseWorld, type Tenant } from './cases.world';
import type { Report } from './figure';
import { ask } from './load';
import { readWithoutTenant } from './plans';
import { inTurns, median, PACE, ratioOf, type Entrant, type Round } from './rounds';
import { assertSameStatements, record, startApi, startBare, type Server } from './servers';

const LEAST = 0.8;
const MOST_GROWTH = 1.3;
const TENANTS = 50;
const SMALL = 200;
const SIZES = { few: { all: 10_000, large: 2_000 }, many: { all: 1_000_000, large: 200_000 } } as const;
type Size = keyof typeof SIZES;

/**
 * P2: the newest 25 cases of an association, beside a bare server that does the same statements, and with 1,000,000 cases in
 * the database beside 10,000. About five minutes.
 */
export async function run(report: Report): Promise<void> {
  const postgres = await ownServer();
  const servers: Server[] = [];
  try {
    const worlds = await worldsOf(await caseWorld(TENANTS));
    const few = await startApi(worlds.few);
    servers.push(few);
    const many = await startApi(worlds.many);
    servers.push(many);
    await compare(report, worlds.many, many, servers);
    const [small, large] = worlds.few.tenants as [Tenant, Tenant];
    await grow(report, few, many, [
      ['a small tenant', small],
      ['a tenant of 200,000', large],
    ]);
  } finally {
    for (const { process } of servers) await process.stop();
    await postgres.stop();
  }
}

/** The same associations twice, with few cases and with many. Each has one case that came over HTTP, whose like are planted. */
async function worldsOf(world: CaseWorld): Promise<Record<Size, CaseWorld>> {
  const api = await startApi(world);
  try {
    for (const tenant of world.tenants) {
      const { status, body } = await ask(api.port, newCaseShot(tenant));
      if (status !== 201) throw new Error(`answered ${status}: ${body}`);
    }
  } finally {
    await api.process.stop();
  }
  const many = { ...world, database: await cloneDatabase(world.database) };
  await fillAs(world, 'few');
  await fillAs(many, 'many');
  return { few: world, many };
}

async function fillAs({ database, tenants }: CaseWorld, size: Size): Promise<void> {
  const { all, large } = SIZES[size];
  const other = Math.floor((all - SMALL - large) / (TENANTS - 2));
  const cases = (nth: number): number => (nth === 0 ? SMALL : nth === 1 ? large : other);
  await fillCases(
    database,
    tenants.map((tenant, nth) => ({ tenant, cases: cases(nth) })),
  );
}

/** Ours beside the bare server, in the tenant of 200,000. */
async function compare(report: Report, world: CaseWorld, api: Server, servers: Server[]): Promise<void> {
  const tenant = world.tenants[1]!;
  const shot = newestCasesShot(tenant);
  const recording = await record(api, shot);
  const leaking = await readWithoutTenant(world.database, tenant, recording.statements);
  report({
    ...{
      figure: 'P2',
      name: `large tables read without the tenant in an index${leaking.map((table) => ` ${table}`).join()}`,
      value: leaking.length,
      unit: 'tables',
    },
    ok: leaking.length === 0,
  });
  const bare = await startBare(world.database, new Map([[tenant.token, recording.recipe]]));
  servers.push(bare);
  const [same, alike] = ['same', 'alike'].map((manner) => ({ ...shot, path: `/${manner}` })) as [
    typeof shot,
    typeof shot,
  ];
  await assertSameStatements(bare, same, recording);
  const played = await inTurns([
    { name: 'ours', server: api, shots: [shot], expect: 200 },
    { name: 'same', server: bare, shots: [same], expect: 200 },
    { name: 'alike', server: bare, shots: [alike], expect: 200 },
  ]);
  const ours = played.get('ours')!;
  const value = median(ours.map(({ rate }) => rate));
  const against = 'bare fastify + pg, same statements';
  const ratio = (theirs: string): number => ratioOf(ours, played.get(theirs)!, ({ rate }) => rate);
  const shared = { figure: 'P2', name: 'newest 25 of 200,000', value, unit: '/s' };
  report({ ...shared, ratio: ratio('same'), against, ok: ratio('same') >= LEAST });
  report({ ...shared, ratio: ratio('alike'), against: `${against}, prepared and sent ahead as ours are` });
}

async function grow(
  report: Report,
  few: Server,
  many: Server,
  tenants: readonly (readonly [string, Tenant])[],
): Promise<void> {
  const entrant = (name: string, server: Server, tenant: Tenant): Entrant => ({
    ...{ name, server, expect: 200 },
    shots: [newestCasesShot(tenant)],
  });
  const entrants = tenants.flatMap(([name, tenant]) => [
    entrant(`${name}, few`, few, tenant),
    entrant(`${name}, many`, many, tenant),
  ]);
  const played = await inTurns(entrants, { ...PACE, rounds: 7, seconds: 3 });
  const p95 = ({ p95 }: Round): number => p95;
  for (const [name] of tenants) {
    const [before, after] = [played.get(`${name}, few`)!, played.get(`${name}, many`)!];
    const ratio = ratioOf(after, before, p95);
    report({
      ...{ figure: 'P2', name: `p95 at 1,000,000 cases, ${name}`, value: median(after.map(p95)), unit: 'ms' },
      ...{ ratio, against: 'at 10,000', ok: ratio <= MOST_GROWTH },
    });
  }
}
