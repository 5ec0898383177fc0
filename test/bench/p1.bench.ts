import { cloneDatabase, ownServer } from '../world/postgres';
import { caseWorld, newCaseShot, type CaseWorld } from './cases.world';
import type { Shot } from './load';
import type { Report } from './figure';
import { inTurns, median, ratioOf, type Entrant, type Round } from './rounds';
import { assertSameStatements, record, startApi, startBare, type Recording, type Server } from './servers';

const LEAST_OF_SAME = 0.8;
const LEAST_OF_ONE = 0.5;
const MOST_CPU_MS = 1.2;
const TENANTS = [1, 50];

/**
 * P1: creating a support request over HTTP with eight connections, validated, idempotent, audited, with its deadlines and its
 * outbox. Beside it a bare server that does the same statements, and one that writes a single row. No fsync, so that no disk
 * hides what a program costs. About six minutes.
 */
export async function run(report: Report): Promise<void> {
  const postgres = await ownServer();
  try {
    for (const count of TENANTS) await measure(await caseWorld(count), report);
  } finally {
    await postgres.stop();
  }
}

async function measure(world: CaseWorld, report: Report): Promise<void> {
  const copy = await cloneDatabase(world.database);
  const shots = world.tenants.map(newCaseShot);
  const servers: Server[] = [];
  try {
    const api = await startApi(world);
    servers.push(api);
    const recordings = new Map<string, Recording>();
    for (const [nth, { token }] of world.tenants.entries()) recordings.set(token, await record(api, shots[nth]!));
    const bare = await startBare(copy, new Map([...recordings].map(([token, { recipe }]) => [token, recipe])));
    servers.push(bare);
    const entrants = ['same', 'alike', 'one'].map((name) => bareEntrant(name, bare, shots));
    await assertSameStatements(bare, entrants[0]!.shots[0]!, recordings.get(world.tenants[0]!.token)!);
    tell(report, world.tenants.length, await inTurns([{ name: 'ours', server: api, shots, expect: 201 }, ...entrants]));
  } finally {
    for (const { process } of servers) await process.stop();
  }
}

/** The same request to one of the bare server's manners. */
function bareEntrant(name: string, server: Server, shots: readonly Shot[]): Entrant {
  return { name, server, shots: shots.map((shot) => ({ ...shot, path: `/${name}` })), expect: 201 };
}

function tell(report: Report, tenants: number, played: ReadonlyMap<string, Round[]>): void {
  const [ours, same, alike, one] = ['ours', 'same', 'alike', 'one'].map((name) => played.get(name)!) as [
    Round[],
    Round[],
    Round[],
    Round[],
  ];
  const value = median(ours.map(({ rate }) => rate));
  const compare = (theirs: Round[], against: string, least?: number): void => {
    const ratio = ratioOf(ours, theirs, ({ rate }) => rate);
    const name = `create, ${tenants} ${tenants === 1 ? 'tenant' : 'tenants'}`;
    report({
      figure: 'P1',
      name,
      value,
      unit: '/s',
      ratio,
      against,
      ...(least !== undefined && { ok: ratio >= least }),
    });
  };
  compare(same, 'bare fastify + pg, same statements', LEAST_OF_SAME);
  compare(alike, 'bare fastify + pg, same statements, prepared and sent ahead as ours are');
  compare(one, 'bare fastify + pg, one insert', LEAST_OF_ONE);
  const cpu = (rounds: readonly Round[]): number => median(rounds.map((round) => round.cpu));
  const ratio = cpu(ours) / cpu(same);
  report({
    ...{ figure: 'P1', name: `CPU of the API per create, ${tenants}`, value: cpu(ours), unit: 'ms' },
    ...{ ratio, against: 'bare fastify + pg, same statements', ok: cpu(ours) <= MOST_CPU_MS },
  });
}
