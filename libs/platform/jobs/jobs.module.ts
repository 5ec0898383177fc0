import { Global, Inject, Module, type BeforeApplicationShutdown, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditHeads } from '../audit/heads';
import { AuditSealer } from '../audit/sealer';
import { Ops } from '../ops.service';
import { Backlog } from './backlog';
import { Housekeeping } from './housekeeping';
import type { JobKind } from './job';
import { Outbox } from './outbox';
import { JobQueues, type QueueAddress } from './queue';
import { JOB_KINDS, JobRegistry } from './registry';
import { Rounds } from './rounds';
import { CONCURRENCY, JobWorkers } from './worker';

export interface JobsOptions {
  readonly queue: QueueAddress;
  /** Every kind of job of the product; each needs exactly one handler among the process's providers. */
  readonly kinds: readonly JobKind[];
  /** Where it is given, this process also does the jobs, about so many at a time. */
  readonly work?: { readonly concurrency: number };
}

/**
 * Queues, their handlers and what recurs. At the end of a process loops stop first (onModuleDestroy), then workers
 * drain and queues close (beforeApplicationShutdown), and the database is left last (onApplicationShutdown).
 */
@Global()
@Module({})
export class JobsModule implements BeforeApplicationShutdown {
  constructor(@Inject(JobQueues) private readonly queues: JobQueues) {}

  static forRoot({ queue, kinds, work }: JobsOptions): DynamicModule {
    const services = [JobRegistry, Rounds, Outbox, AuditSealer, AuditHeads, Housekeeping, Backlog];
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: JOB_KINDS, useValue: kinds },
        // After the database, which may be where the queue lives.
        { provide: JobQueues, inject: [Ops], useFactory: () => new JobQueues(queue).ready() },
        ...services,
        ...(work ? [JobWorkers, { provide: CONCURRENCY, useValue: work.concurrency }] : []),
      ],
      exports: [JobQueues, ...services],
    };
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.queues.close();
  }
}
