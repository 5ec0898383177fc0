import type { CivilDate } from './civil';
import type { Holiday, Hours, Season, WorkingWeek } from './working-week';

/**
 * The slow and obvious way, for Riyadh: dates are strings, a day is asked for by name, windows are laid side by side and looked through
 * one by one. It shares no code with the tables, so that the two can disagree.
 */
export interface OracleCalendar {
  week: WorkingWeek;
  holidays: readonly Holiday[];
  seasons: readonly Season[];
}

const DAY = 24 * 60 * 60 * 1000;
const weekdayName = new Intl.DateTimeFormat('en-u-ca-gregory', { weekday: 'long', timeZone: 'UTC' });
const riyadhDate = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { timeZone: 'Asia/Riyadh' });

export const nextDate = (date: CivilDate, by = 1): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
export const dateIn = (instant: number): CivilDate => riyadhDate.format(instant);

export function hoursOn(date: CivilDate, { week, holidays, seasons }: OracleCalendar): readonly Hours[] {
  const name = weekdayName.format(new Date(`${date}T00:00:00Z`)).toLowerCase() as keyof WorkingWeek;
  const usual = week[name] ?? [];
  if (!usual.length || holidays.some((holiday) => holiday.date === date)) return [];
  return seasons.find(({ from, to }) => from <= date && date <= to)?.hours ?? usual;
}

export function addWorkingDays(date: CivilDate, count: number, calendar: OracleCalendar): CivilDate {
  let left = Math.abs(count);
  let day = date;
  while (left > 0) {
    day = nextDate(day, Math.sign(count));
    if (hoursOn(day, calendar).length) left--;
  }
  return day;
}

/** The open windows of a date as instants. */
function windows(date: CivilDate, calendar: OracleCalendar): [number, number][] {
  return hoursOn(date, calendar).map(({ from, to }) => [at(date, from), at(date, to)]);
}

function at(date: CivilDate, clock: string): number {
  return clock === '24:00' ? Date.parse(`${nextDate(date)}T00:00:00+03:00`) : Date.parse(`${date}T${clock}:00+03:00`);
}

export function workingTime(from: number, to: number, calendar: OracleCalendar): number {
  let sum = 0;
  for (let date = dateIn(from); date <= dateIn(to); date = nextDate(date)) {
    for (const [open, close] of windows(date, calendar)) sum += Math.max(0, Math.min(close, to) - Math.max(open, from));
  }
  return sum;
}

export function addWorkingTime(instant: number, duration: number, calendar: OracleCalendar): number {
  let left = duration;
  for (let date = dateIn(instant); ; date = nextDate(date)) {
    for (const [open, close] of windows(date, calendar)) {
      const start = Math.max(open, instant);
      if (start >= close) continue;
      if (left <= close - start) return start + left;
      left -= close - start;
    }
  }
}

export function subtractWorkingTime(instant: number, duration: number, calendar: OracleCalendar): number {
  let left = duration;
  for (let date = dateIn(instant); ; date = nextDate(date, -1)) {
    for (const [open, close] of windows(date, calendar).reverse()) {
      const end = Math.min(close, instant);
      if (end <= open) continue;
      if (left <= end - open) return end - left;
      left -= end - open;
    }
  }
}

/** The due date of a ceiling, told day by day from instants at which the clock turned; undefined while it stands still. */
export function dueDate(
  days: number,
  turns: readonly { kind: string; at: Date }[],
  workingDays: boolean,
  calendar: OracleCalendar,
): CivilDate | undefined {
  const turned = (date: CivilDate) => turns.filter((turn) => dateIn(turn.at.getTime()) === date);
  const last = dateIn(turns[turns.length - 1]!.at.getTime());
  const restart = turns.findLast(({ kind }) => kind === 'restart' || kind === 'start')!;
  let date = dateIn(restart.at.getTime());
  let running = turned(date).at(-1)!.kind !== 'pause';
  for (let left = days; ;) {
    date = nextDate(date);
    const today = turned(date);
    if (!today.length && running && (!workingDays || hoursOn(date, calendar).length)) left--;
    if (!left) return date;
    if (today.length) running = today.at(-1)!.kind !== 'pause';
    if (!running && date >= last) return undefined;
  }
}
