import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { QueueAddress } from '@sanad/platform';
import type { Client } from 'pg';
import { PLANTED_VERSION, plantHolidays, plantRule, plantStaff } from '../world/deadlines';
import { openWorld, type PlatformWorld, urlsOf } from '../world/platform';
import { openProvider, type TestProvider } from '../world/provider';
import type { TestRedis } from '../world/redis';
import { plantDelayedJobs } from './g7.delayed';
import type { Way, WorkerOrders } from './g7.orders';

export interface Faults {
  readonly deadlines: number;
  readonly kills: number;
  readonly way?: Way;
  readonly honoursKeys?: boolean;
  /** In place of PostgreSQL. */
  readonly redis?: TestRedis;
}

export interface Losses {
  readonly tried: number;
  /** Deadlines without a notice, or with one that nobody sent. */
  readonly lost: number;
  /** Notices beyond the first of a deadline. */
  readonly duplicateRows: number;
  /** Messages that reached a person a second time. */
  readonly repeated: number;
}

/** A minute of the worker's clock takes two seconds, so that leases run out while the test is still there to see it. */
const SPEED = 30;
const ASSOCIATIONS = 5;
const SECONDS_PER_KILL = 2;
const SETTLED_WITHIN_MS = 90_000;

/** Deadlines fall due while their worker is killed again and again, the queue is flushed, and the queue is killed. */
export async function surviveFaults({
  deadlines,
  kills,
  way = 'rows',
  honoursKeys = false,
  redis,
}: Faults): Promise<Losses> {
  const world = await openWorld({ associations: ASSOCIATIONS });
  const provider = await openProvider({ honoursKeys, answersAfter: 5 });
  const queue: QueueAddress = redis ? { redis: redis.url } : { postgres: world.database.urlAs('sanad_app') };
  const clock = { epoch: Date.now(), speed: SPEED };
  const orders: WorkerOrders = { urls: urlsOf(world.database), queue, provider: provider.url, way, clock };
  const worker = new KillableWorker(orders);
  try {
    await prepare(world, way);
    await worker.start();
    const span = kills * SECONDS_PER_KILL * SPEED;
    await plantDeadlines(world, deadlines, new Date(fakeNow(clock)), span);
    if (way === 'delayed') await plantDelayedJobs(world.admin, queue, clock);
    for (let kill = 0; kill < kills; kill++) {
      await pause(500 + Math.random() * 1_000);
      await worker.killAndStart();
      if (kill === Math.floor(kills / 3)) await flush(world, redis);
      if (kill === Math.floor((2 * kills) / 3)) await killQueue(world, redis);
    }
    await settled(world, way);
    return await count(world, provider, deadlines);
  } finally {
    await worker.stop();
    await provider.stop();
    await world.close();
  }
}

const fakeNow = ({ epoch, speed }: WorkerOrders['clock']): number => epoch + (Date.now() - epoch) * speed;

async function prepare(world: PlatformWorld, way: Way): Promise<void> {
  await plantHolidays(world.admin, []);
  for (const association of world.associations) await plantStaff(world.admin, association);
  await plantRule(world.admin, world.associations, RULE, LADDER);
  if (way === 'apart') await world.admin.query(`ALTER TABLE notification DROP CONSTRAINT ${UNIQUE}`);
}

const RULE = { bound: 'AT_MOST', amount: 15, unit: 'workingDay' };
const LADDER = [{ name: '0', daysBefore: 0, to: 'assignee' }];
const UNIQUE = 'notification_association_id_deadline_id_stage_generation_re_key';

function plantDeadlines(
  { admin, associations }: PlatformWorld,
  count: number,
  from: Date,
  spanSeconds: number,
): Promise<unknown> {
  return admin.query(
    `INSERT INTO deadline (association_id, id, subject_type, subject_id, obligation, policy_version_id, rule_id, kind, source,
       calendar_stamp, state, started_at, due_date, due_at, next_fire_at, created_at)
     SELECT ($1::uuid[])[1 + n % cardinality($1)], uuidv7(), 'supportRequest', uuidv7(), 'requestResponse',
       '${PLANTED_VERSION}', 'rule', 'ceiling', 'text',
       '1.0', 'running', $2, '2026-01-29', '2026-01-29T21:00:00Z', $2::timestamptz + random() * $3 * interval '1 second', $2
     FROM generate_series(1, $4) AS n`,
    [associations, from, spanSeconds, count],
  );
}

/** Everything the queue holds is gone. */
async function flush({ admin }: { admin: Client }, redis?: TestRedis): Promise<void> {
  if (redis) await redis.client.flushall();
  else await persist(() => admin.query(TRUNCATE_QUEUE));
}

/** A worker that holds what we want may make the database choose us as the victim. */
async function persist(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const done = await work().then(
      () => true,
      (error: { code?: string }) => (error.code === DEADLOCK ? false : Promise.reject(error)),
    );
    if (done) return;
  }
  throw new Error('the queue could not be emptied');
}

const DEADLOCK = '40P01';

/** A Redis is killed and comes back empty. Of PostgreSQL's queue the tables are emptied and every connection is cut. */
async function killQueue(world: PlatformWorld, redis?: TestRedis): Promise<void> {
  if (!redis) {
    await flush(world);
    await world.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sanad_app' AND datname = current_database()`,
    );
    return;
  }
  await redis.kill();
  await pause(500);
  await redis.start();
}

const TRUNCATE_QUEUE = `
  DO $$ DECLARE found text; BEGIN
    SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO found FROM pg_tables
    WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%';
    EXECUTE 'TRUNCATE ' || found;
  END $$`;

const UNSETTLED = `
  SELECT (SELECT count(*) FROM deadline WHERE next_fire_at IS NOT NULL)
    + (SELECT count(*) FROM notification WHERE lease_until IS NOT NULL) AS waiting`;

/** Until nothing waits any more; what waits at the end of the time is lost. */
async function settled({ admin }: PlatformWorld, way: Way): Promise<void> {
  const until = Date.now() + (way === 'delayed' ? 8_000 : SETTLED_WITHIN_MS);
  while (Date.now() < until) {
    const { rows } = await admin.query<{ waiting: string }>(UNSETTLED);
    if (Number(rows[0]!.waiting) === 0) return;
    await pause(200);
  }
}

async function count({ admin }: PlatformWorld, provider: TestProvider, tried: number): Promise<Losses> {
  const { rows } = await admin.query<{ told: number; twice: number }>(
    `SELECT count(DISTINCT deadline_id) FILTER (WHERE state = 'sent')::int AS told,
       (count(*) - count(DISTINCT deadline_id))::int AS twice FROM notification`,
  );
  const { told, twice } = rows[0]!;
  const repeated = [...provider.delivered.values()].reduce((sum, times) => sum + times - 1, 0);
  return { tried, lost: tried - told, duplicateRows: twice, repeated };
}

/** A worker in a process of its own, which can be killed. */
class KillableWorker {
  private child: ChildProcess | undefined;

  constructor(private readonly orders: WorkerOrders) {}

  /** Resolves when the worker works. */
  async start(): Promise<void> {
    const child = fork(require.resolve('./g7.worker.ts'), {
      execArgv: ['--require', require.resolve('../../apps/local/bin/typescript.cjs')],
      env: { ...process.env, ORDERS: JSON.stringify(this.orders) },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child = child;
    const said: string[] = [];
    child.stderr!.on('data', (text: Buffer) => said.push(text.toString()));
    await new Promise<void>((ready, failed) => {
      child.once('message', () => ready());
      child.once('exit', (code) => failed(new Error(`the worker ended with ${code}: ${said.join('')}`)));
    });
  }

  async killAndStart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}
