import { OUTCOMES } from '@sanad/intake/pure';
import {
  agendaStates,
  committeePowers,
  demoMark,
  memberCapacities,
  outcomeNames,
  overlayLabel,
  sittingStates,
  voteNames,
  type Bilingual,
} from '@sanad/messages';
import { Nullable } from '@sanad/platform';
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
import type { Committee, Mandate, Term } from './committee';
import { type SittingState } from './committee.kinds';
import { quorumOf } from './sitting';
import type { AgendaItem, Recusal, Ruling, Seat, Sitting } from './sitting.log';
import type { Held, Plan } from './sittings.store';
import type { Tally } from './tally';

export class WordsView implements Bilingual {
  @IsString() ar!: string;
  @IsString() en!: string;
}

/** A code with its name. */
export class CodeView extends WordsView {
  @IsString() code!: string;
}

const named = (code: string, words: Bilingual): CodeView => ({ code, ...words });

export class QuorumRuleView {
  @IsInt() least!: number;
  /** By whom it was added: no policy text states a quorum. */
  @ValidateNested() @Type(() => WordsView) label!: WordsView;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export class PowerView extends CodeView {
  /** The minutes in which the association answered what its text leaves open; null where the text says it. */
  @Nullable() @IsString() minutes!: string | null;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export class CommitteeSummaryView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsString() rule!: string;
  @IsArray() @IsString({ each: true }) aliases!: string[];
}

export class MemberView {
  @IsUUID() id!: string;
  @IsUUID() account!: string;
  @ValidateNested() @Type(() => CodeView) capacity!: CodeView;
  @IsBoolean() votes!: boolean;
  /** First and last day; the last one is null while it is open. */
  @IsString() since!: string;
  @Nullable() @IsString() until!: string | null;
}

export class CommitteeView extends CommitteeSummaryView {
  /** As the version in force says; null until somebody answers who decides. */
  @Nullable() @ValidateNested() @Type(() => PowerView) power!: PowerView | null;
  /** Null until an overlay sets one: without it no sitting decides. */
  @Nullable() @ValidateNested() @Type(() => QuorumRuleView) quorum!: QuorumRuleView | null;
  /** All terms, past and to come. */
  @ValidateNested({ each: true }) @Type(() => MemberView) @IsArray() members!: MemberView[];
}

export class CommitteesView {
  @ValidateNested({ each: true }) @Type(() => CommitteeSummaryView) @IsArray() items!: CommitteeSummaryView[];
}

export class WaitingCaseView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @IsDate() putToCommitteeAt!: Date;
}

export class WaitingCasesView {
  @ValidateNested({ each: true }) @Type(() => WaitingCaseView) @IsArray() items!: WaitingCaseView[];
}

export class SittingSummaryView {
  @IsUUID() id!: string;
  @IsUUID() committee!: string;
  @IsInt() number!: number;
  @IsDate() at!: Date;
  @Nullable() @IsString() place!: string | null;
  @Nullable() @IsString() platform!: string | null;
  @ValidateNested() @Type(() => CodeView) state!: CodeView;
}

export class SeatView {
  @IsUUID() account!: string;
  @IsString() name!: string;
  @ValidateNested() @Type(() => CodeView) capacity!: CodeView;
  @IsBoolean() votes!: boolean;
  @IsBoolean() present!: boolean;
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
}

export class QuorumView {
  /** Voters present who are not recused. */
  @IsInt() present!: number;
  @Nullable() @IsInt() needed!: number | null;
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

export class AgendaItemView {
  @IsUUID() id!: string;
  @IsUUID() case!: string;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => CodeView) state!: CodeView;
  @ValidateNested() @Type(() => QuorumView) quorum!: QuorumView;
  @ValidateNested({ each: true }) @Type(() => RecusalView) @IsArray() recusals!: RecusalView[];
  @ValidateNested({ each: true }) @Type(() => BallotView) @IsArray() votes!: BallotView[];
  @Nullable() @ValidateNested() @Type(() => RulingView) ruling!: RulingView | null;
  @ValidateNested({ each: true }) @Type(() => RemarkView) @IsArray() dissents!: RemarkView[];
  /** Why a recommendation was not confirmed. */
  @IsOptional() @IsString() returnedBecause?: string;
}

export class SittingView extends SittingSummaryView {
  /** The power and the quorum as the version of the day it was opened has them. */
  @Nullable() @ValidateNested() @Type(() => PowerView) power!: PowerView | null;
  @ValidateNested() @Type(() => QuorumView) quorum!: QuorumView;
  @Nullable() @ValidateNested() @Type(() => QuorumRuleView) quorumRule!: QuorumRuleView | null;
  /** Members in office on the day it was opened. */
  @ValidateNested({ each: true }) @Type(() => SeatView) @IsArray() roll!: SeatView[];
  @ValidateNested({ each: true }) @Type(() => AgendaItemView) @IsArray() agenda!: AgendaItemView[];
  @Nullable() @IsDate() openedAt!: Date | null;
  @Nullable() @IsDate() endedAt!: Date | null;
  @Nullable() @IsString() endedBecause!: string | null;
}

export function toCommitteeSummary({ id, name, ruleId, aliases }: Committee): CommitteeSummaryView {
  return { id, name, rule: ruleId, aliases: [...aliases] };
}

export function toCommitteeView(committee: Committee, mandate: Mandate, terms: readonly Term[]): CommitteeView {
  return {
    ...toCommitteeSummary(committee),
    power: powerRule(mandate),
    quorum: quorumRule(mandate),
    members: terms.map(toMemberView),
  };
}

function powerRule(mandate: Mandate): PowerView | null {
  const power = mandate?.power;
  if (!power) return null;
  const decision = power.from.source === 'decision' ? power.from : undefined;
  const answered = { minutes: decision?.minutes ?? null, demo: decision?.demo ? demoMark : null };
  return { ...named(power.value, committeePowers[power.value]), ...answered };
}

function quorumRule(mandate: Mandate): QuorumRuleView | null {
  const from = mandate?.quorum?.from;
  if (!mandate?.quorum || from?.source !== 'overlay') return null;
  return { least: mandate.quorum.value, label: overlayLabel(from.name), demo: from.demo ? demoMark : null };
}

export function toMemberView({ id, account, capacity, votes, since, until }: Term): MemberView {
  return { id, account, capacity: named(capacity, memberCapacities[capacity]), votes, since, until };
}

export function toSittingSummary({ state, ...plan }: Plan & { state: SittingState }): SittingSummaryView {
  const { id, committeeId, number, at, place, platform } = plan;
  return { id, committee: committeeId, number, at, place, platform, state: named(state, sittingStates[state]) };
}

export function toSittingView({ plan, sitting }: Held, mandate: Mandate): SittingView {
  const { state, seats, items, openedAt, endedAt, endedBecause } = sitting;
  return {
    ...toSittingSummary({ ...plan, state }),
    ...{ power: powerRule(mandate), quorum: quorumOf(sitting), quorumRule: quorumRule(mandate) },
    ...{ roll: seats.map(seatView), agenda: items.map((item) => itemView(sitting, item)) },
    ...{ openedAt, endedAt, endedBecause },
  };
}

function seatView({ account, name, capacity, votes, present }: Seat): SeatView {
  return { account, name, capacity: named(capacity, memberCapacities[capacity]), votes, present };
}

function itemView(sitting: Sitting, item: AgendaItem): AgendaItemView {
  const { id, caseId, reference, state, recusals, votes, ruling, dissents, returnedBecause } = item;
  return {
    ...{ id, case: caseId, reference, state: named(state, agendaStates[state]), quorum: quorumOf(sitting, item) },
    recusals: recusals.map(({ account, reason, automatic }: Recusal) => ({ account, reason, automatic })),
    votes: votes.map(({ account, vote }) => ({ account, vote: named(vote, voteNames[vote]) })),
    ruling: ruling && rulingView(ruling),
    dissents: dissents.map(({ account, reason }) => ({ account, reason })),
    ...(returnedBecause !== null && { returnedBecause }),
  };
}

function rulingView({ decisionId, outcome, binding, reason, tally, castingVote }: Ruling): RulingView {
  return { id: decisionId, outcome, words: outcomeNames[outcome], binding, reason, tally, castingVote };
}
