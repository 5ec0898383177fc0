import type { OnAgenda } from '@sanad/intake';
import { OUTCOMES } from '@sanad/intake/pure';
import {
  agendaStates,
  caseStates,
  memberCapacities,
  outcomeNames,
  sittingStates,
  urgencies,
  voteNames,
  type Bilingual,
} from '@sanad/messages';
import { IsDay, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Mandate } from './committee';
import {
  CodeView,
  named,
  CommitteeOfferView,
  powerRule,
  PowerView,
  quorumRule,
  QuorumRuleView,
  toCommitteeOffer,
  WordsView,
} from './committee.views';
import { dayOf } from './days';
import { recallBy } from './notice';
import type { Offer } from './offers';
import { countedOn, hasQuorum, quorumOf, type Carried, type Quorum } from './sitting';
import type { AgendaItem, Recusal, RollMember, Ruling, Seat, Sitting } from './sitting.log';
import type { Listed, Plan } from './sittings.store';
import { tallyOf, type Tally } from './tally';

export class SittingSummaryView {
  @IsUUID() id!: string;
  @IsUUID() committee!: string;
  @IsString() committeeName!: string;
  @IsInt() number!: number;
  @IsDate() at!: Date;
  @Nullable() @IsString() place!: string | null;
  @Nullable() @IsString() platform!: string | null;
  @ValidateNested() @Type(() => CodeView) state!: CodeView;
  /** How many cases stand on its agenda. */
  @IsInt() items!: number;
  /** How many recommendations of it wait for somebody to confirm them. */
  @IsInt() unconfirmed!: number;
  @ValidateNested() @Type(() => CodeView) urgency!: CodeView;
  /** It is called again, since the sitting before had no quorum. */
  @IsBoolean() isRecall!: boolean;
}

export class SeatView {
  @IsUUID() account!: string;
  @IsString() name!: string;
  @ValidateNested() @Type(() => CodeView) capacity!: CodeView;
  @IsBoolean() votes!: boolean;
  @IsBoolean() present!: boolean;
  /** Came by video. */
  @IsBoolean() remote!: boolean;
  /** Why they sent word before the sitting that they would not come. */
  @Nullable() @IsString() excusedBecause!: string | null;
}

export class RemarkView {
  @IsUUID() account!: string;
  @Nullable() @IsString() reason!: string | null;
}

export class RecusalView extends RemarkView {
  /** The case is the member's own; nobody had to ask. */
  @IsBoolean() automatic!: boolean;
}

export class BallotView {
  @IsUUID() account!: string;
  @ValidateNested() @Type(() => CodeView) vote!: CodeView;
  /** False for a vote of before the request was put to the committee anew: it has to be cast again. */
  @IsBoolean() stands!: boolean;
}

export class SecretView {
  @IsInt() round!: number;
  /** Who has voted; how, nothing tells. */
  @IsArray() @IsUUID(undefined, { each: true }) voted!: string[];
}

/** On what notice it was called. */
export class SittingNoticeView {
  /** Why it is urgent. */
  @Nullable() @IsString() urgentBecause!: string | null;
  /** Days of notice that the policy asked for; null where it asked for none. */
  @Nullable() @IsInt() noticeDays!: number | null;
  /** How the members agreed to less. */
  @Nullable() @IsString() noticeWaived!: string | null;
  @Nullable() @IsUUID() recallOf!: string | null;
}

/** It was called for another time first. */
export class MoveView {
  @IsDate() from!: Date;
  @IsDate() to!: Date;
  @IsString() reason!: string;
}

/** Somebody called to it, whose letter may be printed. */
export class InvitationLetterView {
  @IsUUID() account!: string;
  @IsString() name!: string;
}

export class RecallView {
  /** The last day on which it may be held again. */
  @Nullable() @IsDay() by!: string | null;
  /** The sitting that was called in its place. */
  @Nullable() @IsUUID() sitting!: string | null;
}

export class QuorumView {
  /** Voters present who are not recused. */
  @IsInt() present!: number;
  @Nullable() @IsInt() needed!: number | null;
  /** As many as are needed. */
  @IsBoolean() reached!: boolean;
}

export class RulingView {
  /** The decision's own id, which the case points to. */
  @IsUUID() id!: string;
  @IsIn(OUTCOMES) outcome!: (typeof OUTCOMES)[number];
  @ValidateNested() @Type(() => WordsView) words!: WordsView;
  /** False for a recommendation. */
  @IsBoolean() binding!: boolean;
  @Nullable() @IsString() reason!: string | null;
  /** How many votes of each kind. */
  @IsObject() tally!: Tally;
  /** The two sides were even, and the head's vote told. */
  @IsBoolean() castingVote!: boolean;
}

/** What the votes carry, for whoever may announce it. */
export class CarriedView {
  @IsIn(OUTCOMES) outcome!: (typeof OUTCOMES)[number];
  @ValidateNested() @Type(() => WordsView) words!: WordsView;
  /** False for a recommendation. */
  @IsBoolean() binding!: boolean;
  /** The two sides are even, and the head's vote tells. */
  @IsBoolean() castingVote!: boolean;
}

export class AgendaItemView {
  @IsUUID() id!: string;
  @IsUUID() case!: string;
  @IsString() reference!: string;
  @IsString() subject!: string;
  /** Where the request itself stands. */
  @ValidateNested() @Type(() => CodeView) caseState!: CodeView;
  @ValidateNested() @Type(() => CodeView) state!: CodeView;
  @ValidateNested() @Type(() => QuorumView) quorum!: QuorumView;
  @ValidateNested({ each: true }) @Type(() => RecusalView) @IsArray() recusals!: RecusalView[];
  @ValidateNested({ each: true }) @Type(() => BallotView) @IsArray() votes!: BallotView[];
  /** Voters who are there and have not voted; nobody once it is decided. */
  @IsArray() @IsUUID(undefined, { each: true }) awaited!: string[];
  /** Where the votes are given in secret; null where they are open. */
  @Nullable() @ValidateNested() @Type(() => SecretView) secret!: SecretView | null;
  /** How many votes of each kind count; as they were counted, once it is decided. Of a secret ballot nothing before that. */
  @IsObject() tally!: Tally;
  /** Null for everybody who may not announce it now. */
  @Nullable() @ValidateNested() @Type(() => CarriedView) carried!: CarriedView | null;
  @Nullable() @ValidateNested() @Type(() => RulingView) ruling!: RulingView | null;
  @ValidateNested({ each: true }) @Type(() => RemarkView) @IsArray() dissents!: RemarkView[];
  /** Why a recommendation was not confirmed. */
  @IsOptional() @IsString() returnedBecause?: string;
  @ValidateNested({ each: true }) @Type(() => CommitteeOfferView) @IsArray() actions!: CommitteeOfferView[];
}

export class SittingView extends SittingSummaryView {
  /** The power and the quorum as the version of the day it was opened has them; until then, of today. */
  @Nullable() @ValidateNested() @Type(() => PowerView) power!: PowerView | null;
  @ValidateNested() @Type(() => QuorumView) quorum!: QuorumView;
  @Nullable() @ValidateNested() @Type(() => QuorumRuleView) quorumRule!: QuorumRuleView | null;
  /** Members in office on the day it was opened; until then, of today. */
  @ValidateNested({ each: true }) @Type(() => SeatView) @IsArray() roll!: SeatView[];
  @ValidateNested({ each: true }) @Type(() => AgendaItemView) @IsArray() agenda!: AgendaItemView[];
  @Nullable() @IsDate() openedAt!: Date | null;
  @Nullable() @IsDate() endedAt!: Date | null;
  @Nullable() @IsString() endedBecause!: string | null;
  /** By which members come in; it stands in no minutes. */
  @Nullable() @IsString() link!: string | null;
  @ValidateNested() @Type(() => SittingNoticeView) invitation!: SittingNoticeView;
  /** Whose invitations one may print: all of them, or one's own. */
  @ValidateNested({ each: true }) @Type(() => InvitationLetterView) @IsArray() letters!: InvitationLetterView[];
  /** The times it was called for before, the first one first. */
  @ValidateNested({ each: true }) @Type(() => MoveView) @IsArray() moves!: MoveView[];
  /** Of a sitting that was adjourned for want of a quorum, where the policy has it called again. */
  @Nullable() @ValidateNested() @Type(() => RecallView) recall!: RecallView | null;
  /** What can be done with the sitting as a whole, by whom, and why not. */
  @ValidateNested({ each: true }) @Type(() => CommitteeOfferView) @IsArray() actions!: CommitteeOfferView[];
}

/** What is read beside the log of a sitting, for somebody who looks at it. */
export interface Beside {
  readonly mandate: Mandate;
  readonly offers: readonly Offer[];
  readonly items: ReadonlyMap<string, BesideItem>;
  readonly letters: readonly RollMember[];
}

export interface BesideItem {
  readonly request: OnAgenda;
  readonly offers: readonly Offer[];
  readonly carried: Carried | undefined;
}

export function toSittingSummary({ state, urgency, recallOf, ...listed }: Listed): SittingSummaryView {
  const { id, committeeId: committee, committeeName, number, at, place, platform, items, unconfirmed } = listed;
  const counted = { items, unconfirmed };
  return {
    id,
    committee,
    committeeName,
    number,
    at,
    place,
    platform,
    ...counted,
    state: named(state, sittingStates[state]),
    urgency: named(urgency, urgencies[urgency]),
    isRecall: recallOf !== null,
  };
}

export function toSittingView(
  plan: Plan,
  sitting: Sitting,
  { mandate, offers, items: beside, letters }: Beside,
): SittingView {
  const { state, seats, items, openedAt, endedAt, endedBecause } = sitting;
  const unconfirmed = items.filter((item) => item.state === 'RECOMMENDED').length;
  return {
    ...toSittingSummary({ ...plan, state, items: items.length, unconfirmed }),
    ...{ power: powerRule(mandate), quorum: quorumView(quorumOf(sitting)), quorumRule: quorumRule(mandate) },
    ...{
      roll: seats.map((seat) => seatView(seat, sitting)),
      agenda: items.map((item) => itemView(sitting, item, beside.get(item.id)!)),
    },
    ...{ openedAt, endedAt, endedBecause, link: plan.link, invitation: invitationView(plan) },
    letters: letters.map(({ account, name }) => ({ account, name })),
    moves: sitting.moves.map(({ from, to, reason }) => ({ from: new Date(from), to: new Date(to), reason })),
    ...{ recall: recallView(plan, sitting, mandate), actions: offers.map(toCommitteeOffer) },
  };
}

const invitationView = ({ urgentBecause, noticeDays, noticeWaived, recallOf }: Plan): SittingNoticeView => ({
  ...{ urgentBecause, noticeDays, noticeWaived, recallOf },
});

function recallView({ recalledBy }: Plan, { state, endedAt }: Sitting, mandate: Mandate): RecallView | null {
  const by = state === 'ADJOURNED' && endedAt ? recallBy(mandate?.conduct, dayOf(endedAt)) : null;
  return by === null && recalledBy === null ? null : { by, sitting: recalledBy };
}

const quorumView = (quorum: Quorum): QuorumView => ({ ...quorum, reached: hasQuorum(quorum) });

function seatView({ account, name, capacity, votes, present, remote }: Seat, { excused }: Sitting): SeatView {
  const excusedBecause = excused.find((one) => one.account === account)?.reason ?? null;
  const shown = { account, name, capacity: named(capacity, memberCapacities[capacity]), votes };
  return { ...shown, present, remote, excusedBecause };
}

function itemView(sitting: Sitting, item: AgendaItem, { request, offers, carried }: BesideItem): AgendaItemView {
  const { id, caseId, reference, state, recusals, ruling, dissents, returnedBecause } = item;
  return {
    ...{ id, case: caseId, reference, subject: request.subject, state: named(state, agendaStates[state]) },
    ...{ caseState: named(request.state, caseStates[request.state]), quorum: quorumView(quorumOf(sitting, item)) },
    recusals: recusals.map(({ account, reason, automatic }: Recusal) => ({ account, reason, automatic })),
    ...votesView(sitting, item, request),
    secret: item.secret && { round: item.secret.round, voted: [...item.secret.voted] },
    carried: carried ? carriedView(carried) : null,
    ruling: ruling && rulingView(ruling),
    dissents: dissents.map(({ account, reason }) => ({ account, reason })),
    ...(returnedBecause !== null && { returnedBecause }),
    actions: offers.map(toCommitteeOffer),
  };
}

function votesView(
  sitting: Sitting,
  item: AgendaItem,
  { putAt }: OnAgenda,
): Pick<AgendaItemView, 'votes' | 'awaited' | 'tally'> {
  const { ballots, silent } = countedOn(sitting, item, putAt);
  const { ruling } = item;
  return {
    votes: item.votes.map(({ account, vote, at }) => ({
      ...{ account, vote: named(vote, voteNames[vote]), stands: ruling !== null || at >= putAt },
    })),
    awaited: item.state === 'PENDING' && sitting.state === 'OPEN' ? silent.map(({ account }) => account) : [],
    tally: ruling ? ruling.tally : tallyOf(ballots),
  };
}

function carriedView({ outcome, binding, castingVote }: Carried): CarriedView {
  return { outcome, words: words(outcome), binding, castingVote };
}

function rulingView({ decisionId, outcome, binding, reason, tally, castingVote }: Ruling): RulingView {
  return { id: decisionId, outcome, words: words(outcome), binding, reason, tally, castingVote };
}

const words = (outcome: Ruling['outcome']): Bilingual => outcomeNames[outcome];
