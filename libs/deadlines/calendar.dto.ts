import type { Hours, Season, WorkingWeek } from '@sanad/business-time';
import { IsDay } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { WordsView } from './deadlines.dto';

export class AnnounceHoliday {
  @IsDay() from!: string;
  /** The last day; left out for a single one. */
  @IsOptional() @IsDay() to?: string;
  @IsString() @MinLength(2) @MaxLength(120) nameAr!: string;
  @IsString() @MinLength(2) @MaxLength(120) nameEn!: string;
  /** The announcement or rule it comes from. */
  @IsString() @MinLength(2) @MaxLength(500) source!: string;
  /** The rest day for whose sake it is free. */
  @IsOptional() @IsDay() substituteFor?: string;
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}

export class HolidayView {
  @IsDay() date!: string;
  @ValidateNested() @Type(() => WordsView) name!: WordsView;
  @IsString() source!: string;
  @IsOptional() @IsString() note?: string;
  @IsOptional() @IsDay() substituteFor?: string;
  /** Of the association alone. */
  @IsBoolean() own!: boolean;
}

export class AnnouncedView {
  @ValidateNested({ each: true }) @Type(() => HolidayView) @IsArray() holidays!: HolidayView[];
  /** Open deadlines that were told anew; those whose date moved have a notice. */
  @IsInt() deadlinesRecalculated!: number;
}

export class CoverView {
  @IsDay() from!: string;
  @IsDay() to!: string;
}

class HoursView implements Hours {
  @IsString() from!: string;
  @IsString() to!: string;
}

class SeasonView implements Season {
  @IsDay() from!: string;
  @IsDay() to!: string;
  @ValidateNested() @Type(() => WordsView) name!: WordsView;
  @IsString() source!: string;
  @ValidateNested({ each: true }) @Type(() => HoursView) @IsArray() hours!: readonly HoursView[];
}

export class CalendarView {
  @IsString() zone!: string;
  /** The dates for which holidays are known; no deadline is computed beyond them. */
  @ValidateNested() @Type(() => CoverView) covers!: CoverView;
  /** Hours of each working day; a weekday that is missing is a day of rest. */
  @IsObject() week!: WorkingWeek;
  @ValidateNested({ each: true }) @Type(() => SeasonView) @IsArray() seasons!: SeasonView[];
  @ValidateNested({ each: true }) @Type(() => HolidayView) @IsArray() holidays!: HolidayView[];
}
