import type { DomainEvent } from '@sanad/platform';
import type { AppealOutcome } from './appeal.kinds';

/** Facts of an appeal for later chapters: ids and codes. */
export const APPEAL_FILED = 'appeals.filed';
export const APPEAL_DECIDED = 'appeals.decided';
/** Somebody appealed over the public site. */
export const APPEAL_SENT = 'appeals.portal_filed';

export interface AppealSentPayload extends Readonly<Record<string, unknown>> {
  readonly sentId: string;
}

export const appealEvent = (
  name: string,
  appealId: string,
  caseId: string,
  outcome: AppealOutcome | null = null,
): DomainEvent => ({ name, version: 1, payload: { appealId, caseId, outcome } });

export const appealSent = (sentId: string): DomainEvent => ({ name: APPEAL_SENT, version: 1, payload: { sentId } });
