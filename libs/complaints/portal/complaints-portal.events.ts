import type { DomainEvent } from '@sanad/platform';

/** Something lies in the inbox of the public site: a complaint, or what its sender did afterwards. */
export const COMPLAINT_SUBMITTED = 'complaints.portal_submitted';
export const COMPLAINT_ACTED = 'complaints.portal_acted';

export interface ComplaintSubmittedPayload extends Readonly<Record<string, unknown>> {
  readonly submissionId: string;
}
export interface ComplaintActedPayload extends Readonly<Record<string, unknown>> {
  readonly actId: string;
}

export const complaintSubmitted = (submissionId: string): DomainEvent => ({
  ...{ name: COMPLAINT_SUBMITTED, version: 1 },
  payload: { submissionId },
});
export const complaintActed = (actId: string): DomainEvent => ({
  ...{ name: COMPLAINT_ACTED, version: 1 },
  payload: { actId },
});
