/**
 * How the model by-law of associations has their committees work: offered to be added beside a policy that is silent, and in force only
 * once somebody has added it under their name. The number of a quorum is the association's own.
 */
export const modelBylaw = {
  noticeDays: 5,
  urgentNoticeDays: 3,
  recallWithinDays: 3,
  headBreaksTies: true,
  absencesAllowed: 2,
  fewestMembers: 3,
  mostMembers: 5,
} as const;

/** Days in which members and decisions are disclosed. */
export const MODEL_DISCLOSURE_DAYS = 5;
