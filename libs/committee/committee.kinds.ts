import type { Outcome } from '@sanad/intake/pure';

export const MEMBER_CAPACITIES = ['head', 'secretary', 'member'] as const;
export type MemberCapacity = (typeof MEMBER_CAPACITIES)[number];

export const VOTES = ['accept', 'reject', 'defer', 'requestItems', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

/** What a committee says when such votes carry. An abstention carries nothing. */
export const OUTCOME_OF = {
  accept: 'ACCEPTED',
  reject: 'REJECTED',
  defer: 'DEFERRED',
  requestItems: 'INFO_REQUESTED',
} as const satisfies Record<Exclude<Vote, 'abstain'>, Outcome>;

export const SITTING_STATES = [
  'PLANNED',
  'OPEN',
  'CLOSED',
  'ADJOURNED', // ended without a quorum
  'CANCELLED', // never opened
] as const;
export type SittingState = (typeof SITTING_STATES)[number];

export const ITEM_STATES = [
  'PENDING',
  'DECIDED',
  'RECOMMENDED', // waits for whoever approves
  'CONFIRMED',
  'RETURNED', // the recommendation was not approved; the case may be put on another agenda
  'CARRIED', // left undecided when the sitting ended
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** While an item stands like this, its case is on no other agenda. */
export const HOLDING_STATES = ['PENDING', 'RECOMMENDED'] as const satisfies readonly ItemState[];

/** An urgent sitting is called on shorter notice, and says why. */
export const URGENCIES = ['ordinary', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Which part of the minutes a correction is about. */
export const CORRECTED = ['attendance', 'agenda', 'decisions', 'other'] as const;
export type CorrectedPart = (typeof CORRECTED)[number];

/** What is disclosed of a committee. */
export const DISCLOSED = ['appointment', 'departure', 'decisions'] as const;
export type Disclosed = (typeof DISCLOSED)[number];
