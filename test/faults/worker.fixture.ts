import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  DatabaseModule,
  DeliverEvent,
  JobsModule,
  Listens,
  loop,
  Ops,
  Outbox,
  type Op,
  type QueueAddress,
  type StoredEvent,
} from '@sanad/platform';

/** What the parent hands over, in the variable FIXTURE. */
export interface WorkerFixture {
  readonly urls: { app: string; platform: string; dispatcher: string };
  readonly queue: QueueAddress;
  /** The plant: the work goes on behind the Op that settled the delivery. */
  readonly detached?: boolean;
}

const readFixture = (): WorkerFixture => JSON.parse(process.env['FIXTURE'] ?? '{}') as WorkerFixture;

/** Listeners whose work takes a moment, so that a signal finds some of it in flight. */
@Injectable()
class SlowListeners {
  private readonly detached = readFixture().detached;

  constructor(private readonly ops: Ops) {}

  @Listens('counted', 'fixture.first')
  first(op: Op, event: StoredEvent): Promise<void> {
    return this.note(op, event, 'first');
  }

  @Listens('counted', 'fixture.second')
  second(op: Op, event: StoredEvent): Promise<void> {
    return this.note(op, event, 'second');
  }

  private async note(op: Op, event: StoredEvent, action: string): Promise<void> {
    if (this.detached) {
      const { association, actor } = op;
      void pause(100).then(() => this.ops.run({ association, actor }, async (own) => record(own, event, action)));
      return;
    }
    record(op, event, action);
    await pause(100);
  }
}

function record(op: Op, event: StoredEvent, action: string): void {
  op.record({ action, subject: { type: 'event', id: event.id } });
}

@Injectable()
class Loops implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void>[] = [];

  constructor(private readonly outbox: Outbox) {}

  onApplicationBootstrap(): void {
    const { signal } = this.stopping;
    this.running = [
      loop('drain', 0.2, signal, () => this.outbox.drain()),
      loop('reconcile', 1, signal, () => this.outbox.reconcile()),
    ];
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }
}

async function main(): Promise<void> {
  const { urls, queue } = readFixture();
  const imports = [
    DatabaseModule.forRoot({ urls, entities: [], applicationName: 'fixture', poolSize: 8 }),
    JobsModule.forRoot({ queue, kinds: [DeliverEvent], work: { concurrency: 8 } }),
  ];
  @Module({ imports, providers: [SlowListeners, Loops] })
  class FixtureModule {}
  const app = await NestFactory.createApplicationContext(FixtureModule, { logger: ['error'] });
  app.enableShutdownHooks([], { useProcessExit: true });
  process.send?.('ready');
}

void main();
