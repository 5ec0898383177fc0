import { Refusal } from '@sanad/messages';
import { type CivilDate, civilFrom, type Day, DAY, dayFrom, type Instant, MINUTE } from './civil';
import { buildTables, type Shift, type Tables } from './tables';
import { type Holiday, SAUDI_WEEK, type Season, type WorkingWeek } from './working-week';

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
    const { offset, offsets, first, last } = this.tables;
    if (!offsets) return Math.floor((instant + offset) / DAY);
    let day = Math.min(Math.max(Math.floor(instant / DAY), first), last);
    while (this.startOf(day) > instant) day--;
    while (this.startOf(day + 1) <= instant) day++;
    return day;
  }

  /** The first instant of the day in the zone: the end of the day before, which no longer belongs to that. */
  startOf(day: Day): Instant {
    const { offset, offsets, first } = this.tables;
    if (!offsets) return day * DAY - offset;
    const known = offsets[day - first];
    if (known === undefined) throw this.outside(day);
    return day * DAY - known;
  }

  isWorkingDay(day: Day): boolean {
    return this.tables.shiftOf[this.index(day)] !== 0;
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
    const { daysBefore, workingDays, first } = this.tables;
    const index = this.index(day);
    if (count === 0) return day;
    const found = workingDays[count > 0 ? daysBefore[index + 1]! + count - 1 : daysBefore[index]! + count];
    if (found === undefined) throw this.notFound(day, count);
    return first + found;
  }

  /** How many working days lie after `from` up to and including `to`; negative when `to` is earlier. Undoes `addWorkingDays`. */
  workingDaysBetween(from: Day, to: Day): number {
    const { daysBefore } = this.tables;
    const [start, end] = [this.index(from), this.index(to)];
    return end >= start ? daysBefore[end + 1]! - daysBefore[start + 1]! : daysBefore[end]! - daysBefore[start]!;
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
    const { minutesBefore, shifts, shiftOf, first } = this.tables;
    const index =
      duration > 0 ? before(minutesBefore, target / MINUTE) : before(minutesBefore, Math.floor(target / MINUTE) + 1);
    if (index < 0 || index >= shiftOf.length) throw this.notFound(this.dayOf(instant), duration);
    const rest = target - minutesBefore[index]! * MINUTE;
    return this.startOf(first + index) + spent(shifts[shiftOf[index]!]!, rest, duration > 0);
  }

  isWorkingTime(instant: Instant): boolean {
    const day = this.dayOf(instant);
    const { shifts, shiftOf } = this.tables;
    const { opens, closes } = shifts[shiftOf[this.index(day)]!]!;
    const at = instant - this.startOf(day);
    return opens.some((open, i) => open <= at && at < closes[i]!);
  }

  /** Bytes of the tables; what a calendar costs beyond the rows it was built from. */
  get tableBytes(): number {
    const { daysBefore, workingDays, minutesBefore, shiftOf, offsets } = this.tables;
    const tables = [daysBefore, workingDays, minutesBefore, shiftOf, offsets];
    return tables.reduce((sum, table) => sum + (table?.byteLength ?? 0), 0);
  }

  private workedUntil(instant: Instant): number {
    const { shiftOf, shifts, minutesBefore, first } = this.tables;
    const day = this.dayOf(instant);
    const index = day - first;
    const shift = shifts[shiftOf[index]!];
    // The end of the last day is covered, though it is the first instant of a day that is not.
    if (!shift && index === shiftOf.length && instant === this.startOf(day)) return minutesBefore[index]! * MINUTE;
    if (!shift) throw this.outside(day);
    const at = instant - this.startOf(day);
    let worked = minutesBefore[index]! * MINUTE;
    for (let i = 0; i < shift.opens.length; i++) {
      const open = shift.opens[i]!;
      if (at > open) worked += Math.min(at, shift.closes[i]!) - open;
    }
    return worked;
  }

  private index(day: Day): number {
    const index = day - this.tables.first;
    if (this.tables.shiftOf[index] === undefined) throw this.outside(day);
    return index;
  }

  private outside(day: Day): Refusal {
    if (!(Math.abs(day) < MOST_DAY)) return new Refusal('time.instant_invalid', { field: 'at' });
    return new Refusal('time.outside_calendar', { ...this.covers, date: civilFrom(day) });
  }

  private notFound(day: Day, amount: number): Refusal {
    if (!Number.isSafeInteger(amount)) return new Refusal('time.amount_invalid', { amount, ...AMOUNTS });
    const { first, last } = this.tables;
    return this.outside(amount > 0 ? last + 1 : Math.min(first - 1, day));
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

/** The last index whose value is below `bound` in a table that never falls; -1 when there is none. */
function before(table: Uint32Array, bound: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (table[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Milliseconds after the day's first instant at which `work` of its hours is spent: the first such instant, or the last. */
function spent({ opens, closes }: Shift, work: number, first: boolean): number {
  let left = work;
  for (let i = 0; i < opens.length; i++) {
    const length = closes[i]! - opens[i]!;
    if (first ? left <= length : left < length) return opens[i]! + left;
    left -= length;
  }
  return closes[closes.length - 1]!;
}
