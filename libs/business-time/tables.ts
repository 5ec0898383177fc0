import { Refusal } from '@sanad/messages';
import { type CivilDate, type Day, civilFrom, DAY, dayFrom, MINUTE, weekdayOf } from './civil';
import { type Holiday, type Hours, minutesOf, type Season, WEEKDAYS, type WorkingWeek } from './working-week';
import { instantOfWall, type OffsetAt, offsetsByDay, zoneOffset } from './zone';

/** Twenty years. A day takes nine bytes, thirteen where the zone's offset changes, so a calendar stays under 100 kB. */
export const MOST_DAYS = 7_320;

/** Intervals in milliseconds after the day's first instant, so that a day of 23 or 25 hours needs no thought later. */
export interface Shift {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
}

export interface Tables {
  readonly first: Day;
  readonly last: Day;
  /** Milliseconds to add for the wall clock, where the zone never changes; otherwise `offsets` has one for each day and two more. */
  readonly offset: number;
  readonly offsets: Int32Array | undefined;
  /** Working days before the day at this index. */
  readonly daysBefore: Uint16Array;
  /** Index of the nth working day, from 0. */
  readonly workingDays: Uint16Array;
  /** Working minutes before the day at this index. */
  readonly minutesBefore: Uint32Array;
  readonly shiftOf: Uint8Array;
  readonly shifts: readonly Shift[];
  readonly holidays: ReadonlyMap<Day, Holiday>;
  readonly seasons: readonly { from: Day; to: Day; season: Season }[];
}

export interface TableSource {
  zone: string;
  week: WorkingWeek;
  holidays: readonly Holiday[];
  seasons: readonly Season[];
  covers: { from: CivilDate; to: CivilDate };
}

export function buildTables({ zone, week, holidays, seasons, covers }: TableSource): Tables {
  const span = spanOf(covers);
  const offset = zoneOffset(zone);
  const fixed = typeof offset === 'number';
  const offsets = fixed ? undefined : offsetsByDay(span.first, span.last + 2, offset);
  const byDay = new Map(holidays.map((holiday) => [holidayDay(holiday, span), holiday] as const).reverse());
  const dated = seasonsOf(seasons);
  const shifts = new ShiftTable(fixed ? undefined : offset, offsets, span.first);
  const rows = fill(
    span,
    (day) => {
      const usual = week[WEEKDAYS[weekdayOf(day)]!] ?? [];
      if (!usual.length || byDay.has(day)) return 0;
      return shifts.indexOf(dated.find(({ from, to }) => from <= day && day <= to)?.season.hours ?? usual, day);
    },
    shifts,
  );
  if (!rows.workingDays.length) throw new Refusal('time.hours_invalid', { hours: '–' });
  const base = fixed ? offset : 0;
  return Object.freeze({
    ...span,
    ...rows,
    offset: base,
    offsets,
    shifts: shifts.all,
    holidays: byDay,
    seasons: dated,
  });
}

function spanOf({ from, to }: { from: CivilDate; to: CivilDate }): { first: Day; last: Day } {
  const span = { first: dayFrom(from), last: dayFrom(to) };
  if (span.first < 0 || span.last < span.first || span.last - span.first >= MOST_DAYS) {
    throw new Refusal('time.calendar_span_invalid', { from, to, most: MOST_DAYS });
  }
  return span;
}

function holidayDay(holiday: Holiday, { first, last }: { first: Day; last: Day }): Day {
  const day = dayFrom(holiday.date);
  if (holiday.substituteFor !== undefined) dayFrom(holiday.substituteFor);
  if (day < first || day > last) {
    throw new Refusal('time.outside_calendar', { date: holiday.date, from: civilFrom(first), to: civilFrom(last) });
  }
  return day;
}

function seasonsOf(seasons: readonly Season[]): Tables['seasons'] {
  const dated = seasons.map((season) => ({ from: dayFrom(season.from), to: dayFrom(season.to), season }));
  dated.sort((a, b) => a.from - b.from);
  dated.forEach(({ from, to, season }, i) => {
    const before = dated[i - 1];
    const sound = from <= to && !(before && before.to >= from) && season.hours.length > 0;
    if (!sound) throw new Refusal('time.season_invalid', { from: season.from, to: season.to });
  });
  return dated;
}

function fill({ first, last }: { first: Day; last: Day }, shiftIndex: (day: Day) => number, shifts: ShiftTable) {
  const length = last - first + 1;
  const daysBefore = new Uint16Array(length + 1);
  const minutesBefore = new Uint32Array(length + 1);
  const shiftOf = new Uint8Array(length);
  const worked: number[] = [];
  for (let i = 0; i < length; i++) {
    const shift = shiftIndex(first + i);
    shiftOf[i] = shift;
    if (shift) worked.push(i);
    daysBefore[i + 1] = worked.length;
    minutesBefore[i + 1] = minutesBefore[i]! + shifts.minutes[shift]!;
  }
  return { daysBefore, minutesBefore, shiftOf, workingDays: Uint16Array.from(worked) };
}

/** Every different set of hours once; number 0 is the day without any. */
class ShiftTable {
  readonly all: Shift[] = [{ opens: [], closes: [] }];
  readonly minutes: number[] = [0];
  private readonly known = new Map<string, number>();
  private readonly parsed = new Map<readonly Hours[], [number, number][]>();

  constructor(
    private readonly offsetAt: OffsetAt | undefined,
    private readonly offsets: Int32Array | undefined,
    private readonly first: Day,
  ) {}

  indexOf(hours: readonly Hours[], day: Day): number {
    const bounds = this.parse(hours).map(
      ([open, close]) => [this.elapsed(open, day), this.elapsed(close, day)] as const,
    );
    const key = bounds.join(';');
    return this.known.get(key) ?? this.add(key, bounds);
  }

  private parse(hours: readonly Hours[]): [number, number][] {
    const pairs = this.parsed.get(hours) ?? minutesOf(hours);
    this.parsed.set(hours, pairs);
    return pairs;
  }

  private add(key: string, bounds: (readonly [number, number])[]): number {
    const shift = { opens: bounds.map(([open]) => open), closes: bounds.map(([, close]) => close) };
    this.minutes.push(bounds.reduce((sum, [open, close]) => sum + (close - open) / MINUTE, 0));
    this.known.set(key, this.all.push(Object.freeze(shift)) - 1);
    return this.all.length - 1;
  }

  /** Milliseconds from the day's first instant until its wall clock shows this minute. */
  private elapsed(minute: number, day: Day): number {
    if (!this.offsetAt || !this.offsets) return minute * MINUTE;
    const midnight = day * DAY - this.offsets[day - this.first]!;
    return instantOfWall(day * DAY + minute * MINUTE, this.offsetAt) - midnight;
  }
}
