import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DeadlinesModule, DeadlineSweep } from '@sanad/deadlines';
import {
  CLOCK,
  DatabaseModule,
  DeliverEvent,
  JobsModule,
  loop,
  MessageDriver,
  Notifications,
  NotificationsModule,
  Ops,
  Rounds,
  SendNotifications,
  StaffModule,
} from '@sanad/platform';
import { ProviderDriver } from '../world/provider';
import type { WorkerOrders } from './g7.orders';
import { sweepApart } from './g7.apart';
import { workDelayedJobs } from './g7.delayed';

const orders = JSON.parse(process.env['ORDERS']!) as WorkerOrders;
const { epoch, speed } = orders.clock;
const clock = (): Date => new Date(epoch + (Date.now() - epoch) * speed);

@Module({})
class ClockModule {}

/** The worker's own modules and loops, with a clock that runs faster and a provider that counts. */
async function main(): Promise<void> {
  const app = await Test.createTestingModule({
    imports: [
      { module: ClockModule, global: true, providers: [{ provide: CLOCK, useValue: clock }], exports: [CLOCK] },
      DatabaseModule.forRoot({ urls: orders.urls, entities: [], applicationName: 'g7', poolSize: 6 }),
      JobsModule.forRoot({ queue: orders.queue, kinds: [DeliverEvent, SendNotifications], work: { concurrency: 4 } }),
      NotificationsModule,
      StaffModule,
      DeadlinesModule,
    ],
  })
    .overrideProvider(MessageDriver)
    .useValue(new ProviderDriver(orders.provider))
    .compile();
  await app.init();
  const { signal } = new AbortController();
  const get = <T>(token: abstract new (...args: never[]) => T): T => app.get(token, { strict: false });
  const sweep = get(DeadlineSweep);
  const notifications = get(Notifications);
  if (orders.way === 'rows') void loop('sweep', 0.2, signal, () => sweep.sweep());
  if (orders.way === 'apart') void loop('sweep', 0.2, signal, () => sweepApart(get(Rounds), get(Ops), notifications));
  if (orders.way === 'delayed') workDelayedJobs(orders.queue, get(Ops), notifications);
  void loop('hint', 0.3, signal, () => notifications.reconcile());
  // Whoever kills the test kills its workers too.
  process.once('disconnect', () => process.exit());
  process.send!('ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
