import { Refusal } from '@sanad/messages';
import type { CivilDate } from './civil';

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** An interval of a day on the wall clock, to the minute; `to` itself is outside. `24:00` is the end of the day. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** The hours of each working day; a weekday that is missing or empty is a day of rest. */
export type WorkingWeek = Readonly<Partial<Record<Weekday, readonly Hours[]>>>;

export interface BilingualName {
  readonly ar: string;
  readonly en: string;
}

/** One civil date on which nobody works, with the announcement or rule it comes from. */
export interface Holiday {
  readonly date: CivilDate;
  readonly name: BilingualName;
  readonly source: string;
  /** The rest day for whose sake this date is free, where a holiday fell on a day of rest. */
  readonly substituteFor?: CivilDate;
  /** What a reader should know beside it, as that an announcement may move the date. */
  readonly note?: string;
}

/** Dated hours in place of the usual ones (Ramadan); which days are worked stays as it is. Both ends included. */
export interface Season {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly name: BilingualName;
  readonly source: string;
  readonly hours: readonly Hours[];
}

const EIGHT_HOURS: readonly Hours[] = [{ from: '08:00', to: '16:00' }];

/** Sunday to Thursday. The days are the country's; the hours are only a start: each association states its own. */
export const SAUDI_WEEK: WorkingWeek = {
  sunday: EIGHT_HOURS,
  monday: EIGHT_HOURS,
  tuesday: EIGHT_HOURS,
  wednesday: EIGHT_HOURS,
  thursday: EIGHT_HOURS,
};

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Intervals as pairs of minutes after midnight. @throws Refusal `time.hours_invalid` when one is malformed, reversed or overlaps the one before. */
export function minutesOf(hours: readonly Hours[]): [open: number, close: number][] {
  let closed = 0;
  return hours.map(({ from, to }) => {
    const open = minuteOf(from);
    const close = to === '24:00' ? 24 * 60 : minuteOf(to);
    if (!(open >= closed && close > open)) throw new Refusal('time.hours_invalid', { hours: `${from}–${to}` });
    closed = close;
    return [open, close];
  });
}

function minuteOf(clock: string): number {
  const [, hour, minute] = CLOCK.exec(clock) ?? [];
  return Number(hour) * 60 + Number(minute);
}
