import type { DomainEvent } from '@sanad/platform';
import type { Compensation, CompensationChange } from './compensation';

/** Facts of a file for later chapters: ids and codes, no amounts. */
export const COMPENSATION_OPENED = 'compensation.opened';
export const COMPENSATION_SETTLED = 'compensation.settled';
export const COMPENSATION_REFUSED = 'compensation.refused';
export const COMPENSATION_PAID = 'compensation.paid';
export const COMPENSATION_REVERSED = 'compensation.reversed';
export const COMPENSATION_CLOSED = 'compensation.closed';

export interface CompensationEventPayload {
  readonly compensationId: string;
  readonly complaintId: string | null;
  readonly caseId: string | null;
}

export function compensationEvent(name: string, { id, complaintId, caseId }: Compensation): DomainEvent {
  const payload: CompensationEventPayload = { compensationId: id, complaintId, caseId };
  return { name, version: 1, payload: { ...payload } };
}

/** What others hear of, by the line of history. */
export const TOLD_ON: Partial<Record<CompensationChange['name'], string>> = {
  settled: COMPENSATION_SETTLED,
  adopted: COMPENSATION_SETTLED,
  refused: COMPENSATION_REFUSED,
  paid: COMPENSATION_PAID,
  paymentReversed: COMPENSATION_REVERSED,
  closed: COMPENSATION_CLOSED,
};
