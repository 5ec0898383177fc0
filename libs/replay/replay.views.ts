import { StandingView } from '@sanad/deadlines';
import { dayInRiyadh } from '@sanad/kernel';
import {
  caseKinds,
  channelNames,
  demoMark,
  replayHeldWhy,
  replayOutcomes,
  replayOutdated,
  replaySampleMark,
  replayStates,
  type Bilingual,
} from '@sanad/messages';
import { CASE_KINDS, type CaseKind } from '@sanad/intake/pure';
import { IsDay, Nullable, type Permits } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { HELD, OUTCOMES, type CaseOutcome, type Held, type Outcome } from './engine';
import { isUnderWay, REPLAY_STATES, SPANS, type ReplayState, type Span } from './replay';
import { headlineOf, type ExplainedCase, type ExplainedSide, type Outdated, type ReadReplay } from './replay.reading';
import type { Change } from './replays.store';
import type { Compared, Tally } from './tally';

class WordsView {
  @IsString() ar!: string;
  @IsString() en!: string;
}

export class ReplayBody {
  /** Over the cases received within a year, over all, or over invented ones. */
  @IsIn(SPANS) over!: Span;
}

class ReplayTallyView implements Tally {
  @IsInt() onTime!: number;
  @IsInt() late!: number;
  @IsInt() unbounded!: number;
  /** Their time is not over. */
  @IsInt() open!: number;
  /** Nothing is owed any more. */
  @IsInt() ended!: number;
  /** Their days lie beyond the known calendar. */
  @IsInt() uncounted!: number;
  /** Among them: the decision could not have gone out when it did. */
  @IsInt() held!: number;
}

class ReplayComparedView {
  @ValidateNested() @Type(() => ReplayTallyView) proposed!: Tally;
  /** As it was, each under its own version; null for invented cases. */
  @Nullable() @ValidateNested() @Type(() => ReplayTallyView) own!: Tally | null;
  /** Null where none is in force. */
  @Nullable() @ValidateNested() @Type(() => ReplayTallyView) today!: Tally | null;
}

class ReplayMonthView extends ReplayComparedView {
  /** In which they were received, `YYYY-MM`. */
  @IsString() month!: string;
}

class ReplayChannelView extends ReplayComparedView {
  @IsString() code!: string;
  @IsString() ar!: string;
  @IsString() en!: string;
}

class ReplayResultView {
  @ValidateNested() @Type(() => WordsView) headline!: Bilingual;
  @ValidateNested() @Type(() => ReplayComparedView) all!: ReplayComparedView;
  /** The first month first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReplayMonthView) months!: ReplayMonthView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReplayChannelView) channels!: ReplayChannelView[];
  /** Cases that come to something else than they did. */
  @IsInt() changed!: number;
}

class ReplayVersionView {
  @IsUUID() id!: string;
  @IsInt() number!: number;
}

class ReplayStateView extends WordsView {
  @IsIn(REPLAY_STATES) code!: ReplayState;
}

class ReplayOutdatedView extends WordsView {
  @IsString() code!: Outdated;
}

export class ReplayView {
  @IsUUID() id!: string;
  @ValidateNested() @Type(() => ReplayVersionView) version!: ReplayVersionView;
  /** What the version read like when it was asked for. */
  @IsString() contentHash!: string;
  @ValidateNested() @Type(() => ReplayStateView) state!: ReplayStateView;
  @IsIn(SPANS) over!: Span;
  /** Stands beside everything that comes of invented cases. */
  @Nullable() @ValidateNested() @Type(() => WordsView) sample!: Bilingual | null;
  /** Stands beside it where the version was partly invented for the demonstration. */
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: Bilingual | null;
  /** Of the first cases looked at. */
  @Nullable() @IsDay() since!: string | null;
  /** What was entered later is left out. */
  @IsDate() cutOff!: Date;
  /** The version in force when it was asked for. */
  @Nullable() @ValidateNested() @Type(() => ReplayVersionView) today!: ReplayVersionView | null;
  @IsInt() done!: number;
  /** Unknown until it has begun. */
  @Nullable() @IsInt() total!: number | null;
  @IsDate() requestedAt!: Date;
  @Nullable() @IsDate() finishedAt!: Date | null;
  /** Why it no longer says what it would say now; empty where it does. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReplayOutdatedView) outdated!: ReplayOutdatedView[];
  /** Null until it is done. */
  @Nullable() @ValidateNested() @Type(() => ReplayResultView) result!: ReplayResultView | null;
  /** What is open to whoever asks. */
  @IsArray() @IsIn(['cancel'], { each: true }) actions!: 'cancel'[];
}

/** What a version's page needs to offer one. */
export class ReplayDeskView {
  /** Over which cases one may be asked for now; none where one is under way, or it is not for whoever asks. */
  @IsArray() @IsIn(SPANS, { each: true }) offers!: Span[];
  /** There are cases to look at, besides invented ones. */
  @IsBoolean() hasCases!: boolean;
  /** The last one. */
  @Nullable() @ValidateNested() @Type(() => ReplayView) latest!: ReplayView | null;
}

class ReplayOutcomeView extends WordsView {
  @IsIn(OUTCOMES) code!: Outcome;
  /** Why the notice of its decision could not have gone out when it did; null where it could. */
  @Nullable() @ValidateNested() @Type(() => ReplayHeldView) held!: ReplayHeldView | null;
}

class ReplayHeldView extends WordsView {
  @IsIn(HELD) code!: Held;
}

export class ReplayChangeView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  /** Whether the case is there to be opened; an invented one is not. */
  @IsBoolean() real!: boolean;
  @ValidateNested() @Type(() => WordsView) channel!: Bilingual;
  @IsDate() receivedAt!: Date;
  @ValidateNested() @Type(() => ReplayOutcomeView) proposed!: ReplayOutcomeView;
  @Nullable() @ValidateNested() @Type(() => ReplayOutcomeView) own!: ReplayOutcomeView | null;
  @Nullable() @ValidateNested() @Type(() => ReplayOutcomeView) today!: ReplayOutcomeView | null;
}

class ReplaySideView {
  @ValidateNested() @Type(() => ReplayVersionView) version!: ReplayVersionView;
  @ValidateNested() @Type(() => ReplayOutcomeView) outcome!: ReplayOutcomeView;
  /** Its clocks, day by day. */
  @ValidateNested() @Type(() => StandingView) standing!: StandingView;
}

export class ReplayedCaseView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @IsIn(CASE_KINDS) kind!: CaseKind;
  @ValidateNested() @Type(() => WordsView) kindWords!: Bilingual;
  @IsDate() receivedAt!: Date;
  /** When the notice of the decision last went out. */
  @IsOptional() @IsDate() noticeAt?: Date;
  @ValidateNested() @Type(() => ReplaySideView) proposed!: ReplaySideView;
  @Nullable() @ValidateNested() @Type(() => ReplaySideView) own!: ReplaySideView | null;
  @Nullable() @ValidateNested() @Type(() => ReplaySideView) today!: ReplaySideView | null;
}

export function toView({ replay, outdated, today }: ReadReplay, permits: Permits): ReplayView {
  const { id, versionId, contentHash, rules, state, span, since, cutOff, done, total } = replay;
  const { requestedAt, finishedAt } = replay;
  return {
    ...{ id, contentHash, cutOff, today, requestedAt, finishedAt },
    version: { id: versionId, number: rules.number },
    state: { code: state, ...replayStates[state] },
    over: span,
    sample: span === 'sample' ? replaySampleMark : null,
    demo: rules.demo ? demoMark : null,
    since: since && dayInRiyadh(since),
    // Cases may have been entered while it went on.
    ...{ done, total: total === null ? null : Math.max(total, done) },
    outdated: outdated.map((code) => ({ code, ...replayOutdated[code] })),
    result: state === 'done' ? resultOf(replay) : null,
    actions: isUnderWay(replay) && permits('replay.run') ? ['cancel'] : [],
  };
}

function resultOf(replay: ReadReplay['replay']): ReplayResultView | null {
  const { all, months, channels, changed } = replay.counts;
  const headline = headlineOf(replay);
  if (!all || !headline) return null;
  return {
    ...{ headline, all, changed },
    months: inOrder(months).map(([month, compared]) => ({ month, ...compared })),
    channels: Object.entries(channels).map(([code, compared]) => ({ code, ...channelWords(code), ...compared })),
  };
}

const inOrder = (months: Readonly<Record<string, Compared>>): [string, Compared][] =>
  Object.entries(months).sort(([one], [other]) => (one < other ? -1 : 1));

const channelWords = (code: string): Bilingual => channelNames[code as keyof typeof channelNames];

export function toChangedCase(
  { caseId, reference, channel, receivedAt, ...sides }: Change,
  real: boolean,
): ReplayChangeView {
  const { proposed, own, today } = sides;
  return {
    ...{ id: caseId, reference, real, receivedAt },
    channel: { ...channelWords(channel) },
    proposed: toOutcome(proposed),
    own: own && toOutcome(own),
    today: today && toOutcome(today),
  };
}

export function toReplayedCase({ past, proposed, own, today }: ExplainedCase): ReplayedCaseView {
  const { id, reference, kind, receivedAt, happenings } = past;
  const notice = happenings.findLast((happening) => happening.kind === 'notice');
  return {
    ...{ id, reference, kind, receivedAt },
    kindWords: { ...caseKinds[kind] },
    ...(notice && { noticeAt: notice.at }),
    proposed: toSide(proposed),
    own: own && toSide(own),
    today: today && toSide(today),
  };
}

const toSide = ({ version, standing, ...outcome }: ExplainedSide): ReplaySideView => ({
  ...{ version, standing },
  outcome: toOutcome(outcome),
});

const toOutcome = ({ outcome, held }: CaseOutcome): ReplayOutcomeView => ({
  code: outcome,
  ...replayOutcomes[outcome],
  held: held && { code: held, ...replayHeldWhy[held] },
});
