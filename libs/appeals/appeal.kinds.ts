export const APPEAL_STATES = [
  'FILED',
  'UNDER_REVIEW', // put to reviewers who had no part in the decision
  'DECIDED', // settled, and not told yet
  'ANSWERED',
  'WITHDRAWN',
] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** What staff look at: what waits for somebody to name its reviewers stands first in each. */
export const APPEAL_VIEWS = ['open', 'waiting', 'mine', 'toTell', 'ended'] as const;
export type AppealListView = (typeof APPEAL_VIEWS)[number];

/** The decision stands, is changed into an acceptance, or goes back to its committee. */
export const APPEAL_OUTCOMES = ['upheld', 'changed', 'returned'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** The second once the applicant is told. */
export const APPEAL_LETTERS = ['acknowledgement', 'outcome'] as const;
export type AppealLetter = (typeof APPEAL_LETTERS)[number];

/** Why somebody neither reviews an appeal nor sees it. */
export const APPEAL_BARS = ['decided', 'party'] as const;
export type AppealBar = (typeof APPEAL_BARS)[number];
