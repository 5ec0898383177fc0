import { type Day, MINUTE as IMPORTED_MINUTE } from './civil';
import type { Holiday, Season } from './working-week';

// Local, since imported bindings are getters once compiled.
const MINUTE = IMPORTED_MINUTE;
export const WEEK = 7;

/** Hours of a day by their number; 0 stands for none. */
export type HoursNumber = number;

export interface TableData {
  /**
   * One table, for the sake of the cache. First the weeks and one more, two numbers each: working minutes before the week; working
   * days before it, shifted by 16 bits, and where its kind stands. Then the kinds of weeks, fourteen numbers each: for its weekdays the
   * working minutes of the week before the day, shifted by 16 bits, its working days before it, shifted by 8, and the number of its
   * hours; then the weekdays of its working days, in order. Last the hours, `shift` numbers each: how many intervals,
   * open and close of each in milliseconds after the day's first instant.
   */
  readonly table: Uint32Array;
  /** Where the hours begin in the table. */
  readonly hours: number;
  readonly shift: number;
  /** The Sunday of the first week; days of its weeks outside the dates covered are never worked. */
  readonly sunday: Day;
  readonly first: Day;
  readonly length: number;
  /** Milliseconds to add for the wall clock, where the zone never changes; otherwise `offsets` has one for each day and two more. */
  readonly offset: number;
  readonly offsets: Int32Array | undefined;
  /** How many weeks there are. */
  readonly weeks: number;
  /** Working days of a usual week, from which the week of a far day is guessed. */
  readonly daysAWeek: number;
  readonly holidays: ReadonlyMap<Day, Holiday>;
  readonly seasons: readonly { from: Day; to: Day; season: Season }[];
}

/**
 * What a calendar looks up: a row of weeks, most of them alike, with two numbers for each week and fourteen for each kind of week.
 * That is about ten kilobytes, so that the tables of a thousand tenants stay within reach of the processor's cache.
 * Days asked for lie within `first` and `length`; only `workedUntil` knows the day after them too.
 */
export class Tables implements TableData {
  readonly table: TableData['table'];
  readonly hours: TableData['hours'];
  readonly shift: TableData['shift'];
  readonly sunday: TableData['sunday'];
  readonly first: TableData['first'];
  readonly length: TableData['length'];
  readonly offset: TableData['offset'];
  readonly offsets: TableData['offsets'];
  readonly weeks: TableData['weeks'];
  readonly daysAWeek: TableData['daysAWeek'];
  readonly holidays: TableData['holidays'];
  readonly seasons: TableData['seasons'];

  constructor(data: TableData) {
    this.table = data.table;
    this.hours = data.hours;
    this.shift = data.shift;
    this.sunday = data.sunday;
    this.first = data.first;
    this.length = data.length;
    this.offset = data.offset;
    this.offsets = data.offsets;
    this.weeks = data.weeks;
    this.daysAWeek = data.daysAWeek;
    this.holidays = data.holidays;
    this.seasons = data.seasons;
  }

  /** The hours of a day by their number; 0 for a day that is not worked. */
  hoursOf(day: Day): HoursNumber {
    return this.rowOf(day, this.weekOf(day)) & 0xff;
  }

  /** Working days from the first day covered to the beginning of this one, or to its end. */
  daysUntil(day: Day, inclusive: boolean): number {
    const week = this.weekOf(day);
    const row = this.rowOf(day, week);
    const before = this.daysBefore(week) + ((row >>> 8) & 0xff);
    return inclusive && row & 0xff ? before + 1 : before;
  }

  /** Milliseconds worked from the first day covered until so many after this day's first instant. */
  workedUntil(day: Day, elapsed: number): number {
    const { table } = this;
    const week = this.weekOf(day);
    const row = this.rowOf(day, week);
    let worked = (table[2 * week]! + (row >>> 16)) * MINUTE;
    const place = this.hours + (row & 0xff) * this.shift;
    const end = place + 2 * table[place]!;
    for (let i = place + 1; i < end; i += 2) {
      if (elapsed > table[i]!) worked += (elapsed < table[i + 1]! ? elapsed : table[i + 1]!) - table[i]!;
    }
    return worked;
  }

  /** The nth working day from 0, looked for from a day near it; undefined when there are not so many. */
  workingDay(nth: number, near: Day): Day | undefined {
    if (!(nth >= 0 && nth < this.daysBefore(this.weeks))) return undefined;
    const from = this.weekOf(near);
    const jump = ((nth - this.daysBefore(from)) / this.daysAWeek) | 0;
    let week = Math.max(0, Math.min(from + jump, this.weeks - 1));
    while (this.daysBefore(week + 1) <= nth) week++;
    while (this.daysBefore(week) > nth) week--;
    const kind = this.table[2 * week + 1]! & 0xffff;
    return this.sunday + week * WEEK + this.table[kind + WEEK + nth - this.daysBefore(week)]!;
  }

  /** The moment by which `work` milliseconds are worked since the first day covered: the first such, or the last; undefined when there is none. */
  momentOf(work: number, earliest: boolean): { day: Day; elapsed: number } | undefined {
    const minutes = earliest ? work / MINUTE : Math.floor(work / MINUTE) + 1;
    const day = this.dayBelow(minutes);
    if (day === undefined) return undefined;
    let left = work - this.workedUntil(day, 0);
    const place = this.hours + this.hoursOf(day) * this.shift;
    const end = place + 2 * this.table[place]!;
    let elapsed = 0;
    for (let i = place + 1; i < end; i += 2) {
      const length = this.table[i + 1]! - this.table[i]!;
      elapsed = this.table[i]! + left;
      if (earliest ? left <= length : left < length) break;
      left -= length;
    }
    return { day, elapsed };
  }

  get bytes(): number {
    return this.table.byteLength + (this.offsets?.byteLength ?? 0);
  }

  /** The last day with fewer working minutes before it than `bound`, so that they are reached on it. */
  private dayBelow(bound: number): Day | undefined {
    if (!(bound > 0 && bound <= this.table[2 * this.weeks]!)) return undefined;
    let low = 0;
    let high = this.weeks;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.table[2 * middle]! < bound) low = middle + 1;
      else high = middle;
    }
    const week = low - 1;
    let day = this.sunday + low * WEEK - 1;
    while (this.table[2 * week]! + (this.rowOf(day, week) >>> 16) >= bound) day--;
    return day;
  }

  private weekOf(day: Day): number {
    return ((day - this.sunday) / WEEK) | 0;
  }

  private daysBefore(week: number): number {
    return this.table[2 * week + 1]! >>> 16;
  }

  private rowOf(day: Day, week: number): number {
    const { table } = this;
    return table[(table[2 * week + 1]! & 0xffff) + day - this.sunday - week * WEEK]!;
  }
}
