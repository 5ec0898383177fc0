import { Refusal } from '@sanad/messages';
import { type CivilDate, civilFrom, type Day, dayFrom, weekdayOf } from './civil';
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
  const sunday = span.first - weekdayOf(span.first);
  const weeks = Math.floor((span.last - sunday) / WEEK) + 1;
  const { before, kinds } = layWeeks(weeks, (week, weekday) => hoursOf(sunday + week * WEEK + weekday), shifts.minutes);
  if (!before[2 * weeks]) throw new Refusal('time.hours_invalid', { hours: '–' });
  const { hours, shift } = shifts.table();
  return new Tables({
    table: Uint32Array.from([...before, ...kinds, ...hours]),
    hours: before.length + kinds.length,
    shift,
    sunday,
    first: span.first,
    length: span.last - span.first + 1,
    offset: fixed ? offset : 0,
    offsets,
    weeks,
    daysAWeek: WEEKDAYS.filter((weekday) => week[weekday]?.length).length,
    holidays: byDay,
    seasons: dated,
  });
}

/** Lays the weeks one after the other and gives every different kind its place behind them. */
function layWeeks(weeks: number, hoursOf: (week: number, weekday: number) => number, minutes: readonly number[]) {
  const before: number[] = [];
  const kinds: number[] = [];
  const places = new Map<string, number>();
  let [minutesBefore, daysBefore] = [0, 0];
  for (let week = 0; week < weeks; week++) {
    const hours = Array.from({ length: WEEK }, (_, weekday) => hoursOf(week, weekday));
    const key = hours.join();
    const place = places.get(key) ?? 2 * (weeks + 1) + kinds.push(...weekKind(hours, minutes)) - 2 * WEEK;
    places.set(key, place);
    before.push(minutesBefore, daysBefore * 0x10000 + place);
    minutesBefore += hours.reduce((sum, one) => sum + minutes[one]!, 0);
    daysBefore += hours.filter((one) => one).length;
  }
  // The day after the last may open one more week; of whatever kind, nothing of it has passed.
  before.push(minutesBefore, daysBefore * 0x10000 + 2 * (weeks + 1));
  return { before, kinds };
}

/** The fourteen numbers of a kind of week, as `Tables` explains them. */
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
