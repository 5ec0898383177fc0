import type { DomainEvent } from '@sanad/platform';
import type { Complaint, ComplaintChange } from './complaint';

/** Facts of a complaint for later chapters: ids and codes. */
export const COMPLAINT_RECEIVED = 'complaints.received';
export const COMPLAINT_REFERRED = 'complaints.referred';
export const COMPLAINT_IDENTIFIED = 'complaints.identified';
export const COMPLAINT_RESOLVED = 'complaints.resolved';
export const COMPLAINT_ESCALATED = 'complaints.escalated';
export const COMPLAINT_CLOSED = 'complaints.closed';

export interface ComplaintEventPayload {
  readonly complaintId: string;
  readonly kind: Complaint['kind'];
  readonly outcome: Complaint['outcome'];
}

export function complaintEvent(name: string, { id, kind, outcome }: Complaint): DomainEvent {
  const payload: ComplaintEventPayload = { complaintId: id, kind, outcome };
  return { name, version: 1, payload: { ...payload } };
}

/** What others hear of, by the line of history. */
export const TOLD_ON: Partial<Record<ComplaintChange['name'], string>> = {
  identified: COMPLAINT_IDENTIFIED,
  resolved: COMPLAINT_RESOLVED,
  agreementRecorded: COMPLAINT_RESOLVED,
  escalated: COMPLAINT_ESCALATED,
  closed: COMPLAINT_CLOSED,
  withdrawn: COMPLAINT_CLOSED,
};
