import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Op } from '../op';
import { HANDLES, LISTENS, type JobKind, type JobRef, type Listening, type StoredEvent } from './job';

/** Every kind of job of the product, as `config/jobs.ts` lists them. */
export const JOB_KINDS = Symbol('job kinds');

export type JobHandler = (ref: JobRef) => Promise<void>;
export type Listener = (op: Op, event: StoredEvent) => Promise<void>;

/** Who handles which job, who listens to which event: found at boot, and complete, or the process does not start. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler[]>();
  private readonly listening = new Map<string, { event: string; listener: Listener }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(JOB_KINDS) private readonly kinds: readonly JobKind[],
  ) {}

  onModuleInit(): void {
    // An alias shares its instance with the provider it stands for.
    const instances = new Set(this.discovery.getProviders().map(({ instance }) => instance as unknown));
    for (const instance of instances) {
      if (instance && typeof instance === 'object') this.scan(instance as Record<string, unknown>);
    }
    this.assertComplete();
  }

  handler(name: string): JobHandler | undefined {
    return this.handlers.get(name)?.[0];
  }

  listener(name: string): Listener | undefined {
    return this.listening.get(name)?.listener;
  }

  /** The names of the listeners of an event; an event may have none. */
  listenersOf(event: string): string[] {
    return [...this.listening].filter(([, entry]) => entry.event === event).map(([name]) => name);
  }

  private scan(instance: Record<string, unknown>): void {
    for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const member = instance[method];
      if (typeof member !== 'function') continue;
      const job = Reflect.getMetadata(HANDLES, member) as JobKind | undefined;
      if (job)
        this.handlers.set(job.name, [...(this.handlers.get(job.name) ?? []), member.bind(instance) as JobHandler]);
      const listens = Reflect.getMetadata(LISTENS, member) as Listening | undefined;
      if (listens) this.addListener(listens, member.bind(instance) as Listener);
    }
  }

  private addListener({ event, listener }: Listening, run: Listener): void {
    if (this.listening.has(listener)) throw new Error(`two listeners are called «${listener}»`);
    this.listening.set(listener, { event, listener: run });
  }

  private assertComplete(): void {
    const known = new Set(this.kinds.map((kind) => kind.name));
    const wrong = [
      ...this.kinds
        .filter((kind) => this.handlers.get(kind.name)?.length !== 1)
        .map((kind) => `${kind.name}: ${this.handlers.get(kind.name)?.length ?? 0} handlers`),
      ...[...this.handlers.keys()]
        .filter((name) => !known.has(name))
        .map((name) => `${name}: handled, but no kind of job`),
    ];
    if (wrong.length > 0) throw new Error(`every job has exactly one handler; not so: ${wrong.join('; ')}`);
  }
}
