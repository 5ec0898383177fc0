import { cloneDatabase, ownServer, type TestDatabase } from '../world/postgres';
import { caseWorld, newCaseShot, type CaseWorld } from './cases.world';
import { fire, type Shot } from './load';
import { sharesByPlace } from './profile';
import type { Recipe } from './recipe';
import { timeStatements } from './statements';
import type { Report } from './figure';
import { inTurns, median, ratioOf, type Entrant, type Round } from './rounds';
import { assertSameStatements, record, startApi, startBare, type Recording, type Server } from './servers';

const LEAST_OF_SAME = 0.8;
const LEAST_OF_ONE = 0.5;
const MOST_CPU_MS = 1.2;
/** What the bare server's one insert took on the machine that the figure was set on: slower machines are held to the ratio. */
const CPU_OF_ONE_MS = 0.35;
const TENANTS = [1, 50];
const PROFILED = { connections: 8, seconds: 10 } as const;
const MOST_SHARES = 16;

/**
 * P1: creating a support request over HTTP with eight connections, validated, idempotent, audited, with its deadlines and its
 * outbox. Beside it a bare server that does the same statements, and one that writes a single row. No fsync, so that no disk
 * hides what a program costs. About five minutes. With `--profile` also where the time of one request goes.
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
    if (process.argv.includes('--profile') && world.tenants.length === 1) {
      await profile(report, api, shots);
      await profileStatements(report, copy, recordings.get(world.tenants[0]!.token)!.recipe);
    }
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
  const name = `CPU of the API per create, ${tenants}`;
  const spent = (theirs: Round[], against: string, most?: number): void => {
    const ratio = cpu(ours) / cpu(theirs);
    const ok = most === undefined ? cpu(ours) <= MOST_CPU_MS : ratio <= most;
    report({ ...{ figure: 'P1', name, value: cpu(ours), unit: 'ms' }, ratio, against, ok });
  };
  spent(same, 'bare fastify + pg, same statements');
  spent(one, 'bare fastify + pg, one insert', MOST_CPU_MS / CPU_OF_ONE_MS);
}

/** Where the API's own time goes, by package. */
async function profile(report: Report, { port, process }: Server, shots: readonly Shot[]): Promise<void> {
  const taken = await process.profiling(() => fire({ port, shots, expect: 201, ...PROFILED }));
  for (const { who, share } of sharesByPlace(taken).slice(0, MOST_SHARES))
    report({ figure: 'P1', name: `of the API's time: ${who}`, value: share * 100, unit: '%' });
}

/** Where PostgreSQL's time goes, by statement. */
async function profileStatements(report: Report, database: TestDatabase, recipe: Recipe): Promise<void> {
  const plain = await timeStatements(database, recipe, { prepared: false });
  for (const [nth, { statement, milliseconds }] of (
    await timeStatements(database, recipe, { prepared: true })
  ).entries()) {
    const ratio = milliseconds / plain[nth]!.milliseconds;
    report({
      figure: 'P1',
      name: `statement: ${statement}`,
      value: milliseconds,
      unit: 'ms',
      ratio,
      against: 'not prepared',
    });
  }
}
