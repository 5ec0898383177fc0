import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JobQueues } from './queue';
import { JobRegistry } from './registry';

export const CONCURRENCY = Symbol('concurrency');

/** Works off the queue: finds the handler of each job and lets it do its own Op. Starts when every module has. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap {
  constructor(
    private readonly queues: JobQueues,
    private readonly registry: JobRegistry,
    @Inject(CONCURRENCY) private readonly concurrency: number,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.queues.work(async (name, ref) => {
      const handler = this.registry.handler(name);
      // Another release's job: it is dropped here, and its row is found again by the release that knows it.
      if (!handler) throw new Error(`no handler for «${name}»`);
      await handler(ref);
    }, this.concurrency);
  }
}
