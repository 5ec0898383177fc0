import type { Outcome } from '@sanad/intake/pure';
import { OUTCOME_OF, VOTES, type Vote } from './committee.kinds';

export interface Ballot {
  readonly vote: Vote;
  readonly byHead: boolean;
}

export type Tally = Readonly<Record<Vote, number>>;

/** What the votes come to. `castingVote`: the two sides were even, and the head's vote told. */
export type Count =
  | { readonly carried: Outcome; readonly castingVote: boolean }
  | { readonly carried: null; readonly because: 'tie' | 'noMajority' };

export function tallyOf(ballots: readonly Ballot[]): Tally {
  const count = (wanted: Vote): number => ballots.filter(({ vote }) => vote === wanted).length;
  return Object.fromEntries(VOTES.map((vote) => [vote, count(vote)])) as Tally;
}

/** More than half of the votes cast carries; abstentions are not cast. Where two sides are even, the one with the head's vote does. */
export function countVotes(ballots: readonly Ballot[]): Count {
  const cast = ballots.filter((ballot): ballot is CastBallot => ballot.vote !== 'abstain');
  const tally = tallyOf(cast);
  const isHalf = (vote: Vote): boolean => tally[vote] * 2 === cast.length;
  const majority = cast.find(({ vote }) => tally[vote] * 2 > cast.length);
  if (majority) return { carried: OUTCOME_OF[majority.vote], castingVote: false };
  const isTie = cast.length > 0 && cast.every(({ vote }) => isHalf(vote));
  const head = cast.find(({ byHead }) => byHead);
  if (isTie && head) return { carried: OUTCOME_OF[head.vote], castingVote: true };
  return { carried: null, because: isTie ? 'tie' : 'noMajority' };
}

type CastBallot = Ballot & { readonly vote: Exclude<Vote, 'abstain'> };
