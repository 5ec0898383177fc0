import { createHash } from 'node:crypto';
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
import { QUEUE_SCHEMA } from '../db/migrate';
import type { JobKind, JobRef } from './job';

/** Where the queue lives: Redis where there is one, else the product's own PostgreSQL. */
export type QueueAddress = { readonly redis: string } | { readonly postgres: string };

export interface QueuedJob extends JobRef {
  readonly kind: JobKind;
  /** Jobs with the same key are one job while the first waits; without it, the kind and the id make the key. */
  readonly key?: string;
}

type RefQueue = Queue<JobRef, void, string, JobRef, void, string>;

const NAME = 'sanad';
const REDIS_SHARDS = 8;
/** The queue holds no truth: rows do. What fails is dropped here and found again by the reconciler. */
const OPTIONS: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/** The queues of one process. Tenants are spread over shards, so that one on Redis Cluster carries only its own. */
export class JobQueues {
  private readonly queues: RefQueue[];
  private workers: Worker<JobRef>[] = [];

  constructor(private readonly address: QueueAddress) {
    this.queues = shards(address).map((prefix) => {
      const { connection, backend } = connect(address, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
      return new Queue(NAME, { connection, prefix }, backend);
    });
    // A queue that is down is an alarm and a degraded readiness, never a crash: the rows wait.
    for (const queue of this.queues) queue.on('error', () => undefined);
  }

  /** Adds the jobs in one message per shard. A tenant's jobs are ranked, so that a thousand of one do not delay the first of another. */
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
    await Promise.all(byShard.map((list, shard) => (list.length > 0 ? this.queues[shard]!.addBulk(list) : undefined)));
  }

  /** Starts to work: `process` is called for each job, `concurrency` at a time in each shard. */
  work(process: (name: string, ref: JobRef) => Promise<void>, concurrency: number): void {
    this.workers = shards(this.address).map((prefix) => {
      const { connection, backend } = connect(this.address, { maxRetriesPerRequest: null });
      return new Worker<JobRef>(
        NAME,
        (job) => process(job.name, job.data),
        { connection, prefix, concurrency },
        backend,
      );
    });
    for (const worker of this.workers) worker.on('error', () => undefined);
  }

  /** Whether the queue answers; for readiness. */
  async reachable(): Promise<boolean> {
    try {
      await this.queues[0]!.getJobCounts('wait');
      return true;
    } catch {
      return false;
    }
  }

  /** Lets running jobs end, then closes every connection. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all(this.queues.map((queue) => queue.close()));
  }

  private shardOf(association: string): number {
    if (this.queues.length === 1) return 0;
    return createHash('sha256').update(association).digest().readUInt32BE(0) % this.queues.length;
  }
}

/** PostgreSQL carries one shard: each opens a pool of its own. On Redis the tag keeps a shard's keys in one slot. */
function shards(address: QueueAddress): string[] {
  return 'redis' in address ? Array.from({ length: REDIS_SHARDS }, (_, shard) => `{sanad:${shard}}`) : ['sanad'];
}

/** BullMQ types its classes after the backend; both kinds are used through what they share, so the types of one serve. */
function connect(
  address: QueueAddress,
  redis: { maxRetriesPerRequest: number | null; enableOfflineQueue?: boolean },
): { connection: ConnectionOptions; backend: BackendFactory<RedisQueueBackend> } {
  if ('redis' in address) return { connection: { url: address.redis, ...redis }, backend: createRedisBackend };
  const connection = { connectionString: address.postgres, schema: QUEUE_SCHEMA, migrate: false, max: 4 };
  return {
    connection: connection as ConnectionOptions,
    backend: createPostgresBackend as unknown as BackendFactory<RedisQueueBackend>,
  };
}
