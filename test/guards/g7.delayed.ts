import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  Queue,
  type RedisQueueBackend,
  Worker,
} from 'bullmq';
import type { AssociationId } from '@sanad/kernel';
import { type Notifications, type Ops, type QueueAddress, system } from '@sanad/platform';
import type { Client } from 'pg';
import { advance, noticeOf } from './g7.apart';
import type { WorkerOrders } from './g7.orders';

/** The plant: a delayed job for each deadline, tried three times, as one would write it first. The queue is the only one that knows. */
const NAME = 'delayed';

interface Due {
  association: AssociationId;
  id: string;
  subject_id: string;
}

export async function plantDelayedJobs(
  admin: Client,
  address: QueueAddress,
  clock: WorkerOrders['clock'],
): Promise<void> {
  const { rows } = await admin.query<Due & { next_fire_at: Date }>(
    'SELECT association_id AS association, id, subject_id, next_fire_at FROM deadline',
  );
  if ('postgres' in address) await admin.query(SEQUENCE);
  const queue = new Queue<Due>(NAME, ...connection(address));
  queue.on('error', () => undefined);
  await queue.waitUntilReady();
  const now = clock.epoch + (Date.now() - clock.epoch) * clock.speed;
  await queue.addBulk(
    rows.map(({ next_fire_at, ...data }) => ({
      ...{ name: NAME, data },
      opts: {
        jobId: data.id,
        delay: Math.max(0, Math.round((next_fire_at.getTime() - now) / clock.speed)),
        attempts: 3,
        removeOnComplete: true,
      },
    })),
  );
  await queue.close();
}

// BullMQ makes it with a queue's first job, which the application's role may not do.
const SEQUENCE = `
  DO $$ BEGIN EXECUTE format('CREATE SEQUENCE bullmq.%1$I; GRANT USAGE ON SEQUENCE bullmq.%1$I TO sanad_app',
    bullmq.job_id_seq_name('${NAME}')); END $$`;

export function workDelayedJobs(address: QueueAddress, ops: Ops, notifications: Notifications): void {
  const [{ connection: to }, backend] = connection(address);
  const worker = new Worker<Due>(
    NAME,
    ({ data }) =>
      ops.run(system(data.association, NAME), async (op) => {
        await notifications.add(op, [noticeOf(data)]);
        await advance(op, [data.id]);
      }),
    { connection: to, concurrency: 8 },
    backend,
  );
  worker.on('error', () => undefined);
}

function connection(address: QueueAddress): [{ connection: object }, BackendFactory<RedisQueueBackend>] {
  if ('redis' in address)
    return [{ connection: { url: address.redis, maxRetriesPerRequest: null } }, createRedisBackend];
  const to = { connectionString: address.postgres, schema: 'bullmq', migrate: false, max: 4 };
  return [{ connection: to }, createPostgresBackend as unknown as BackendFactory<RedisQueueBackend>];
}
