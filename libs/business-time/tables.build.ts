import { Refusal } from '@sanad/messages';
import { type CivilDate, type Day, civilFrom, DAY, dayFrom, MINUTE, weekdayOf } from './civil';
import { type Holiday, type Season, WEEKDAYS, type WorkingWeek } from './working-week';
import { offsetsByDay, zoneOffset } from './zone';
import { ShiftTable } from './shifts';
import { Tables, WEEK } from './tables';

/** Twenty years: enough for any deadline, and the counters have room for them. */
export const MOST_DAYS = 7_320;

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
  const hoursOf = (day: Day): number => {
    const usual = week[WEEKDAYS[weekdayOf(day)]!] ?? [];
    if (day < span.first || day > span.last || !usual.length || byDay.has(day)) return 0;
    return shifts.indexOf(dated.find(({ from, to }) => from <= day && day <= to)?.season.hours ?? usual, day);
  };
  const { sunday, weeks, kinds } = layWeeks(span, hoursOf, shifts.minutes);
  if (!weeks[weeks.length - 2]) throw new Refusal('time.hours_invalid', { hours: '–' });
  const { hours, shift } = shifts.table();
  const length = span.last - span.first + 1;
  return new Tables(span.first, length, fixed ? offset : 0, offsets, sunday, weeks, kinds, hours, shift, byDay, dated);
}

/** Lays the weeks one after the other and gives every different one a number. */
function layWeeks(
  { first, last }: { first: Day; last: Day },
  hoursOf: (day: Day) => number,
  minutes: readonly number[],
) {
  const sunday = first - weekdayOf(first);
  const count = Math.floor((last - sunday) / WEEK) + 1;
  const weeks = new Uint32Array(2 * (count + 1));
  const kinds: number[][] = [];
  const known = new Map<string, number>();
  for (let w = 0; w < count; w++) {
    const hours = Array.from({ length: WEEK }, (_, i) => hoursOf(sunday + w * WEEK + i));
    const key = hours.join();
    const kind = known.get(key) ?? kinds.push(weekKind(hours, minutes)) - 1;
    known.set(key, kind);
    const daysBefore = weeks[2 * w + 1]!;
    weeks[2 * w + 1] = daysBefore * 0x10000 + kind;
    weeks[2 * w + 2] = weeks[2 * w]! + hours.reduce((sum, one) => sum + minutes[one]!, 0);
    weeks[2 * w + 3] = daysBefore + hours.filter((one) => one).length;
  }
  weeks[2 * count + 1]! *= 0x10000;
  return { sunday, weeks, kinds: Uint32Array.from(kinds.flat()) };
}

/** The fourteen numbers of a kind of week; `Tables` explains them. */
function weekKind(hours: readonly number[], minutes: readonly number[]): number[] {
  const worked: number[] = [];
  let before = 0;
  const rows = hours.map((one, weekday) => {
    const row = before * 0x10000 + worked.length * 0x100 + one;
    before += minutes[one]!;
    if (one) worked.push(weekday);
    return row;
  });
  return [...rows, ...worked, ...Array<number>(WEEK - worked.length).fill(0)];
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
