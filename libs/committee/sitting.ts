import type { Outcome } from '@sanad/intake/pure';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { CommitteePower } from '@sanad/policy/pure';
import { OUTCOME_OF, VOTES, type SittingState, type Vote } from './committee.kinds';
import type {
  AgendaItem,
  AskedItem,
  RollMember,
  Seat,
  SecretBallot,
  Sitting,
  SittingFact,
  SittingRules,
} from './sitting.log';
import { countVotes, tallyOf, type Ballot, type Tally } from './tally';

/** What may happen in a sitting: each verb answers with the facts to be written, or refuses. No I/O. */

/** What the head announces, to be held against the votes. */
export interface Announced {
  readonly outcome: Outcome;
  /** Needed for everything but an acceptance. */
  readonly reason?: string;
  readonly asked?: readonly AskedItem[];
}

/** What is known of a case beside the sitting: whose it is, since when it is before the committee, and what its version lets that do. */
export interface CaseFacts {
  readonly parties: readonly AccountId[];
  /** A request that was changed is put to the committee anew: what was said of it before was said of another one. */
  readonly putAt: Date;
  /** Null where its version does not say: then the version in force on the day of the sitting does. */
  readonly power: CommitteePower | null;
  /** The sums of the present round of a secret ballot; nothing tells who gave which. */
  readonly box?: Tally | null;
}

type RecusedFact = Extract<SittingFact, { name: 'recused' }>;

/** With whom and under what a sitting opens: what the day itself says. */
export interface Opening {
  readonly roll: readonly RollMember[];
  readonly quorum: number | null;
  readonly power: CommitteePower | null;
  readonly policyVersionId: string;
  readonly rules?: SittingRules;
}

/** What the votes carry, and what it would be: a decision, or a recommendation. */
export interface Carried {
  readonly outcome: Outcome;
  readonly castingVote: boolean;
  readonly binding: boolean;
  readonly ballots: readonly Ballot[];
  /** Of parties found out since the opening. */
  readonly recused: readonly RecusedFact[];
}

export interface Quorum {
  readonly present: number;
  /** Null where nobody has set one. */
  readonly needed: number | null;
}

/** Voters present, without those recused from the item. */
export function votersOn({ seats }: Sitting, item?: AgendaItem): Seat[] {
  return seats.filter((seat) => seat.present && seat.votes && !(item && isRecused(item, seat.account)));
}

export function quorumOf(sitting: Sitting, item?: AgendaItem): Quorum {
  return { present: votersOn(sitting, item).length, needed: sitting.quorum };
}

export function hasQuorum({ present, needed }: Quorum): boolean {
  return needed !== null && present >= needed;
}

/** @throws Refusal `committee.item_not_found` */
export function itemOf({ items }: Sitting, id: string): AgendaItem {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Refusal('committee.item_not_found');
  return item;
}

export function open(sitting: Sitting, opening: Opening): SittingFact[] {
  assertState(sitting, 'PLANNED');
  if (opening.roll.length === 0) throw new Refusal('committee.nobody_in_office');
  return [{ name: 'opened', ...opening }];
}

/** A member who cannot come says so, and why, before the sitting is opened; `roll`: whoever would sit in it. */
export function excuse(
  sitting: Sitting,
  roll: readonly Pick<RollMember, 'account'>[],
  by: string,
  reason: string,
): SittingFact[] {
  assertState(sitting, 'PLANNED');
  const member = roll.find(({ account }) => account === by);
  if (!member) throw new Refusal('committee.not_a_member');
  if (sitting.excused.some(({ account }) => account === by)) return [];
  return [{ name: 'excused', account: member.account, reason }];
}

/** A sitting that was called and is not opened yet is held at another time than it was called for. */
export function move(sitting: Sitting, from: Date, to: Date, reason: string): SittingFact[] {
  assertState(sitting, 'PLANNED');
  if (to.getTime() === from.getTime()) throw new Refusal('committee.time_same');
  return [{ name: 'moved', from: from.toISOString(), to: to.toISOString(), reason }];
}

export function mark(sitting: Sitting, account: string, present: boolean, remote = false): SittingFact[] {
  assertState(sitting, 'OPEN');
  const seat = sitting.seats.find((one) => one.account === account);
  if (!seat) throw new Refusal('committee.not_on_roll');
  if (seat.present === present) return [];
  if (!present) return [{ name: 'left', account: seat.account }];
  return [{ name: 'arrived', account: seat.account, ...(remote && { remote }) }];
}

/** A member steps back from one item, and neither votes on it nor counts for its quorum. */
export function recuse(sitting: Sitting, itemId: string, by: string, reason: string): SittingFact[] {
  const { item, seat } = atTable(sitting, itemId, by);
  if (isRecused(item, by)) return [];
  return [{ name: 'recused', item: item.id, account: seat.account, reason, automatic: false }];
}

/** Whoever the case is about is recused without being asked. */
export function recuseParties(sitting: Sitting, item: AgendaItem, parties: readonly AccountId[]): RecusedFact[] {
  const own = sitting.seats.filter(({ account }) => parties.includes(account) && !isRecused(item, account));
  return own.map(({ account }) => ({ name: 'recused', item: item.id, account, reason: null, automatic: true }));
}

/** Casts a vote, or changes one: until the item is decided the last one counts. */
export function vote(
  sitting: Sitting,
  itemId: string,
  by: string,
  cast: Vote,
  parties: readonly AccountId[],
): SittingFact[] {
  if (itemOf(sitting, itemId).secret) throw new Refusal('committee.ballot_secret');
  const { item, seat } = voting(sitting, itemId, by, parties);
  return [{ name: 'voted', item: item.id, account: seat.account, vote: cast }];
}

/**
 * The votes on an item are given in secret from here on. Another round only where the last one can decide nothing: nobody has the
 * members vote until they like what they say.
 */
export function openBallot(sitting: Sitting, itemId: string, by: string, facts: CaseFacts): SittingFact[] {
  const item = undecided(sitting, itemId);
  if (!sitting.rules.secretBallot) throw new Refusal('committee.secret_off');
  if (item.votes.length > 0) throw new Refusal('committee.voted_openly');
  if (item.secret && !isFutile(sitting, item, facts)) throw new Refusal('committee.ballot_open');
  presiding(sitting, itemId, by, facts.parties);
  return [{ name: 'ballotOpened', item: item.id }];
}

/** A ballot is final: nobody could take it out again, since nothing tells which one it is. */
export function ballot(sitting: Sitting, itemId: string, by: string, parties: readonly AccountId[]): SittingFact[] {
  const { secret } = itemOf(sitting, itemId);
  if (!secret) throw new Refusal('committee.ballot_not_open');
  const { item, seat } = voting(sitting, itemId, by, parties);
  if (secret.voted.includes(seat.account)) throw new Refusal('committee.balloted_already');
  return [{ name: 'balloted', item: item.id, account: seat.account }];
}

/**
 * What the votes carry, for whoever may announce it now.
 * @throws Refusal `committee.quorum_unset`, `committee.quorum_missing`, `committee.votes_missing`, `committee.votes_tied`,
 * `committee.no_majority`, `committee.power_unset`, …
 */
export function carried(sitting: Sitting, itemId: string, by: string, facts: CaseFacts): Carried {
  return carriedOn(sitting, presiding(sitting, itemId, by, facts.parties).item, facts);
}

/** What they carry, whoever announces it. */
function carriedOn(sitting: Sitting, before: AgendaItem, facts: CaseFacts): Carried {
  const { parties, power } = facts;
  const recused = recuseParties(sitting, before, parties);
  const item = { ...before, recusals: [...before.recusals, ...recused] };
  assertQuorum(quorumOf(sitting, item));
  const ballots = ballotsOn(sitting, item, facts);
  const { carried: outcome, castingVote } = carriedBy(ballots, sitting.rules);
  const standing = power ?? sitting.power;
  if (standing === null) throw new Refusal('committee.power_unset');
  return { outcome, castingVote, binding: standing === 'decides', ballots, recused };
}

/**
 * What the head announces is written down only where the votes of those who may decide carry it.
 * @throws Refusal as `carried`; `committee.outcome_differs`, `committee.reason_missing`, `committee.nothing_asked`
 */
export function decide(
  sitting: Sitting,
  itemId: string,
  by: string,
  { outcome, reason, asked = [] }: Announced,
  { decisionId, ...facts }: CaseFacts & { readonly decisionId: string },
): SittingFact[] {
  const { outcome: said, castingVote, binding, ballots, recused } = carried(sitting, itemId, by, facts);
  if (said !== outcome) throw new Refusal('committee.outcome_differs', { outcome: said });
  if (outcome !== 'ACCEPTED' && !reason?.trim()) throw new Refusal('committee.reason_missing');
  if (outcome === 'INFO_REQUESTED' && asked.length === 0) throw new Refusal('committee.nothing_asked');
  const tally = tallyOf(ballots);
  const ruling = { decisionId, outcome, reason: reason ?? null, asked, tally, castingVote, binding };
  return [...recused, { name: 'decided', item: itemId, ruling }];
}

/** A member who voted otherwise has it recorded, with the reason. */
export function dissent(sitting: Sitting, itemId: string, by: string, reason: string): SittingFact[] {
  assertState(sitting, 'OPEN');
  const item = itemOf(sitting, itemId);
  // Before there is anything to dissent from, that is no matter of who asks.
  if (!item.ruling) throw new Refusal('committee.item_open');
  const { account } = seatOf(sitting, by);
  const own = item.votes.find((one) => one.account === account);
  const agreed = own && own.vote !== 'abstain' && OUTCOME_OF[own.vote] === item.ruling.outcome;
  // Who voted in secret may say afterwards that they were against it; nobody can look whether they were.
  const voted = own ?? item.secret?.voted.includes(account);
  if (!voted || agreed || isRecused(item, by)) throw new Refusal('committee.dissent_groundless');
  return [{ name: 'dissented', item: item.id, account, reason }];
}

/**
 * Whoever approves makes a recommendation the association's decision, or sends it back with a reason: somebody who neither announced it
 * nor had a part in it. Where the committee decides there is nothing to confirm.
 */
export function confirm(
  sitting: Sitting,
  itemId: string,
  by: string,
  { confirmed, reason }: { readonly confirmed: boolean; readonly reason?: string },
  { parties, putAt }: Pick<CaseFacts, 'parties' | 'putAt'>,
): SittingFact[] {
  const item = itemOf(sitting, itemId);
  if (item.state !== 'RECOMMENDED') throw new Refusal('committee.nothing_to_confirm');
  const sat = item.ruledBy === by || isRecused(item, by) || (item.voters as readonly string[]).includes(by);
  if (sat || (parties as readonly string[]).includes(by)) throw new Refusal('committee.approver_involved');
  if (confirmed && item.ruledAt! < putAt) throw new Refusal('committee.recommendation_outdated');
  if (confirmed) return [{ name: 'confirmed', item: item.id }];
  if (!reason?.trim()) throw new Refusal('committee.reason_missing');
  return [{ name: 'returned', item: item.id, reason }];
}

/** The head, or the secretary in the head's stead, ends a sitting that still has its quorum. */
export function close(sitting: Sitting, by: string): SittingFact[] {
  assertState(sitting, 'OPEN');
  assertPresides(seatOf(sitting, by));
  assertQuorum(quorumOf(sitting));
  return [{ name: 'closed' }];
}

/** Ends a sitting that has no quorum, or lost it. What was decided stands; the rest waits for another sitting. */
export function adjourn(sitting: Sitting, reason: string): SittingFact[] {
  assertState(sitting, 'OPEN');
  if (hasQuorum(quorumOf(sitting))) throw new Refusal('committee.quorum_present');
  return [{ name: 'adjourned', reason }];
}

export function cancel(sitting: Sitting, reason: string): SittingFact[] {
  assertState(sitting, 'PLANNED');
  return [{ name: 'cancelled', reason }];
}

/** @throws Refusal `committee.sitting_not_open`, `committee.sitting_opened`, `committee.sitting_ended` */
export function assertState({ state }: Sitting, wanted: Extract<SittingState, 'PLANNED' | 'OPEN'>): void {
  if (state === wanted) return;
  if (state === 'PLANNED') throw new Refusal('committee.sitting_not_open');
  throw new Refusal(state === 'OPEN' ? 'committee.sitting_opened' : 'committee.sitting_ended');
}

const isRecused = ({ recusals }: AgendaItem, account: string): boolean =>
  recusals.some((recusal) => recusal.account === account);

function seatOf({ seats }: Sitting, account: string): Seat {
  const seat = seats.find((one) => one.account === account);
  if (!seat) throw new Refusal('committee.not_a_member');
  return seat;
}

/** An item that an open sitting has still to decide. */
function undecided(sitting: Sitting, itemId: string): AgendaItem {
  assertState(sitting, 'OPEN');
  const item = itemOf(sitting, itemId);
  if (item.state !== 'PENDING') throw new Refusal('committee.item_decided');
  return item;
}

/** An item still to be decided, and the seat of a member who is there. */
function atTable(sitting: Sitting, itemId: string, by: string): { item: AgendaItem; seat: Seat } {
  const item = undecided(sitting, itemId);
  const seat = seatOf(sitting, by);
  if (!seat.present) throw new Refusal('committee.absent');
  return { item, seat };
}

/** Whoever may vote on an item that is still to be decided. */
function voting(
  sitting: Sitting,
  itemId: string,
  by: string,
  parties: readonly AccountId[],
): { item: AgendaItem; seat: Seat } {
  const { item, seat } = atTable(sitting, itemId, by);
  if (isRecused(item, by) || parties.includes(seat.account)) throw new Refusal('committee.recused');
  if (!seat.votes) throw new Refusal('committee.without_vote');
  return { item, seat };
}

function presiding(sitting: Sitting, itemId: string, by: string, parties: readonly AccountId[]): { item: AgendaItem } {
  const { item, seat } = atTable(sitting, itemId, by);
  assertPresides(seat);
  const recused = (account: AccountId): boolean => isRecused(item, account) || parties.includes(account);
  if (recused(seat.account)) throw new Refusal('committee.recused');
  const head = sitting.seats.some(
    ({ capacity, present, account }) => capacity === 'head' && present && !recused(account),
  );
  if (seat.capacity !== 'head' && head) throw new Refusal('committee.head_presides');
  return { item };
}

function assertPresides({ capacity, present }: Seat): void {
  if (capacity === 'member' || !present) throw new Refusal('committee.not_presiding');
}

function assertQuorum(quorum: Quorum): void {
  if (quorum.needed === null) throw new Refusal('committee.quorum_unset');
  if (!hasQuorum(quorum)) {
    throw new Refusal('committee.quorum_missing', { present: quorum.present, needed: quorum.needed });
  }
}

/** The votes on an item that count as things stand: of those who are there, and on the request as it was put last. */
export function countedOn(sitting: Sitting, item: AgendaItem, putAt: Date): { ballots: Ballot[]; silent: Seat[] } {
  const { secret } = item;
  if (secret)
    return { ballots: [], silent: votersOn(sitting, item).filter((seat) => !secret.voted.includes(seat.account)) };
  const asked = votersOn(sitting, item).map((seat) => ({
    seat,
    own: item.votes.find(({ account, at }) => account === seat.account && at >= putAt),
  }));
  return {
    ballots: asked.flatMap(({ seat, own }) => (own ? [{ vote: own.vote, byHead: seat.capacity === 'head' }] : [])),
    silent: asked.flatMap(({ seat, own }) => (own ? [] : [seat])),
  };
}

/** Nothing is decided over the head of somebody who sits there and was not asked. */
function ballotsOn(sitting: Sitting, item: AgendaItem, { putAt, box }: CaseFacts): Ballot[] {
  const { secret } = item;
  if (secret && isSpoiled(sitting, item, secret, putAt)) throw new Refusal('committee.ballot_spoiled');
  const { ballots, silent } = countedOn(sitting, item, putAt);
  const names = silent.map(({ name }) => name).join('، ');
  if (silent.length > 0) throw new Refusal('committee.votes_missing', { names });
  return secret ? emptied(secret, box) : ballots;
}

/** In the box lies the ballot of somebody who does not count any more, or it was given on the request before it was changed. */
function isSpoiled(sitting: Sitting, item: AgendaItem, { voted, openedAt }: SecretBallot, putAt: Date): boolean {
  const counted = votersOn(sitting, item).map(({ account }) => account);
  return openedAt < putAt || voted.some((account) => !counted.includes(account));
}

/** The ballots of the box, none of them anybody's. */
function emptied({ voted }: SecretBallot, box: Tally | null | undefined): Ballot[] {
  const ballots = VOTES.flatMap((vote) => Array.from({ length: box?.[vote] ?? 0 }, () => ({ vote, byHead: false })));
  if (ballots.length !== voted.length) throw new Refusal('committee.ballot_spoiled');
  return ballots;
}

const FUTILE: readonly string[] = ['committee.ballot_spoiled', 'committee.votes_tied', 'committee.no_majority'];

/** Whether the present round can decide nothing, whatever is waited for. */
function isFutile(sitting: Sitting, item: AgendaItem, facts: CaseFacts): boolean {
  try {
    carriedOn(sitting, item, facts);
    return false;
  } catch (because) {
    return because instanceof Refusal && FUTILE.includes(because.code);
  }
}

function carriedBy(
  ballots: readonly Ballot[],
  { headBreaksTies }: SittingRules,
): { carried: Outcome; castingVote: boolean } {
  const count = countVotes(headBreaksTies ? ballots : ballots.map(({ vote }) => ({ vote, byHead: false })));
  if (count.carried) return count;
  throw new Refusal(count.because === 'tie' ? 'committee.votes_tied' : 'committee.no_majority');
}
