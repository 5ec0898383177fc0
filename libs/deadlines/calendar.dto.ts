import { hourNeeded } from '@sanad/messages';
import type { DayKind, Hours, Season, Weekday, WorkingWeek } from '@sanad/business-time';
import { applyDecorators } from '@nestjs/common';
import { IsDay, IsVersion, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { CALENDAR_ACTIONS, type CalendarAction } from './actions';
import { CALENDAR_CHANGES } from './calendar-changes';
import { UNSTATED, type StatedCalendar } from './calendars';
import { WordsView } from './deadlines.dto';

const MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;
const DAY_KINDS = ['workingDay', 'weeklyRest', 'holiday'] as const satisfies readonly DayKind['code'][];

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

export class WithdrawHoliday {
  /** Why it is none after all. */
  @IsString() @MinLength(2) @MaxLength(500) reason!: string;
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
  /** Open deadlines that were told anew; those whose date moved have a notice. Null where they could not follow at once: the change stands, and they follow by themselves. */
  @Nullable() @IsInt() deadlinesRecalculated!: number | null;
}

export class WithdrawnView {
  @IsDay() date!: string;
  /** Open deadlines that were told anew; those whose date moved have a notice. Null where they could not follow at once: the change stands, and they follow by themselves. */
  @Nullable() @IsInt() deadlinesRecalculated!: number | null;
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

/** The wall clock, to the minute; `24:00` is the end of a day. */
const CLOCK = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

class HoursBody implements Hours {
  @Matches(CLOCK, { context: hourNeeded }) from!: string;
  @Matches(CLOCK, { context: hourNeeded }) to!: string;
}

const Shifts = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(4),
    ValidateNested({ each: true }),
    Type(() => HoursBody),
  );

/** The hours of each working day, in their order; a day that is left out is a day of rest. */
class WeekBody implements Partial<Record<Weekday, HoursBody[]>> {
  @Shifts() sunday?: HoursBody[];
  @Shifts() monday?: HoursBody[];
  @Shifts() tuesday?: HoursBody[];
  @Shifts() wednesday?: HoursBody[];
  @Shifts() thursday?: HoursBody[];
  @Shifts() friday?: HoursBody[];
  @Shifts() saturday?: HoursBody[];
}

class SeasonBody {
  @IsDay() from!: string;
  @IsDay() to!: string;
  @IsString() @MinLength(2) @MaxLength(120) nameAr!: string;
  @IsString() @MinLength(2) @MaxLength(120) nameEn!: string;
  /** The announcement or rule it comes from. */
  @IsString() @MinLength(2) @MaxLength(500) source!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => HoursBody)
  hours!: HoursBody[];
}

export class CalendarBody {
  @ValidateNested() @Type(() => WeekBody) week!: WeekBody;
  /** Dated hours in place of the usual ones, such as those of Ramadan. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SeasonBody)
  seasons?: SeasonBody[];
  /** Why it is stated so: a decision, or what changed. */
  @IsString() @MinLength(2) @MaxLength(500) why!: string;
  /** The version of the calendar it was decided on; where it is another by now, nothing is stated. */
  @IsOptional() @IsVersion(UNSTATED) version?: number;
}

/** As the calendar keeps it. */
export function statedIn({ week, seasons = [], version }: CalendarBody): StatedCalendar {
  return {
    version,
    week: Object.fromEntries(Object.entries({ ...week }).filter(([, shifts]) => shifts !== undefined)),
    seasons: seasons.map(({ nameAr, nameEn, hours, ...rest }) => ({
      ...rest,
      name: { ar: nameAr, en: nameEn },
      hours: hours.map(({ from, to }) => ({ from, to })),
    })),
  };
}

/** A holiday of the country. */
export class PlatformHolidayView {
  @IsDay() date!: string;
  @ValidateNested() @Type(() => WordsView) name!: WordsView;
  @IsString() source!: string;
  @IsOptional() @IsString() note?: string;
  @IsOptional() @IsDay() substituteFor?: string;
}

export class PlatformHolidaysView {
  /** The dates for which holidays are known. */
  @ValidateNested() @Type(() => CoverView) covers!: CoverView;
  @ValidateNested({ each: true }) @Type(() => PlatformHolidayView) @IsArray() holidays!: PlatformHolidayView[];
}

export class HolidayYears {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1900) @Max(2200) year?: number;
}

export class CorrectHoliday {
  @IsString() @MinLength(2) @MaxLength(120) nameAr!: string;
  @IsString() @MinLength(2) @MaxLength(120) nameEn!: string;
  /** The announcement or rule that corrects it. */
  @IsString() @MinLength(2) @MaxLength(500) source!: string;
  @IsOptional() @IsDay() substituteFor?: string;
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}

/** Who changed the calendar, in what, and why. */
export class CalendarChangeView {
  @IsIn(CALENDAR_CHANGES) kind!: (typeof CALENDAR_CHANGES)[number];
  /** Of a holiday; null where the week or the seasons were stated. */
  @Nullable() @ValidateNested() @Type(() => WordsView) name!: WordsView | null;
  @Nullable() @IsDay() from!: string | null;
  @Nullable() @IsDay() to!: string | null;
  @IsString() why!: string;
  @IsDate() at!: Date;
  /** By name; null where no person did it. */
  @Nullable() @IsString() by!: string | null;
}

export class CalendarView {
  @IsString() zone!: string;
  /** The dates for which holidays are known; no deadline is computed beyond them. */
  @ValidateNested() @Type(() => CoverView) covers!: CoverView;
  /** Hours of each working day; a weekday that is missing is a day of rest. */
  @IsObject() week!: WorkingWeek;
  @ValidateNested({ each: true }) @Type(() => SeasonView) @IsArray() seasons!: SeasonView[];
  /** The association has stated its week itself; else it is the country's. */
  @IsBoolean() stated!: boolean;
  /** Changes of the week, the seasons and the association's own holidays: whoever states them anew says upon which. */
  @IsInt() version!: number;
  @ValidateNested({ each: true }) @Type(() => HolidayView) @IsArray() holidays!: HolidayView[];
  /** Open deadlines that have not been brought to this calendar yet; they follow by themselves. */
  @IsInt() pending!: number;
  /** The last changes, the newest first. */
  @ValidateNested({ each: true }) @Type(() => CalendarChangeView) @IsArray() changes!: CalendarChangeView[];
  /** What whoever asks may do with it. */
  @IsIn(CALENDAR_ACTIONS, { each: true }) @IsArray() actions!: CalendarAction[];
}

class MonthDayView {
  @IsDay() date!: string;
  @IsIn(DAY_KINDS) kind!: DayKind['code'];
  /** Why nobody works; of a working day, the season whose hours it has. */
  @Nullable() @ValidateNested() @Type(() => WordsView) words!: WordsView | null;
}

export class MonthView {
  /** `2026-01` */
  @Matches(MONTH) month!: string;
  /** The day it is, in Riyadh. */
  @IsDay() today!: string;
  @ValidateNested({ each: true }) @Type(() => MonthDayView) @IsArray() days!: MonthDayView[];
}

export class MonthQuery {
  /** `2026-01`; the present one, where it is left out. */
  @IsOptional() @Matches(MONTH) month?: string;
}
