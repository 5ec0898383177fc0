import type { DomainEvent } from '@sanad/platform';
import type { CaseFile } from './case-file';
import type { Outcome } from './case.kinds';

/** Facts of a case for later chapters: ids and codes. */
export const CASE_RECEIVED = 'intake.case_received';
export const CASE_COMPLETED = 'intake.case_completed';
export const ITEMS_REQUESTED = 'intake.items_requested';
export const PUT_TO_COMMITTEE = 'intake.put_to_committee';
export const CASE_DECIDED = 'intake.case_decided';
export const DECISION_NOTIFIED = 'intake.decision_notified';
export const REPLY_ARRIVED = 'intake.reply_arrived';
export const CASE_REGISTERED = 'intake.case_registered';
export const CASE_ANSWERED = 'intake.case_answered';
export const CASE_ASSIGNED = 'intake.case_assigned';
export const CASE_NOTED = 'intake.case_noted';
export const CASE_CLOSED = 'intake.case_closed';
export const CASE_WITHDRAWN = 'intake.case_withdrawn';

export interface CaseEventPayload {
  readonly caseId: string;
  readonly kind: CaseFile['kind'];
  readonly policyVersionId: string;
}

export interface CaseDecidedPayload extends CaseEventPayload {
  readonly outcome: Outcome;
  readonly decisionId: string;
}

type Extra = DomainEvent['payload'];

export function caseEvent(
  name: string,
  { id, kind, policyVersionId }: Pick<CaseFile, 'id' | 'kind' | 'policyVersionId'>,
  extra: Extra = {},
): DomainEvent {
  const payload: CaseEventPayload = { caseId: id, kind, policyVersionId };
  return { name, version: 1, payload: { ...payload, ...extra } };
}
