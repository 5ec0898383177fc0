import type { DomainEvent } from '@sanad/platform';
import type { SittingState } from './committee.kinds';

/** A sitting ended with minutes, whether it was closed or adjourned. That a case was decided is told by intake. */
export const SITTING_CLOSED = 'committee.sitting_closed';

export interface SittingClosedPayload {
  readonly sittingId: string;
  readonly committeeId: string;
  readonly state: SittingState;
}

export function sittingClosed(payload: SittingClosedPayload): DomainEvent {
  return { name: SITTING_CLOSED, version: 1, payload: { ...payload } };
}
