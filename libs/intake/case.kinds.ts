import type { Obligation } from '@sanad/policy/pure';

export const CASE_KINDS = ['supportRequest', 'enquiry', 'suggestion'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What is owed to whoever brought a case of this kind: its clock is what lists and counters look at. */
export const OBLIGATION_OF = {
  supportRequest: 'requestResponse',
  enquiry: 'enquiryAnswer',
  suggestion: 'enquiryAnswer',
} as const satisfies Record<CaseKind, Obligation>;

/** Where a support request stands. Which of them a case passes through follows from the steps of its own policy version. */
export const REQUEST_STATES = [
  'AWAITING_ITEMS', // kept, with a receipt of what is missing; no ceiling runs
  'COMPLETE', // ruled complete, as of the arrival of the last required item
  'UNDER_STUDY', // put to the committee
  'DEFERRED', // the committee put it off: not a decision
  'ACCEPTED',
  'REJECTED',
  'IN_DELIVERY', // accepted, and something is or was due
  'CLOSED',
  'WITHDRAWN',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Enquiries and suggestions know less. */
export const EXCHANGE_STATES = ['OPEN', 'ANSWERED', 'CLOSED', 'WITHDRAWN'] as const;
export type ExchangeState = (typeof EXCHANGE_STATES)[number];

export type CaseState = RequestState | ExchangeState;
export const CASE_STATES: readonly CaseState[] = [...new Set<CaseState>([...REQUEST_STATES, ...EXCHANGE_STATES])];

export const ORIGINS = ['applicant', 'proactive', 'internal'] as const;
/** Who opened the case: the applicant, the association of its own accord, or somebody within it. */
export type Origin = (typeof ORIGINS)[number];

export const CAPACITIES = ['self', 'guardian', 'agent'] as const;
/** In what capacity the applicant speaks for the beneficiary. */
export type Capacity = (typeof CAPACITIES)[number];

export const ITEM_STATES = ['missing', 'arrived', 'valid', 'notValid'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** A spoken attestation is not a signature, so there is no method for it. */
export const ATTESTATION_METHODS = ['typedName', 'drawnSignature', 'inkScan', 'oneTimeCode', 'witnessedMark'] as const;
export type AttestationMethod = (typeof ATTESTATION_METHODS)[number];

export const OUTCOMES = ['ACCEPTED', 'REJECTED', 'DEFERRED', 'INFO_REQUESTED'] as const;
/** What a committee said of a request. A deferral and a request for more are no decision. */
export type Outcome = (typeof OUTCOMES)[number];

export const REPLY_MEANS = ['inPerson', 'phoneCall', 'letterHandedOver', 'messageConfirmed', 'other'] as const;
/** How staff know that the reply reached the person. */
export type ReplyMeans = (typeof REPLY_MEANS)[number];

/** Where cases stand, each in one cell. `notRunning`: items are awaited, the clock is paused, or the reply has arrived. */
export const CASE_CELLS = ['onTime', 'late', 'unbounded', 'notRunning', 'closed'] as const;
export type CaseCell = (typeof CASE_CELLS)[number];

export interface CaseCount {
  readonly kind: CaseKind;
  readonly cell: CaseCell;
  readonly count: number;
  /** When the first of those on time becomes late. */
  readonly nextDueAt: Date | null;
}
