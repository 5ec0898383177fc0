import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { newId, type AssociationId } from '@sanad/kernel';
import { as, openWorld, type PlatformWorld } from '../../../test/world/platform';
import { openRedis, redisInstalled, type TestRedis } from '../../../test/world/redis';
import type { Op } from '../op';
import { Backlog } from './backlog';
import { Housekeeping } from './housekeeping';
import { Listens, type StoredEvent } from './job';
import { JobsModule } from './jobs.module';
import { DeliverEvent, Outbox } from './outbox';
import { JobQueues, type QueueAddress } from './queue';

@Injectable()
class Listeners {
  readonly heard: string[] = [];
  failures = 0;

  @Listens('planted', 'test.gardener')
  async gardener(op: Op, event: StoredEvent): Promise<void> {
    op.record({ action: 'gardener', subject: { type: 'tree', id: String(event.payload['tree']) } });
    this.heard.push(`gardener ${String(event.payload['tree'])}`);
  }

  @Listens('planted', 'test.clerk')
  async clerk(op: Op, event: StoredEvent): Promise<void> {
    op.record({ action: 'clerk', subject: { type: 'tree', id: String(event.payload['tree']) } });
    if (this.failures-- > 0) throw new TypeError('the clerk is tired');
    this.heard.push(`clerk ${String(event.payload['tree'])}`);
  }
}

const HOUR_MS = 3_600_000;

interface Backend {
  address(world: { urlAs(role: 'sanad_app'): string }): QueueAddress;
  /** Loses everything the queue holds. */
  flush(world: PlatformWorld): Promise<void>;
}

function deliveryOn(backend: Backend): void {
  let world: PlatformWorld;
  let one: AssociationId;
  let listeners: Listeners;
  let outbox: Outbox;
  let ahead: number;

  const emit = (tree: string): Promise<void> =>
    world.ops.run(as(one), async (op) => op.emit({ name: 'planted', version: 1, payload: { tree } }));
  const waiting = async (table: string): Promise<number> =>
    (await world.admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]!.n;

  /** Until nothing is left to deliver. */
  async function settled(): Promise<void> {
    for (let time = 0; time < 400; time++, await pause(25)) if ((await waiting('delivery')) === 0) return;
    throw new Error('the deliveries were not settled in 10 s');
  }

  beforeAll(async () => {
    // The database's own clock, moved: leases end without waiting for them.
    const clock = (): Date => new Date(Date.now() + ahead);
    ahead = 0;
    world = await openWorld({
      clock,
      providers: [Listeners],
      imports: (database) => [
        JobsModule.forRoot({ queue: backend.address(database), kinds: [DeliverEvent], work: { concurrency: 4 } }),
      ],
    });
    one = world.associations[0]!;
    listeners = world.get(Listeners);
    outbox = world.get(Outbox);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    ahead = 0;
    listeners.heard.length = 0;
    listeners.failures = 0;
    await world.admin.query('TRUNCATE outbox, delivery, audit, audit_unsealed, audit_seal');
  });

  test('an event reaches every listener once, in an Op of its own', async () => {
    await emit('نخلة');
    expect(await outbox.drain()).toBe(1);
    await settled();
    expect([...listeners.heard].sort()).toEqual(['clerk نخلة', 'gardener نخلة']);
    expect(await waiting('audit')).toBe(2);
    expect(await outbox.drain()).toBe(0);
  });

  test('a listener that fails is tried again later, alone, and nothing of its failure stays', async () => {
    listeners.failures = 1;
    await emit('نخلة');
    await outbox.drain();
    await untilPostponed();
    expect(listeners.heard).toEqual(['gardener نخلة']);
    expect(await waiting('audit')).toBe(1);
    expect(await outbox.reconcile()).toBe(0);
    ahead = HOUR_MS;
    expect(await outbox.reconcile()).toBe(1);
    await settled();
    expect(listeners.heard).toEqual(['gardener نخلة', 'clerk نخلة']);
  });

  async function untilPostponed(): Promise<void> {
    for (let time = 0; time < 400; time++, await pause(25)) {
      const { rows } = await world.admin.query('SELECT attempts, last_error FROM delivery');
      if (rows.length === 1 && rows[0].attempts === 1) return expect(rows[0].last_error).toBe('TypeError');
    }
    throw new Error('the failure was not noted in 10 s');
  }

  test('the queue loses everything: the reconciler finds the rows', async () => {
    await world.get(JobQueues).pause();
    await emit('نخلة');
    await outbox.drain();
    await backend.flush(world);
    await world.get(JobQueues).resume();
    await pause(200);
    expect(listeners.heard).toEqual([]);
    ahead = HOUR_MS;
    expect(await outbox.reconcile()).toBe(2);
    await settled();
    expect(listeners.heard).toHaveLength(2);
  });

  test('a crash between commit and hint: the reconciler finds the rows', async () => {
    const add = jest.spyOn(world.get(JobQueues), 'add').mockRejectedValueOnce(new Error('killed'));
    await emit('نخلة');
    await outbox.drain();
    add.mockRestore();
    expect(await waiting('delivery')).toBe(2);
    ahead = HOUR_MS;
    await outbox.reconcile();
    await settled();
    expect(listeners.heard).toHaveLength(2);
  });

  test('hints that come ten times over do nothing ten times', async () => {
    await emit('نخلة');
    const add = jest.spyOn(world.get(JobQueues), 'add').mockResolvedValueOnce();
    await outbox.drain();
    add.mockRestore();
    const { rows } = await world.admin.query<{ id: string }>('SELECT id FROM delivery');
    const hints = rows.flatMap(({ id }) => Array.from({ length: 10 }, () => outbox.deliver({ association: one, id })));
    await Promise.all(hints);
    expect(listeners.heard).toHaveLength(2);
    expect(await waiting('audit')).toBe(2);
  });

  test('a lease that ends again and again wears out nothing', async () => {
    const add = jest.spyOn(world.get(JobQueues), 'add').mockRejectedValue(new Error('the queue is down'));
    await emit('نخلة');
    await outbox.drain();
    for (let hour = 1; hour <= 30; hour++) {
      ahead = hour * HOUR_MS;
      expect(await outbox.reconcile()).toBe(2);
    }
    add.mockRestore();
    ahead += HOUR_MS;
    await outbox.reconcile();
    await settled();
    expect(listeners.heard).toHaveLength(2);
  });

  test('what waits is measured, and what was taken is forgotten after a week', async () => {
    await emit('نخلة');
    ahead = 2 * HOUR_MS;
    const figures = await world.get(Backlog).measure();
    expect(figures).toMatchObject({ eventsWaiting: 1, deliveriesOverdue: 0, deliveriesDead: 0, auditUnsealed: 0 });
    expect(figures.oldestEventSeconds).toBeCloseTo(7_200, -1);
    ahead = 0;
    await outbox.drain();
    await settled();
    const housekeeping = world.get(Housekeeping);
    expect(await housekeeping.forgetEvents()).toBe(0);
    ahead = 8 * 24 * HOUR_MS;
    expect(await housekeeping.forgetEvents()).toBe(1);
    expect(await waiting('outbox')).toBe(0);
  });
}

describe('on PostgreSQL', () =>
  deliveryOn({
    address: (database) => ({ postgres: database.urlAs('sanad_app') }),
    flush: async ({ admin }) => {
      const { rows } = await admin.query<{ tables: string }>(
        `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables
         WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
      );
      await admin.query(`TRUNCATE ${rows[0]!.tables}`);
    },
  }));

function onRedis(): void {
  let redis: TestRedis;
  beforeAll(async () => void (redis = await openRedis()));
  deliveryOn({
    address: () => ({ redis: redis.url }),
    flush: async () => void (await redis.client.flushall()),
  });
  afterAll(() => redis.stop());

  test('a queue that is down says so soon, from the first moment on, and is used again when it is back', async () => {
    const job = { kind: DeliverEvent, association: newId<AssociationId>(), id: newId() };
    const before = new JobQueues({ redis: redis.url });
    await before.add([job]);
    await redis.kill();
    const during = await new JobQueues({ redis: redis.url }).ready();
    for (const queues of [before, during]) {
      await expect(queues.add([job])).rejects.toThrow();
      expect(await queues.reachable()).toBe(false);
    }
    await redis.start();
    for (const queues of [before, during]) {
      for (let time = 0; time < 50 && !(await queues.reachable()); time++) await pause(100);
      await queues.add([job]);
      await queues.close();
    }
  });
}

if (redisInstalled) describe('on Redis', onRedis);
else process.stderr.write('outbox: no redis-server on this machine, so delivery was tried on PostgreSQL alone\n');
