import type { AccountId, AssociationId } from '@sanad/kernel';
import type { Refusal } from '@sanad/messages';
import type { EntityManager } from 'typeorm';

/** Whoever acts. The system acts under the name of the job; a machine under its token. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: AccountId; readonly name: string; readonly roles: readonly string[] }
  | { readonly kind: 'machine'; readonly id: string; readonly name: string; readonly roles: readonly string[] }
  | { readonly kind: 'beneficiary'; readonly id: string }
  | { readonly kind: 'system'; readonly id: string };

/** For whom a piece of work is done, and by whom. */
export interface Who {
  readonly association: AssociationId;
  readonly actor: Actor;
  /** `own` where the actor's roles let them at nothing but what is their own: cases assigned to them or received by them. */
  readonly reach?: Reach;
  /** Why the actor may not act decisively at this moment; the guard has asked (see `Holds`). */
  readonly held?: Refusal;
}

export type Reach = 'all' | 'own';

/** A past-tense fact that later chapters may listen to. It carries ids, never personal data. */
export interface DomainEvent {
  readonly name: string;
  readonly version: number;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** What was done, or read where reading is sensitive, to what. `detail` holds no personal data: ids, codes, old and new dates. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** One piece of work: for one association, by one actor, at one instant, in one transaction. */
export interface Op extends Who {
  /** The database's clock, read once in the message that opened the transaction. Milliseconds. */
  readonly now: Date;
  /** Bound to the transaction; sees the association's rows alone. */
  readonly db: EntityManager;
  /** Writes the event to the outbox in the same commit. */
  emit(event: DomainEvent): void;
  /** Writes an audit row in the same commit. */
  record(entry: AuditEntry): void;
}

/** Work on what has no association yet: sign-in, tokens, onboarding, platform holidays. Its role reaches global tables alone. */
export interface PlatformOp {
  readonly actor: Actor;
  readonly now: Date;
  readonly db: EntityManager;
  record(entry: AuditEntry): void;
}
