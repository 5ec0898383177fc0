import type { AccountId } from '@sanad/kernel';
import type { EffectiveCommittee } from '@sanad/policy/pure';
import type { MemberCapacity } from './committee.kinds';

export interface Committee {
  readonly id: string;
  /** The rule of the policy that charges it. */
  readonly ruleId: string;
  /** As the text names it. */
  readonly name: string;
  /** Other names it goes by: those it was set up with, and those that somebody found to mean it. */
  readonly aliases: readonly string[];
  /** Rules of the policy under those names. */
  readonly alsoRules: readonly string[];
}

/** Whether a rule of the policy means this committee, under whichever name. */
export const goesBy = ({ ruleId, alsoRules }: Committee, rule: string | undefined): boolean =>
  rule !== undefined && (ruleId === rule || alsoRules.includes(rule));

/** A member's term, by days of which both the first and the last count. */
export interface Term {
  readonly id: string;
  readonly account: AccountId;
  readonly name: string;
  readonly capacity: MemberCapacity;
  readonly votes: boolean;
  /** `YYYY-MM-DD` */
  readonly since: string;
  readonly until: string | null;
}

/** What the version in force says of it: whether it decides, and its quorum, each with its source; undefined where its rule is gone. */
export type Mandate = EffectiveCommittee | undefined;

/** How many sit in it with a vote, held against what its rules say. */
export interface CommitteeSize {
  readonly voters: number;
  readonly fewest: number | null;
  readonly most: number | null;
  readonly tooFew: boolean;
  readonly tooMany: boolean;
  /** Another member with a vote would be one too many. */
  readonly full: boolean;
}

/** A secretary without a vote does not count. Where nobody has said how many it is to have, any number will do. */
export function sizeOf(mandate: Mandate, inOffice: readonly { readonly votes: boolean }[]): CommitteeSize {
  const voters = inOffice.filter(({ votes }) => votes).length;
  const fewest = mandate?.conduct.fewestMembers?.value ?? null;
  const most = mandate?.conduct.mostMembers?.value ?? null;
  return {
    ...{ voters, fewest, most, tooFew: fewest !== null && voters < fewest },
    ...{ tooMany: most !== null && voters > most, full: most !== null && voters >= most },
  };
}

export const isInOffice = ({ since, until }: Pick<Term, 'since' | 'until'>, day: string): boolean =>
  since <= day && (until === null || day <= until);

export type TermStanding = 'inOffice' | 'toCome' | 'past';

export function standingOn(term: Pick<Term, 'since' | 'until'>, day: string): TermStanding {
  if (isInOffice(term, day)) return 'inOffice';
  return day < term.since ? 'toCome' : 'past';
}

export const overlaps = (one: Pick<Term, 'since' | 'until'>, other: Pick<Term, 'since' | 'until'>): boolean =>
  (one.until === null || other.since <= one.until) && (other.until === null || one.since <= other.until);
