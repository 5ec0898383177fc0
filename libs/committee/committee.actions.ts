/** What the role table speaks of in this chapter. Who sits in a committee is not for the committee to say. */
export const committeeActions = [
  'committee.read',
  'committee.appoint',
  'committee.arrange',
  'committee.vote',
  'committee.decide',
  'committee.confirm',
] as const;

/** Which of them each thing takes that is done in a committee: the routes ask for it, and pages are told by it what is theirs. */
export const NEEDED = {
  found: 'committee.appoint',
  appoint: 'committee.appoint',
  endTerm: 'committee.appoint',
  withdraw: 'committee.appoint',
  name: 'committee.appoint',
  disclose: 'committee.appoint',
  call: 'committee.arrange',
  open: 'committee.arrange',
  move: 'committee.arrange',
  excuse: 'committee.vote',
  attend: 'committee.arrange',
  close: 'committee.decide',
  adjourn: 'committee.arrange',
  cancel: 'committee.arrange',
  recuse: 'committee.vote',
  vote: 'committee.vote',
  openBallot: 'committee.decide',
  ballot: 'committee.vote',
  decide: 'committee.decide',
  dissent: 'committee.vote',
  confirm: 'committee.confirm',
  return: 'committee.confirm',
  correct: 'committee.arrange',
  sign: 'committee.vote',
  seal: 'committee.arrange',
} as const satisfies Record<string, (typeof committeeActions)[number]>;
export type CommitteeAction = keyof typeof NEEDED;

/** What disposes of a case, and is shut to whoever owes a signature under the policy. Stepping back from one, and dissenting, never are. */
export const DECISIVE_ACTIONS: readonly CommitteeAction[] = ['vote', 'ballot', 'decide', 'confirm', 'return'];
