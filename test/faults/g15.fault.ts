import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { as, openWorld, urlsOf, type PlatformWorld } from '../world/platform';
import { openRedis, redisInstalled } from '../world/redis';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';
import type { WorkerFixture } from './worker.fixture';

const SIGNALS = 20;
const EVENTS_PER_SIGNAL = 40;
const EXIT_WITHIN_MS = 15_000;

/** SIGTERM twenty times with deliveries in flight: every event has reached both its listeners exactly once. */
export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const onPostgres = (world: PlatformWorld): WorkerFixture['queue'] => ({
      postgres: world.database.urlAs('sanad_app'),
    });
    tell(report, 'on PostgreSQL', await terminateOften(onPostgres, SIGNALS));
    const { tried, lost } = await terminateOften(onPostgres, 4, true);
    const name = 'planted: work detached from its Op';
    report({ figure: 'G15', name, value: lost, unit: 'rows', ok: lost > 0, tried, lost });
    if (!redisInstalled) return console.error('G15: no redis-server on this machine');
    const redis = await openRedis();
    try {
      tell(report, 'on Redis', await terminateOften(() => ({ redis: redis.url }), SIGNALS));
    } finally {
      await redis.stop();
    }
  } finally {
    await server.stop();
  }
}

interface Outcome {
  tried: number;
  lost: number;
  twice: number;
  /** Milliseconds. */
  slowest: number;
  /** Exits with another code than 0. */
  disorderly: number;
}

function tell(report: Report, on: string, { tried, lost, twice, slowest, disorderly }: Outcome): void {
  const rows = (name: string, value: number): void =>
    report({ figure: 'G15', name: `${name}, ${on}`, value, unit: 'rows', ok: value === 0, tried, lost: value });
  rows('deliveries lost over 20 SIGTERM', lost);
  rows('deliveries made twice', twice);
  const ok = slowest <= EXIT_WITHIN_MS && disorderly === 0;
  report({
    figure: 'G15',
    name: `slowest exit, ${on}`,
    value: slowest,
    unit: 'ms',
    ok,
    tried: SIGNALS,
    lost: disorderly,
  });
}

async function terminateOften(
  queueOf: (world: PlatformWorld) => WorkerFixture['queue'],
  signals: number,
  detached = false,
): Promise<Outcome> {
  const world = await openWorld({ associations: 5 });
  try {
    const fixture: WorkerFixture = { urls: urlsOf(world.database), queue: queueOf(world), detached };
    const exits: { code: number | null; ms: number }[] = [];
    for (let time = 0; time < signals; time++) {
      const child = await startWorker(fixture);
      await emit(world, EVENTS_PER_SIGNAL);
      await pause(400 + time * 40);
      exits.push(await terminate(child));
    }
    const last = await startWorker(fixture);
    await settled(world);
    await terminate(last);
    const tried = signals * EVENTS_PER_SIGNAL * 2;
    const { made, pairs } = await deliveries(world);
    return {
      tried,
      lost: tried - pairs,
      twice: made - pairs,
      slowest: Math.max(...exits.map(({ ms }) => ms)),
      disorderly: exits.filter(({ code }) => code !== 0).length,
    };
  } finally {
    await world.close();
  }
}

async function startWorker(fixture: WorkerFixture): Promise<ChildProcess> {
  const child = fork(join(__dirname, 'worker.fixture.ts'), {
    execArgv: ['--require', join(__dirname, '../../apps/local/bin/typescript.cjs')],
    env: { PATH: process.env['PATH'], FIXTURE: JSON.stringify(fixture) },
  });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it was ready`)));
  });
  return child;
}

async function terminate(child: ChildProcess): Promise<{ code: number | null; ms: number }> {
  const asked = performance.now();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const code = await ended;
  return { code, ms: Math.round(performance.now() - asked) };
}

async function emit({ ops, associations }: PlatformWorld, count: number): Promise<void> {
  for (let place = 0; place < count; place++) {
    const association = associations[place % associations.length]!;
    await ops.run(as(association), async (op) => op.emit({ name: 'counted', version: 1, payload: { place } }));
  }
}

/** Until the outbox is empty and every delivery was made; what a signal cut off waits for its lease, half a minute. */
async function settled({ admin }: PlatformWorld): Promise<void> {
  for (let time = 0; time < 1_200; time++, await pause(100)) {
    const { rows } = await admin.query<{ left: number }>(
      `SELECT (SELECT count(*) FROM delivery)::int + (SELECT count(*) FROM outbox WHERE queued_at IS NULL)::int AS left`,
    );
    if (rows[0]!.left === 0) return;
  }
}

async function deliveries({ admin }: PlatformWorld): Promise<{ made: number; pairs: number }> {
  const { rows } = await admin.query<{ made: number; pairs: number }>(
    `SELECT count(*)::int AS made, count(DISTINCT (action, subject_id))::int AS pairs FROM audit`,
  );
  return rows[0]!;
}
