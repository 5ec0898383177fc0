import type { Day } from './civil';
import type { Holiday, Season } from './working-week';

export const WEEK = 7;
/** Numbers for each kind of week: one for each of its days, one for each of its working days. */
export const KIND = 2 * WEEK;

/** Hours of a day by their number; 0 stands for none. */
export type HoursNumber = number;

/**
 * What a calendar looks up: a row of weeks, most of them alike, with two numbers for each week and fourteen for each kind of week.
 * That is about ten kilobytes, so that the tables of a thousand tenants stay within reach of the processor's cache.
 * Days asked for lie within `first` and `length`; only `minutesBefore` knows the day after them too.
 */
export class Tables {
  constructor(
    readonly first: Day,
    readonly length: number,
    /** Milliseconds to add for the wall clock, where the zone never changes; otherwise `offsets` has one for each day and two more. */
    readonly offset: number,
    readonly offsets: Int32Array | undefined,
    /** The Sunday of the first week; days of its weeks outside the dates covered are never worked. */
    private readonly sunday: Day,
    /** At 2w: working minutes before the week. At 2w + 1: working days before it, shifted by 16 bits, and its kind. One week more than there are. */
    private readonly weeks: Uint32Array,
    /**
     * At `KIND` × kind + weekday: working minutes of the week before that day, shifted by 16 bits, its working days before it, shifted by
     * 8, and the number of its hours. Behind these seven the weekdays of the working days, in order.
     */
    private readonly kinds: Uint32Array,
    /** `shift` numbers for each set of hours: how many intervals, then open and close of each in milliseconds after the day's first instant. */
    private readonly hours: Int32Array,
    private readonly shift: number,
    readonly holidays: ReadonlyMap<Day, Holiday>,
    readonly seasons: readonly { from: Day; to: Day; season: Season }[],
  ) {}

  hoursOf(day: Day): HoursNumber {
    return this.rowOf(day) & 0xff;
  }

  /** Working days from the first day covered until the beginning of this one. */
  daysBefore(day: Day): number {
    return this.daysBeforeWeek(this.weekOf(day)) + ((this.rowOf(day) >>> 8) & 0xff);
  }

  /** Working minutes from the first day covered until the beginning of this one. */
  minutesBefore(day: Day): number {
    return this.weeks[2 * this.weekOf(day)]! + (this.rowOf(day) >>> 16);
  }

  get allMinutes(): number {
    return this.weeks[this.weeks.length - 2]!;
  }

  /** The nth working day from 0, looked for from a day near it; undefined when there are not so many. A week has seven at most, so no step goes too far. */
  workingDay(nth: number, near: Day): Day | undefined {
    if (!(nth >= 0 && nth < this.daysBeforeWeek(this.weeks.length / 2 - 1))) return undefined;
    let week = this.weekOf(near);
    while (this.daysBeforeWeek(week + 1) <= nth)
      week += Math.max(1, ((nth - this.daysBeforeWeek(week + 1)) / WEEK) | 0);
    while (this.daysBeforeWeek(week) > nth) week -= Math.max(1, ((this.daysBeforeWeek(week) - nth) / WEEK) | 0);
    return this.sunday + week * WEEK + this.kinds[this.kindOf(week) + WEEK + nth - this.daysBeforeWeek(week)]!;
  }

  /** The last day with fewer working minutes before it than `bound`; undefined when even the first has more, or all have fewer. */
  dayBelow(bound: number): Day | undefined {
    if (!(bound > 0 && bound <= this.allMinutes)) return undefined;
    let low = 0;
    let high = this.weeks.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.weeks[2 * middle]! < bound) low = middle + 1;
      else high = middle;
    }
    let day = this.sunday + low * WEEK - 1;
    while (this.minutesBefore(day) >= bound) day--;
    return day;
  }

  /** Milliseconds worked within these hours until so many milliseconds after the day's first instant. */
  workedBy(hours: HoursNumber, elapsed: number): number {
    const place = hours * this.shift;
    const end = place + 2 * this.hours[place]!;
    let worked = 0;
    for (let i = place + 1; i < end; i += 2) {
      const open = this.hours[i]!;
      if (elapsed > open) worked += Math.min(elapsed, this.hours[i + 1]!) - open;
    }
    return worked;
  }

  /** Milliseconds after the day's first instant at which `work` of these hours is done: the first such moment, or the last. */
  momentOf(hours: HoursNumber, work: number, earliest: boolean): number {
    const place = hours * this.shift;
    const end = place + 2 * this.hours[place]!;
    let left = work;
    for (let i = place + 1; i < end; i += 2) {
      const length = this.hours[i + 1]! - this.hours[i]!;
      if (earliest ? left <= length : left < length) return this.hours[i]! + left;
      left -= length;
    }
    return left;
  }

  get bytes(): number {
    return [this.weeks, this.kinds, this.hours, this.offsets].reduce((sum, table) => sum + (table?.byteLength ?? 0), 0);
  }

  private weekOf(day: Day): number {
    return ((day - this.sunday) / WEEK) | 0;
  }

  private kindOf(week: number): number {
    return (this.weeks[2 * week + 1]! & 0xffff) * KIND;
  }

  private rowOf(day: Day): number {
    const week = this.weekOf(day);
    return this.kinds[this.kindOf(week) + day - this.sunday - week * WEEK]!;
  }

  private daysBeforeWeek(week: number): number {
    return this.weeks[2 * week + 1]! >>> 16;
  }
}
