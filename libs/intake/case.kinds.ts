export const CASE_KINDS = ['supportRequest', 'enquiry', 'suggestion'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** Where a support request stands. Which of them a case passes through follows from the steps of its own policy version. */
export const REQUEST_STATES = [
  'AWAITING_ITEMS', // kept, with a receipt of what is missing; no ceiling runs
  'COMPLETE', // ruled complete, as of the arrival of the last required item
  'UNDER_STUDY', // put to the committee
  'DEFERRED', // the committee put it off: not a decision
  'ACCEPTED',
  'REJECTED',
  'IN_DELIVERY', // registered or accepted, and something is still due
  'CLOSED',
  'WITHDRAWN',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Enquiries and suggestions know less. */
export const EXCHANGE_STATES = ['OPEN', 'ANSWERED', 'CLOSED', 'WITHDRAWN'] as const;
export type ExchangeState = (typeof EXCHANGE_STATES)[number];

export type CaseState = RequestState | ExchangeState;

export const CAPACITIES = ['self', 'guardian', 'agent'] as const;
/** In what capacity the applicant speaks for the beneficiary. */
export type Capacity = (typeof CAPACITIES)[number];
