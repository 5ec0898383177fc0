import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { countIn, noCounts, replay, ReplayRun, Replays, totalOf, type ReplayCounts } from '@sanad/replay';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';
import { benchCalendar, generatedCase, replayWorld, rulesUnder } from './replay.world';

const CASES = 10_000;
const MANY = 1_000_000;
const WARM_UP_MS = 8_000;
const ROUNDS = 5;
const MOST_CPU_MS = 1_000;
const MOST_SECONDS = 10;
/** What is kept of a million may be so much more than of a tenth of it. */
const MOST_GROWTH = 1.1;

export const figures = ['P7'];

/**
 * P7: past cases under another policy. The engine alone, by the processor's time, beside their own version and today's; what it keeps of a million
 * cases; and the whole of it, from the histories in the database to the result that is stored. A minute and a half.
 */
export async function run(report: Report): Promise<void> {
  const cpu = engineMilliseconds();
  report({
    figure: 'P7',
    name: '10,000 past cases, one other policy',
    value: cpu,
    unit: 'ms CPU',
    ok: cpu <= MOST_CPU_MS,
  });
  const kept = keptMegabytes();
  report({ figure: 'P7', name: 'heap after 100,000 cases', value: kept.before, unit: 'MB' });
  report({
    ...{ figure: 'P7', name: 'heap after 1,000,000 cases', value: kept.after, unit: 'MB' },
    ...{ ratio: kept.after / kept.before, against: 'after 100,000', ok: kept.after <= kept.before * MOST_GROWTH },
  });
  const server = await ownServer();
  try {
    const seconds = await storedSeconds();
    report({
      ...{ figure: 'P7', name: '10,000 cases of the database, three versions, stored', value: seconds, unit: 's' },
      ok: seconds <= MOST_SECONDS,
    });
  } finally {
    await server.stop();
  }
}

function replayed(from: number, to: number, counts: ReplayCounts): void {
  const asOf = new Date('2027-12-31T00:00:00Z');
  for (let n = from; n < to; n++) {
    const past = generatedCase(n);
    countIn(counts, past, { proposed: replay(past, NATIQ, CALENDAR, asOf), own: null, today: null }, CALENDAR);
  }
}

const NATIQ = rulesUnder('natiq');
const CALENDAR = benchCalendar();

/** The best of some rounds, facts made up within them. */
function engineMilliseconds(): number {
  for (const until = performance.now() + WARM_UP_MS; performance.now() < until;) replayed(0, 1_000, noCounts());
  const rounds = Array.from({ length: ROUNDS }, () => {
    const counts = noCounts();
    const before = process.cpuUsage();
    replayed(0, CASES, counts);
    const { user, system } = process.cpuUsage(before);
    if (totalOf(counts.all!.proposed) !== CASES) throw new Error('not every case was counted');
    return (user + system) / 1_000;
  });
  return Math.min(...rounds);
}

function keptMegabytes(): { before: number; after: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const counts = noCounts();
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 1_048_576;
  };
  replayed(0, MANY / 10, counts);
  const before = heap();
  replayed(MANY / 10, MANY, counts);
  const after = heap();
  if (totalOf(counts.all!.proposed) !== MANY) throw new Error('not every case was counted');
  return { before, after };
}

/** From the request to the result, every case read from its history, under its own version, today's and the proposed one. */
async function storedSeconds(): Promise<number> {
  const { world, office, draft } = await replayWorld(CASES);
  try {
    const replays = world.api.app.get(Replays);
    const began = performance.now();
    const { id } = await world.run(office, (op) => replays.request(op, draft, 'all'));
    await world.api.app.get(ReplayRun).run({ association: office.id, id: office.id });
    const seconds = (performance.now() - began) / 1_000;
    const [stored] = await world.api.rows<{ state: string; done: number; changes: number }>(
      'SELECT state, done, (SELECT count(*)::int FROM replay_change WHERE replay_id = $1) AS changes FROM replay WHERE id = $1',
      [id],
    );
    if (stored!.state !== 'done' || stored!.done !== CASES || stored!.changes !== CASES)
      throw new Error(`not whole: ${JSON.stringify(stored)}`);
    return seconds;
  } finally {
    await world.close();
  }
}
