import { Calendar, civilFrom, type Season, type WorkingWeek } from '.';
import * as oracle from './oracle';
import { TRICKY, type TrickyCase } from '../../test/bench/p4.cases';
import { holidayRows } from '../../test/fixtures/working-days';

const name = { ar: '-', en: '-' };
const instant = (wall: string): number => Date.parse(`${wall}+03:00`);
const wallOf = (at: number): string => new Date(at + 3 * 3_600_000).toISOString().slice(0, -1);

function settingOf({ hours, holidays, season }: TrickyCase): {
  week: WorkingWeek;
  holidays: ReturnType<typeof holidayRows>;
  seasons: Season[];
} {
  const week = { sunday: hours, monday: hours, tuesday: hours, wednesday: hours, thursday: hours };
  return { week, holidays: holidayRows(holidays), seasons: season ? [{ ...season, name, source: '-' }] : [] };
}

test.each(TRICKY)('$name', (one) => {
  const setting = settingOf(one);
  const calendar = new Calendar({ ...setting, covers: { from: '2025-01-01', to: '2027-12-31' } });
  const { ask } = one;
  const from = instant(ask.from);
  if (ask.kind === 'addDays') {
    expect(civilFrom(calendar.addWorkingDays(calendar.dayOf(from), ask.days))).toBe(ask.answer);
    expect(oracle.addWorkingDays(ask.from.slice(0, 10), ask.days, setting)).toBe(ask.answer);
  } else if (ask.kind === 'addTime') {
    const slow = ask.milliseconds > 0 ? oracle.addWorkingTime : oracle.subtractWorkingTime;
    expect(wallOf(calendar.addWorkingTime(from, ask.milliseconds))).toBe(ask.answer);
    expect(wallOf(slow(from, Math.abs(ask.milliseconds), setting))).toBe(ask.answer);
  } else {
    expect(calendar.workingTimeBetween(from, instant(ask.to))).toBe(ask.answer);
    expect(oracle.workingTime(from, instant(ask.to), setting)).toBe(ask.answer);
  }
});
