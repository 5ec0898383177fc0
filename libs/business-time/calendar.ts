import { Refusal } from '@sanad/messages';
import { type CivilDate, civilFrom, type Day, DAY as IMPORTED_DAY, dayFrom, type Instant, instantFrom } from './civil';
import type { Tables } from './tables';
import { buildTables } from './tables.build';
import { type Holiday, SAUDI_WEEK, type Season, type WorkingWeek } from './working-week';

// An imported binding is a getter once compiled, and getters fill up the room there is for inlining: three times slower.
const DAY = IMPORTED_DAY;

export interface CalendarSpec {
  /** IANA name; `Asia/Riyadh` unless said otherwise. */
  readonly zone?: string;
  /** Sunday to Thursday, 08:00–16:00, unless said otherwise. */
  readonly week?: WorkingWeek;
  /** Where two rows name the same date, the first one speaks. */
  readonly holidays: readonly Holiday[];
  readonly seasons?: readonly Season[];
  /** The dates for which the holidays are known, both included. Nothing is ever computed beyond them. */
  readonly covers: { readonly from: CivilDate; readonly to: CivilDate };
}

export type DayKind =
  | { readonly code: 'workingDay'; readonly season?: Season }
  | { readonly code: 'weeklyRest' }
  | { readonly code: 'holiday'; readonly holiday: Holiday };

export type DurationUnit = 'workingDay' | 'calendarDay' | 'week';

/**
 * When an association works: built once from its data, frozen, and then a matter of table look-ups. It knows no clock and shares
 * nothing with another calendar. Days are numbers (`dayFrom`, `civilFrom`), instants are milliseconds.
 *
 * Whatever would need a date outside `covers` is refused with `time.outside_calendar`: a missing holiday is not a working day.
 */
export class Calendar {
  readonly zone: string;
  readonly covers: { readonly from: CivilDate; readonly to: CivilDate };
  private readonly tables: Tables;

  constructor({ zone = 'Asia/Riyadh', week = SAUDI_WEEK, holidays, seasons = [], covers }: CalendarSpec) {
    this.zone = zone;
    this.covers = Object.freeze({ from: covers.from, to: covers.to });
    this.tables = buildTables({ zone, week, holidays, seasons, covers });
    Object.freeze(this);
  }

  /** The day on the wall calendar of the zone at this instant. */
  dayOf(instant: Instant): Day {
    const { offset, offsets } = this.tables;
    return offsets ? this.searchDay(instant) : Math.floor((instant + offset) / DAY);
  }

  /** The first instant of the day in the zone: the end of the day before, which no longer belongs to that. */
  startOf(day: Day): Instant {
    const { offset, offsets } = this.tables;
    return day * DAY - (offsets ? this.offsetOn(day, offsets) : offset);
  }

  isWorkingDay(day: Day): boolean {
    return this.tables.hoursOf(this.covered(day)) !== 0;
  }

  kindOf(day: Day): DayKind {
    const { holidays, seasons } = this.tables;
    if (!this.isWorkingDay(day)) {
      const holiday = holidays.get(day);
      return holiday ? { code: 'holiday', holiday } : { code: 'weeklyRest' };
    }
    const season = seasons.find(({ from, to }) => from <= day && day <= to)?.season;
    return season ? { code: 'workingDay', season } : { code: 'workingDay' };
  }

  /**
   * The nth working day after the day (before it, when `count` is negative), which itself is never counted; 0 is the day itself.
   * @throws Refusal `time.outside_calendar`, `time.amount_invalid`
   */
  addWorkingDays(day: Day, count: number): Day {
    if (count === 0) return this.covered(day);
    const first = this.tables.daysUntil(this.covered(day), count > 0);
    const found = this.tables.workingDay(count > 0 ? first + count - 1 : first + count, day);
    if (found === undefined || !Number.isInteger(count)) throw this.notFound(day, count);
    return found;
  }

  /** How many working days lie after `from` up to and including `to`; negative when `to` is earlier. Undoes `addWorkingDays`. */
  workingDaysBetween(from: Day, to: Day): number {
    const inclusive = to >= from;
    return this.tables.daysUntil(this.covered(to), inclusive) - this.tables.daysUntil(this.covered(from), inclusive);
  }

  /** A civil date so many units later (earlier, when negative). Calendar days and weeks know neither rest nor holiday. */
  add(date: CivilDate, amount: number, unit: DurationUnit): CivilDate {
    const day = dayFrom(date);
    if (unit === 'workingDay') return civilFrom(this.addWorkingDays(day, amount));
    return civilFrom(day + wholeDays(amount) * (unit === 'week' ? 7 : 1));
  }

  /** Milliseconds of working time from one instant to another; negative when `to` is earlier. */
  workingTimeBetween(from: Instant, to: Instant): number {
    return this.workedUntil(to) - this.workedUntil(from);
  }

  /**
   * The first instant by which so many milliseconds of working time have passed. A sum that is reached at closing time is reached
   * then, not at the next opening. Negative: the last instant from which so much passes until `instant`.
   */
  addWorkingTime(instant: Instant, duration: number): Instant {
    const target = this.workedUntil(instant) + duration;
    if (duration === 0) return instant;
    const found = this.tables.momentOf(target, duration > 0);
    if (!found) throw this.notFound(this.dayOf(instant), duration);
    return this.startOf(found.day) + found.elapsed;
  }

  isWorkingTime(instant: Instant): boolean {
    const day = this.covered(this.dayOf(instant));
    const at = instant - this.startOf(day);
    return this.tables.workedUntil(day, at + 1) > this.tables.workedUntil(day, at);
  }

  /** Bytes of the tables; what a calendar costs beyond the rows it was built from. */
  get tableBytes(): number {
    return this.tables.bytes;
  }

  /** Milliseconds worked from the first day covered to the instant. */
  private workedUntil(instant: Instant): number {
    const { tables } = this;
    const day = this.dayOf(instant);
    const index = day - tables.first;
    if (!(index >= 0 && index < tables.length)) return this.workedInAll(day, instant);
    return tables.workedUntil(day | 0, instant - this.startOf(day));
  }

  /** The end of the last day is covered, though it belongs to the next. */
  private workedInAll(day: Day, instant: Instant): number {
    const { tables } = this;
    if (day !== tables.first + tables.length || instant !== this.startOf(day)) throw this.outside(day);
    return tables.workedUntil(day, 0);
  }

  /** The same day. @throws Refusal `time.outside_calendar` */
  private covered(day: Day): Day {
    const index = day - this.tables.first;
    if (!(index >= 0 && index < this.tables.length)) throw this.outside(day);
    // A whole number to the compiler as well, for what is looked up with it.
    return day | 0;
  }

  /** The day in a zone whose offset changes: from near it, by the first instants of days. */
  private searchDay(instant: Instant): Day {
    const { first, length } = this.tables;
    instantFrom(instant);
    let day = Math.min(Math.max(Math.floor(instant / DAY), first), first + length - 1);
    while (this.startOf(day) > instant) day--;
    while (this.startOf(day + 1) <= instant) day++;
    return day;
  }

  private offsetOn(day: Day, offsets: Int32Array): number {
    const known = offsets[day - this.tables.first];
    if (known === undefined) throw this.outside(day);
    return known;
  }

  private outside(day: Day): Refusal {
    if (!(Math.abs(day) < MOST_DAY)) return new Refusal('time.instant_invalid', { field: 'at' });
    return new Refusal('time.outside_calendar', { ...this.covers, date: civilFrom(day) });
  }

  private notFound(day: Day, amount: number): Refusal {
    if (!Number.isSafeInteger(amount)) return new Refusal('time.amount_invalid', { amount, ...AMOUNTS });
    const { first, length } = this.tables;
    return this.outside(amount > 0 ? first + length : Math.min(first - 1, day));
  }
}

// Years beyond four digits are no dates of ours, and Date itself ends not far behind.
const MOST_DAY = 2_000_000;
const AMOUNTS = { least: 1, most: 3_650 };

/** @throws Refusal `time.amount_invalid` unless the amount of a rule is a whole number from 1 to 3650. */
export function ruleAmount(amount: number): number {
  if (!Number.isInteger(amount) || amount < AMOUNTS.least || amount > AMOUNTS.most) {
    throw new Refusal('time.amount_invalid', { amount, ...AMOUNTS });
  }
  return amount;
}

function wholeDays(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new Refusal('time.amount_invalid', { amount, ...AMOUNTS });
  return amount;
}
