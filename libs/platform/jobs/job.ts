import { SetMetadata } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';

/** A kind of work that the queue carries. It has exactly one handler; the process refuses to start otherwise. */
export interface JobKind {
  readonly name: string;
}

export function defineJob(name: string): JobKind {
  return { name };
}

/** What travels through the queue: where to look, and nothing of what is there. */
export interface JobRef {
  readonly association: AssociationId;
  readonly id: string;
}

export const HANDLES = 'sanad:handles';
export const LISTENS = 'sanad:listens';

/** Marks the handler of a job: `(ref: JobRef) => Promise<void>`. It opens its own `Op`, and looks again before it acts. */
export const Handles = (job: JobKind): MethodDecorator => SetMetadata(HANDLES, job);

export interface Listening {
  readonly event: string;
  /** Unique among all listeners, and fixed: rows waiting for it carry the name. */
  readonly listener: string;
}

/** Marks a listener: `(op: Op, event: StoredEvent) => Promise<void>`. It runs once per event, in the Op that settles the delivery. */
export const Listens = (event: string, listener: string): MethodDecorator =>
  SetMetadata(LISTENS, { event, listener } satisfies Listening);

/** An event as the outbox kept it. */
export interface StoredEvent<Payload = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly payload: Payload;
  readonly createdAt: Date;
}
