import { Refusal } from '@sanad/messages';
import { type CivilDate, civilFrom, dayFrom, gregorianDay } from './civil';
import { fromTabularHijri, fromUmmAlQura, type HijriDate } from './umm-al-qura';
import { type CalendarBy, type DateCalendar, type FoundDate, scanDates } from './written-date.scan';

export type { CalendarBy, DateCalendar };
export type Reading = 'dayMonthYear' | 'monthDayYear' | 'yearMonthDay';

/** Why a candidate is one. A date with `ambiguous` candidates is for a person to decide. */
export type ReadingReason =
  | 'yearFirst'
  | 'monthNamed'
  /** The other order of day and month gives no date: 27 is no month. */
  | 'onlyFit'
  /** Day and month are the same number. */
  | 'sameEitherWay'
  | 'ambiguous'
  /** The date in the other calendar beside it bears out this order alone. */
  | 'agreesWithOther';

export interface DateCandidate {
  /** Which of the dates in the text, from 1. */
  readonly place: number;
  readonly calendar: DateCalendar;
  /** Year, month and day in that calendar. */
  readonly written: HijriDate;
  /** The Gregorian date it means. */
  readonly date: CivilDate;
  readonly reading: Reading;
  readonly reason: ReadingReason;
  readonly calendarBy: CalendarBy;
}

/** `impossible`: no such day. `calendarUnclear`: year, month name and mark do not belong together. `yearIncomplete`: fewer than four digits. */
export interface DateProblem {
  readonly place: number;
  readonly code: 'impossible' | 'calendarUnclear' | 'yearIncomplete';
}

/** A Hijri and a Gregorian date given for one day. Differences in days: the Gregorian date as written minus the Hijri one converted. */
export interface DatePair {
  readonly hijri: HijriDate;
  readonly gregorian: CivilDate;
  readonly hijriByUmmAlQura: CivilDate;
  readonly byUmmAlQura: number;
  readonly byTabular: number;
}

export interface WrittenDate {
  /** As it was given; never changed. */
  readonly text: string;
  readonly candidates: readonly DateCandidate[];
  readonly problems: readonly DateProblem[];
  /** Set when the text gives exactly one date in each calendar. */
  readonly pair?: DatePair;
}

/** Reads the dates in a text as people write them, and decides nothing: several candidates for one place mean that a person must. Never throws. */
export function parseWrittenDate(text: string): WrittenDate {
  const read = scanDates(text).map((found, i) => readDate(found, i + 1));
  const problems = read.flatMap((one) => ('code' in one ? [one] : []));
  const dates = read.flatMap((one) => ('code' in one ? [] : [one]));
  const [hijri, gregorian] = (['ummAlQura', 'gregorian'] as const).map((calendar) =>
    dates.filter(([first]) => first?.calendar === calendar),
  );
  if (hijri?.length !== 1 || gregorian?.length !== 1) return { text, candidates: dates.flat(), problems };
  const [closest, next] = pairs(hijri[0]!, gregorian[0]!);
  const agreed = closest && near(closest.pair) && !(next && near(next.pair)) ? closest.of : undefined;
  const candidates = dates.flatMap((date) =>
    agreed && date.length > 1 ? date.filter((one) => agreed.includes(one)).map(borneOut) : date,
  );
  return { text, candidates, problems, ...(closest && { pair: closest.pair }) };
}

function readDate(found: FoundDate, place: number): DateCandidate[] | DateProblem {
  if (found.shape === 'shortYear') return { place, code: 'yearIncomplete' };
  const { calendar, calendarBy, year } = found;
  if (!calendar) return { place, code: 'calendarUnclear' };
  const readings = readingsOf(found).flatMap(([reading, month, day]) => {
    const written = { year, month, day };
    const date = civilDate(calendar, written);
    return date ? [{ place, calendar, written, date, reading, calendarBy }] : [];
  });
  if (!readings.length) return { place, code: 'impossible' };
  const distinct = readings.filter(({ date }, i) => readings.findIndex((other) => other.date === date) === i);
  const reason = reasonOf(found, readings.length, distinct.length);
  return distinct.map((one) => ({ ...one, reason }));
}

function readingsOf(found: Exclude<FoundDate, { shape: 'shortYear' }>): [Reading, month: number, day: number][] {
  if (found.shape === 'yearFirst') return [['yearMonthDay', found.month, found.day]];
  if (found.shape === 'named') return [[found.monthFirst ? 'monthDayYear' : 'dayMonthYear', found.month, found.day]];
  return [
    ['dayMonthYear', found.second, found.first],
    ['monthDayYear', found.first, found.second],
  ];
}

function reasonOf({ shape }: FoundDate, possible: number, distinct: number): ReadingReason {
  if (shape === 'yearFirst') return 'yearFirst';
  if (shape === 'named') return 'monthNamed';
  if (possible === 1) return 'onlyFit';
  return distinct === 1 ? 'sameEitherWay' : 'ambiguous';
}

function civilDate(calendar: DateCalendar, written: HijriDate): CivilDate | undefined {
  if (calendar === 'ummAlQura') return unlessRefused(() => fromUmmAlQura(written));
  const day = gregorianDay(written.year, written.month, written.day);
  return day === undefined ? undefined : civilFrom(day);
}

function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

interface Matched {
  of: [DateCandidate, DateCandidate];
  pair: DatePair;
}

/** Every reading of the one with every reading of the other, the closest first. */
function pairs(hijri: DateCandidate[], gregorian: DateCandidate[]): Matched[] {
  const all = hijri.flatMap((h) => gregorian.map((g): Matched => ({ of: [h, g], pair: pairOf(h, g) })));
  return all.sort((a, b) => Math.abs(a.pair.byUmmAlQura) - Math.abs(b.pair.byUmmAlQura));
}

function pairOf(hijri: DateCandidate, gregorian: DateCandidate): DatePair {
  const daysFrom = (date: CivilDate): number => dayFrom(gregorian.date) - dayFrom(date);
  return {
    hijri: hijri.written,
    gregorian: gregorian.date,
    hijriByUmmAlQura: hijri.date,
    byUmmAlQura: daysFrom(hijri.date),
    byTabular: daysFrom(fromTabularHijri(hijri.written)),
  };
}

// The sighting of a moon and a table are seldom further apart.
const near = ({ byUmmAlQura }: DatePair): boolean => Math.abs(byUmmAlQura) <= 2;
const borneOut = (candidate: DateCandidate): DateCandidate => ({ ...candidate, reason: 'agreesWithOther' });
