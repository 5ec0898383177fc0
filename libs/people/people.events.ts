import type { DomainEvent, Op } from '@sanad/platform';

/** What somebody had declared of a person, and may have signed for, is no longer what is written down. */
export const DECLARED_FACTS_CHANGED = 'people.declared_facts_changed';

/** The person's own news, or the office's slip. */
export const CHANGED_BY = ['applicant', 'office'] as const;
export type ChangedBy = (typeof CHANGED_BY)[number];

export interface DeclaredFactsChanged {
  readonly personId: string;
  readonly by: ChangedBy;
  /** The account that wrote it down. */
  readonly enteredBy: string;
}

export function declaredFactsChanged(op: Op, personId: string, by: ChangedBy): DomainEvent {
  const payload: DeclaredFactsChanged = { personId, by, enteredBy: op.actor.id };
  return { name: DECLARED_FACTS_CHANGED, version: 1, payload: { ...payload } };
}
