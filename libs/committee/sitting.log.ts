import type { Outcome } from '@sanad/intake/pure';
import type { AccountId } from '@sanad/kernel';
import type { CommitteePower } from '@sanad/policy/pure';
import type { ItemState, MemberCapacity, SittingState, Vote } from './committee.kinds';
import type { Tally } from './tally';

/** A member in office on the day of the sitting, as the roll has it from then on. */
export interface RollMember {
  readonly account: AccountId;
  readonly name: string;
  readonly capacity: MemberCapacity;
  /** A secretary may sit without a vote. */
  readonly votes: boolean;
}

/** An item of the case's checklist asked for anew, or something it does not list. */
export type AskedItem = { readonly item: string } | { readonly label: string };

export interface Ruling {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** What is asked for, with `INFO_REQUESTED`. */
  readonly asked: readonly AskedItem[];
  readonly tally: Tally;
  readonly castingVote: boolean;
  /** A committee that only recommends does not bind: somebody else confirms. */
  readonly binding: boolean;
}

/** Of the conduct of a committee, what a sitting goes by: as the version in force on the day has it. */
export interface SittingRules {
  /** Where two sides are even, the head's vote tells. */
  readonly headBreaksTies: boolean;
  readonly secretBallot: boolean;
}

interface OnItem {
  readonly item: string;
}
interface OfMember {
  readonly account: AccountId;
}

/** A sitting that was called is held at another time. Both are instants as they are written, `2026-01-11T07:30:00.000Z`. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** What can happen in a sitting. The log of these is the sitting; everything else is read off it. */
export type SittingFact =
  | {
      readonly name: 'opened';
      readonly roll: readonly RollMember[];
      /** As the version in force on the day has them; null where nobody has said. */
      readonly quorum: number | null;
      readonly power: CommitteePower | null;
      readonly policyVersionId: string;
      /** Unset in a log of before it could be set. */
      readonly rules?: SittingRules;
    }
  /** A member sent word before it was opened that they will not come. */
  | ({ readonly name: 'excused'; readonly reason: string } & OfMember)
  | ({ readonly name: 'moved' } & Move)
  | ({ readonly name: 'arrived'; readonly remote?: boolean } & OfMember)
  | ({ readonly name: 'left' } & OfMember)
  | ({ readonly name: 'recused'; readonly reason: string | null; readonly automatic: boolean } & OnItem & OfMember)
  | ({ readonly name: 'voted'; readonly vote: Vote } & OnItem & OfMember)
  | ({ readonly name: 'ballotOpened' } & OnItem)
  /** That a member voted in secret; how is kept apart from it. */
  | ({ readonly name: 'balloted' } & OnItem & OfMember)
  | ({ readonly name: 'decided'; readonly ruling: Ruling } & OnItem)
  | ({ readonly name: 'dissented'; readonly reason: string } & OnItem & OfMember)
  | ({ readonly name: 'confirmed' } & OnItem)
  | ({ readonly name: 'returned'; readonly reason: string } & OnItem)
  | { readonly name: 'closed' }
  | { readonly name: 'adjourned' | 'cancelled'; readonly reason: string };

export type LoggedFact = SittingFact & { readonly seq: number; readonly at: Date; readonly by: string };

export interface Seat extends RollMember {
  readonly present: boolean;
  /** Was there at some time, whether or not until the end. */
  readonly attended: boolean;
  /** Came by video. */
  readonly remote: boolean;
}

export interface Recusal {
  readonly account: AccountId;
  /** Null where it needs no telling: the case is the member's own. */
  readonly reason: string | null;
  readonly automatic: boolean;
}

/** A secret ballot on an item. A round that cannot decide gives way to another. */
export interface SecretBallot {
  readonly round: number;
  readonly openedAt: Date;
  readonly voted: readonly AccountId[];
}

export interface AgendaItem {
  readonly id: string;
  readonly caseId: string;
  /** Of the case, as it is told to people. */
  readonly reference: string;
  readonly state: ItemState;
  readonly recusals: readonly Recusal[];
  /** The last vote of each member, and when it was cast. */
  readonly votes: readonly { readonly account: AccountId; readonly vote: Vote; readonly at: Date }[];
  /** Null where the votes are open. */
  readonly secret: SecretBallot | null;
  /** Everybody who ever voted on it, in the open or in any secret round: that somebody voted stays so where the round decided nothing. */
  readonly voters: readonly AccountId[];
  readonly dissents: readonly { readonly account: AccountId; readonly reason: string }[];
  readonly ruling: Ruling | null;
  readonly ruledAt: Date | null;
  /** Who announced it. */
  readonly ruledBy: string | null;
  /** Why a recommendation was not confirmed. */
  readonly returnedBecause: string | null;
}

export interface Sitting {
  readonly state: SittingState;
  /** The number of facts in the log. */
  readonly version: number;
  readonly quorum: number | null;
  readonly power: CommitteePower | null;
  readonly policyVersionId: string | null;
  readonly rules: SittingRules;
  readonly seats: readonly Seat[];
  /** Who sent word before it was opened that they will not come. */
  readonly excused: readonly { readonly account: AccountId; readonly reason: string }[];
  /** Each with the moment at which it was said. */
  readonly moves: readonly (Move & { readonly at: Date })[];
  readonly items: readonly AgendaItem[];
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBecause: string | null;
}

/** The agenda of a sitting that nothing has happened in yet. */
export type Agenda = readonly Pick<AgendaItem, 'id' | 'caseId' | 'reference'>[];

export function planned(agenda: Agenda): Sitting {
  const items = agenda.map(({ id, caseId, reference }) => ({ ...UNTOUCHED, id, caseId, reference }));
  return { ...NOT_HELD, items };
}

export function fold(agenda: Agenda, log: readonly LoggedFact[]): Sitting {
  return log.reduce(after, planned(agenda));
}

/** The sitting after one more fact. The log is believed: what may happen is asked in `sitting.ts`, before it is written. */
export function after(sitting: Sitting, fact: LoggedFact): Sitting {
  return { ...sitting, ...changeOf(sitting, fact), version: fact.seq };
}

function changeOf(sitting: Sitting, fact: LoggedFact): Partial<Sitting> {
  switch (fact.name) {
    case 'opened': {
      const seats = fact.roll.map((member) => ({ ...member, present: false, attended: false, remote: false }));
      const { quorum, power, policyVersionId, rules = BEFORE_RULES } = fact;
      return { state: 'OPEN', openedAt: fact.at, quorum, power, policyVersionId, rules, seats };
    }
    case 'excused':
      return { excused: replaced(sitting.excused, { account: fact.account, reason: fact.reason }) };
    // Who could not come at the old time may come at the new one, and says so anew if not.
    case 'moved':
      return {
        moves: [...sitting.moves, { from: fact.from, to: fact.to, reason: fact.reason, at: fact.at }],
        excused: [],
      };
    case 'arrived':
      return {
        seats: seated(sitting.seats, fact.account, { present: true, attended: true, remote: fact.remote ?? false }),
      };
    case 'left':
      return { seats: seated(sitting.seats, fact.account, { present: false }) };
    case 'closed':
      return ended(sitting, 'CLOSED', fact.at, null);
    case 'adjourned':
      return ended(sitting, 'ADJOURNED', fact.at, fact.reason);
    case 'cancelled':
      return ended(sitting, 'CANCELLED', fact.at, fact.reason);
    default:
      return {
        items: sitting.items.map((item) => (item.id === fact.item ? { ...item, ...itemChange(item, fact) } : item)),
      };
  }
}

function itemChange(item: AgendaItem, fact: Extract<LoggedFact, OnItem>): Partial<AgendaItem> {
  switch (fact.name) {
    case 'recused':
      return {
        recusals: replaced(item.recusals, { account: fact.account, reason: fact.reason, automatic: fact.automatic }),
      };
    case 'voted':
      return {
        votes: replaced(item.votes, { account: fact.account, vote: fact.vote, at: fact.at }),
        voters: withVoter(item, fact),
      };
    case 'ballotOpened':
      return { secret: { round: (item.secret?.round ?? 0) + 1, openedAt: fact.at, voted: [] } };
    case 'balloted':
      return {
        secret: item.secret && { ...item.secret, voted: [...item.secret.voted, fact.account] },
        voters: withVoter(item, fact),
      };
    case 'decided':
      return {
        ...{ ruling: fact.ruling, ruledAt: fact.at, ruledBy: fact.by },
        state: fact.ruling.binding ? 'DECIDED' : 'RECOMMENDED',
      };
    case 'dissented':
      return { dissents: replaced(item.dissents, { account: fact.account, reason: fact.reason }) };
    case 'confirmed':
      return { state: 'CONFIRMED' };
    case 'returned':
      return { state: 'RETURNED', returnedBecause: fact.reason };
  }
}

/** The entry of the same member gives way: the last one counts, all of them stay in the log. */
function replaced<T extends OfMember>(list: readonly T[], entry: T): T[] {
  return [...list.filter(({ account }) => account !== entry.account), entry];
}

const withVoter = ({ voters }: AgendaItem, { account }: OfMember): readonly AccountId[] =>
  voters.includes(account) ? voters : [...voters, account];

function seated(seats: readonly Seat[], account: AccountId, change: Partial<Seat>): Seat[] {
  return seats.map((seat) => (seat.account === account ? { ...seat, ...change } : seat));
}

function ended({ items }: Sitting, state: SittingState, endedAt: Date, endedBecause: string | null): Partial<Sitting> {
  const left = items.map((item) => (item.state === 'PENDING' ? { ...item, state: 'CARRIED' as const } : item));
  return { state, endedAt, endedBecause, items: left };
}

const UNTOUCHED = {
  state: 'PENDING',
  recusals: [],
  votes: [],
  secret: null,
  voters: [],
  dissents: [],
  ruling: null,
  ruledAt: null,
  ruledBy: null,
  returnedBecause: null,
} as const satisfies Partial<AgendaItem>;

/** Before the tie could be ruled on, the head's vote told in every sitting. */
const BEFORE_RULES: SittingRules = { headBreaksTies: true, secretBallot: false };

const NOT_HELD = {
  ...{ state: 'PLANNED', version: 0, quorum: null, power: null, policyVersionId: null, seats: [] },
  ...{ excused: [], moves: [] },
  rules: { headBreaksTies: false, secretBallot: false },
  ...{ openedAt: null, endedAt: null, endedBecause: null },
} as const satisfies Partial<Sitting>;
