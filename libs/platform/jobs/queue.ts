import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  Worker,
  type BackendFactory,
  type ConnectionOptions,
  type JobsOptions,
  type RedisQueueBackend,
} from 'bullmq';
import { QUEUE_NAME, QUEUE_SCHEMA } from '../db/migrate';
import { describeError } from '../http/faults';
import type { JobKind, JobRef } from './job';

/** Where the queue lives: Redis where there is one, else the product's own PostgreSQL. */
export type QueueAddress = { readonly redis: string } | { readonly postgres: string };

export interface QueuedJob extends JobRef {
  readonly kind: JobKind;
  /** Jobs with the same key are one job while the first waits; without it, the kind and the id make the key. */
  readonly key?: string;
}

type RefQueue = Queue<JobRef, void, string, JobRef, void, string>;

const REDIS_SHARDS = 8;
/** Connections to PostgreSQL: a queue's, and a worker's, which holds one more to listen. */
const QUEUE_POOL = 3;
const WORKER_POOL = 4;
/** Whoever asks a queue that is down is told so, and does not wait for it to come back. */
const ANSWER_WITHIN_MS = 3_000;
const DRAIN_WITHIN_MS = 10_000;
/** The queue holds no truth: rows do. What fails is dropped here and found again by the reconciler. */
const OPTIONS: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/** The queues of one process. Tenants are spread over shards, so that one on Redis Cluster carries only its own. */
export class JobQueues {
  private readonly logger = new Logger('queue');
  private readonly queues: RefQueue[];
  private workers: Worker<JobRef>[] = [];
  private up = true;

  constructor(private readonly address: QueueAddress) {
    this.queues = shards(address).map((prefix) => {
      const { connection, backend } = connect(address, QUEUE_POOL, {
        maxRetriesPerRequest: 1,
        enableOfflineQueue: false,
      });
      return new Queue(QUEUE_NAME, { connection, prefix }, backend);
    });
    for (const queue of this.queues) queue.on('error', (error) => this.down(error));
  }

  /** Resolves when the queue may be used. A Redis that is down is not waited for: it is an alarm, and the rows wait. */
  async ready(): Promise<this> {
    if ('postgres' in this.address) await Promise.all(this.queues.map((queue) => queue.waitUntilReady()));
    return this;
  }

  /**
   * Adds the jobs in one message per shard. A tenant's jobs are ranked, so that a thousand of one do not delay the
   * first of another. @throws Error when the queue does not answer within 3 s
   */
  async add(jobs: readonly QueuedJob[]): Promise<void> {
    const rank = new Map<string, number>();
    const byShard = this.queues.map((): Parameters<RefQueue['addBulk']>[0] => []);
    for (const { kind, association, id, key } of jobs) {
      const priority = (rank.get(association) ?? 0) + 1;
      rank.set(association, priority);
      byShard[this.shardOf(association)]!.push({
        name: kind.name,
        data: { association, id },
        opts: { ...OPTIONS, priority, jobId: `${kind.name}-${key ?? id}` },
      });
    }
    const adding = byShard.map((list, shard) => (list.length > 0 ? this.queues[shard]!.addBulk(list) : undefined));
    await this.answered(Promise.all(adding));
  }

  /** Starts to work: `process` is called for each job, about `concurrency` at a time. What it throws ends that job. */
  async work(process: (name: string, ref: JobRef) => Promise<void>, concurrency: number): Promise<void> {
    const prefixes = shards(this.address);
    const each = Math.max(2, Math.ceil(concurrency / prefixes.length));
    this.workers = prefixes.map((prefix) => {
      const { connection, backend } = connect(this.address, WORKER_POOL, { maxRetriesPerRequest: null });
      const options = { connection, prefix, concurrency: each };
      return new Worker<JobRef>(QUEUE_NAME, (job) => process(job.name, job.data), options, backend);
    });
    for (const worker of this.workers) {
      worker.on('error', (error) => this.down(error));
      worker.on('failed', (job, error) => this.failed(job, error));
    }
    if ('postgres' in this.address) await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Holds the work back, for all processes, until `resume`. */
  async pause(): Promise<void> {
    await Promise.all(this.queues.map((queue) => queue.pause()));
  }

  async resume(): Promise<void> {
    await Promise.all(this.queues.map((queue) => queue.resume()));
  }

  /** Whether every shard answers: each has a connection of its own; for readiness. */
  async reachable(): Promise<boolean> {
    return this.answered(Promise.all(this.queues.map((queue) => queue.getJobCounts('wait')))).then(
      () => true,
      () => false,
    );
  }

  /** Lets running jobs end, for 10 s at most, then closes every connection. What did not end is taken up by another worker. */
  async close(): Promise<void> {
    await atMost(DRAIN_WITHIN_MS, Promise.allSettled(this.workers.map((worker) => worker.close())));
    await atMost(ANSWER_WITHIN_MS, Promise.allSettled(this.queues.map((queue) => queue.close())));
  }

  private async answered<T>(asked: Promise<T>): Promise<T> {
    try {
      const answer = await atMost(ANSWER_WITHIN_MS, asked);
      if (answer === LATE) throw new Error('the queue does not answer');
      this.up = true;
      return answer;
    } catch (error) {
      this.down(error);
      throw error;
    }
  }

  /** A queue that is down is an alarm and a degraded readiness, never a crash: the rows wait. Told once, not each second. */
  private down(error: unknown): void {
    if (this.up) this.logger.error({ message: 'queue failed', error: describeError(error) });
    this.up = false;
  }

  private failed(job: { name: string; data: JobRef } | undefined, error: Error): void {
    this.logger.error({ message: 'job failed', job: job?.name, ...job?.data, error: describeError(error) });
  }

  private shardOf(association: string): number {
    if (this.queues.length === 1) return 0;
    return createHash('sha256').update(association).digest().readUInt32BE(0) % this.queues.length;
  }
}

const LATE: unique symbol = Symbol('late');

async function atMost<T>(milliseconds: number, promise: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => (timer = setTimeout(resolve, milliseconds, LATE)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** PostgreSQL carries one shard: each opens a pool of its own. On Redis the tag keeps a shard's keys in one slot. */
function shards(address: QueueAddress): string[] {
  return 'redis' in address ? Array.from({ length: REDIS_SHARDS }, (_, shard) => `{sanad:${shard}}`) : ['sanad'];
}

/** BullMQ types its classes after the backend; both kinds are used through what they share, so the types of one serve. */
function connect(
  address: QueueAddress,
  max: number,
  redis: { maxRetriesPerRequest: number | null; enableOfflineQueue?: boolean },
): { connection: ConnectionOptions; backend: BackendFactory<RedisQueueBackend> } {
  if ('redis' in address) return { connection: { url: address.redis, ...redis }, backend: createRedisBackend };
  const connection = {
    connectionString: address.postgres,
    schema: QUEUE_SCHEMA,
    migrate: false,
    max,
    connectionTimeoutMillis: 5_000,
  };
  return {
    connection: connection as ConnectionOptions,
    backend: createPostgresBackend as unknown as BackendFactory<RedisQueueBackend>,
  };
}
