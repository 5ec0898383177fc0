/** What the role table speaks of in this chapter. Who sits in a committee is not for the committee to say. */
export const committeeActions = [
  'committee.read',
  'committee.appoint',
  'committee.arrange',
  'committee.vote',
  'committee.decide',
  'committee.confirm',
] as const;
