import { type Bound, type DurationUnit } from '@sanad/business-time';
import {
  BOUNDS,
  CASE_MOMENTS,
  type CaseMoment,
  DURATION_UNITS,
  FLOOR_READINGS,
  MODULE_STATUSES,
  type ModuleStatus,
  type FloorReading,
  type Obligation,
  OBLIGATIONS,
} from '@sanad/policy/pure';
import { IsDay, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { StandingState } from './deadline';
import type { Origin } from './origin';
import type { Grounds } from './unbounded';
import { DEADLINE_STATES, type DeadlineState } from './reckoning';
import { DEADLINE_KINDS, DEADLINE_SOURCES, type CitedClause, type DeadlineKind, type DeadlineSource } from './rule';

const DATE_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

export class WordsView {
  @IsString() ar!: string;
  @IsString() en!: string;
}

class PreviewRule {
  @IsIn(BOUNDS) bound!: Bound;
  @IsInt() @Min(1) @Max(3_650) amount!: number;
  @IsIn(DURATION_UNITS) unit!: DurationUnit;
}

class PreviewPause {
  @Matches(DATE_OR_INSTANT) from!: string;
  /** Left out while the clock still stands still. */
  @IsOptional() @Matches(DATE_OR_INSTANT) to?: string;
  @IsString() @MinLength(1) @MaxLength(200) reason!: string;
}

export class PreviewDeadline {
  @ValidateNested() @Type(() => PreviewRule) rule!: PreviewRule;
  /** An instant with its offset, or a date where nobody knows the hour. */
  @Matches(DATE_OR_INSTANT) start!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PreviewPause)
  pauses?: PreviewPause[];
}

export class DayView {
  @IsDay() date!: string;
  @IsBoolean() counted!: boolean;
  /** counted, start, restart, resume, weeklyRest, holiday, pause or voided. */
  @IsString() reason!: string;
  @ValidateNested() @Type(() => WordsView) words!: WordsView;
}

export class PreviewView {
  @ValidateNested() @Type(() => WordsView) rule!: WordsView;
  /** Of a floor: nothing goes out before it. */
  @IsOptional() @IsDate() notBefore?: Date;
  /** Of a ceiling that runs: its last day, and the instant after it. */
  @IsOptional() @IsDay() dueDate?: string;
  @IsOptional() @IsDate() dueAt?: Date;
  @ValidateNested({ each: true }) @Type(() => DayView) @IsArray() days!: DayView[];
}

class TurnView {
  @IsString() kind!: string;
  @IsDate() at!: Date;
  @IsOptional() @IsString() reason?: string;
}

export class ClauseTextView implements CitedClause {
  @IsString() id!: string;
  @IsString() text!: string;
  /** As people name it: by its printed number and heading. */
  @IsOptional() @ValidateNested() @Type(() => WordsView) citation?: WordsView;
}

/** Who said what a clock runs by. */
export class OriginView implements Origin {
  @IsIn(DEADLINE_SOURCES) source!: DeadlineSource;
  /** Of the text. */
  @IsOptional() @IsString() clause?: string;
  /** Of an answer or an addition: who gave it, and when. */
  @IsOptional() @IsString() by?: string;
  @IsOptional() @IsDay() on?: string;
  /** In which the answer was given. */
  @IsOptional() @IsString() minutes?: string;
  /** Stands beside an addition. */
  @IsOptional() @ValidateNested() @Type(() => WordsView) label?: WordsView;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export class ClockView {
  @IsUUID() id!: string;
  @IsIn(OBLIGATIONS) obligation!: Obligation;
  @IsIn(DEADLINE_KINDS) kind!: DeadlineKind;
  @IsIn(DEADLINE_SOURCES) source!: DeadlineSource;
  @ValidateNested() @Type(() => WordsView) rule!: WordsView;
  /** Set for what somebody added; to be shown beside it. */
  @IsOptional() @ValidateNested() @Type(() => WordsView) label?: WordsView;
  /** Set where the rule, its start or its reading was invented for the demonstration. */
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
  /** Word for word, of the version the case was opened under. */
  @IsOptional() @ValidateNested() @Type(() => ClauseTextView) clause?: ClauseTextView;
  @IsUUID() policyVersion!: string;
  /** Unset while nobody has chosen it. */
  @IsOptional() @IsIn(CASE_MOMENTS) startsOn?: CaseMoment;
  @IsOptional() @ValidateNested() @Type(() => OriginView) startFrom?: OriginView;
  @IsIn(CASE_MOMENTS) stopsOn!: CaseMoment;
  /** How a floor is read; unset where nobody has been asked. */
  @IsOptional() @IsIn(FLOOR_READINGS) reading?: FloorReading;
  @IsOptional() @ValidateNested() @Type(() => OriginView) readingFrom?: OriginView;
  @IsIn(DEADLINE_STATES) state!: DeadlineState;
  @IsOptional() @IsDate() startedAt?: Date;
  @IsOptional() @IsDay() dueDate?: string;
  @IsOptional() @IsDate() dueAt?: Date;
  @IsOptional() @IsDate() notBefore?: Date;
  @IsOptional() @IsDate() metAt?: Date;
  @IsOptional() @IsDate() closedAt?: Date;
  @ValidateNested({ each: true }) @Type(() => TurnView) @IsArray() turns!: TurnView[];
  @ValidateNested({ each: true }) @Type(() => DayView) @IsArray() days!: DayView[];
}

/** What «no upper limit» follows from. */
class GroundsView implements Grounds {
  @IsIn(MODULE_STATUSES) status!: ModuleStatus;
  @ValidateNested() @Type(() => WordsView) words!: WordsView;
  /** Word for word; empty where the text is silent. */
  @ValidateNested({ each: true }) @Type(() => ClauseTextView) @IsArray() clauses!: readonly ClauseTextView[];
}

export class StandingView {
  @IsIn(OBLIGATIONS) obligation!: Obligation;
  /** Nothing is late because of a floor; without a ceiling a case is unbounded. */
  @IsString() state!: StandingState;
  @ValidateNested() @Type(() => WordsView) words!: WordsView;
  /** Of a case that is unbounded under its version. */
  @IsOptional() @ValidateNested() @Type(() => GroundsView) because?: GroundsView;
  @ValidateNested({ each: true }) @Type(() => ClockView) @IsArray() clocks!: ClockView[];
}

export class DeadlinesView {
  @ValidateNested({ each: true }) @Type(() => StandingView) @IsArray() items!: StandingView[];
}
