import { ownServer } from '../world/postgres';
import type { CaseWorld, Tenant } from './cases.world';
import { deskWorld } from './desk.world';
import type { Report } from './figure';
import { ask, type Shot } from './load';
import { readWithoutTenant } from './plans';
import { inTurns, median, ratioOf, type Round } from './rounds';
import { record, startApi, type Server } from './servers';

export const figures = ['P11'];

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
    const world = await deskWorld();
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
