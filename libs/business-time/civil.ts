import { Refusal } from '@sanad/messages';

/** A day of the Gregorian calendar without a zone, as `2026-01-08`. */
export type CivilDate = string;
/** A day counted from 1970-01-01, which is day 0. What the tables are indexed by. */
export type Day = number;
/** Milliseconds since 1970-01-01T00:00:00Z, as `Date.getTime()` gives them. */
export type Instant = number;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a civil date. @throws Refusal `time.date_invalid` for another form, or a day its month does not have. */
export function dayFrom(date: CivilDate): Day {
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  const found = gregorianDay(Number(year), Number(month), Number(day));
  if (found === undefined) throw new Refusal('time.date_invalid', { date });
  return found;
}

/** The day of year, month (1–12) and day; undefined when there is no such day. */
export function gregorianDay(year: number, month: number, day: number): Day | undefined {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  const fits = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return fits ? utc.getTime() / DAY : undefined;
}

/** The civil date of a day, `2026-01-08`. @throws Refusal `time.date_invalid` outside the years 0000 to 9999. */
export function civilFrom(day: Day): CivilDate {
  const date = new Date(day * DAY);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  if (!/^\d{4}-/.test(text)) throw new Refusal('time.date_invalid', { date: text || String(day) });
  return text.slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Milliseconds of a `Date` or a number. @throws Refusal `time.instant_invalid` when it is none. */
export function instantFrom(at: Date | Instant, field = 'at'): Instant {
  const instant = typeof at === 'number' ? at : at.getTime();
  if (!Number.isFinite(instant)) throw new Refusal('time.instant_invalid', { field });
  return instant;
}
