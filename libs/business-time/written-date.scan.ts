import { foldArabic } from '@sanad/kernel';
import {
  BEFORE_MONTH,
  BEFORE_YEAR,
  GREGORIAN_MARKS,
  GREGORIAN_MONTHS,
  HIJRI_MARKS,
  HIJRI_MONTHS,
} from './months.lexicon';
import { inDigits } from './worded-date';

export type DateCalendar = 'gregorian' | 'ummAlQura';
/** What told the calendar: the letter behind the year, the name of the month, or the size of the year alone. */
export type CalendarBy = 'mark' | 'monthName' | 'year';

/** A date found in a text, before anybody decided which number is the month. */
export type FoundDate = { calendar: DateCalendar | undefined; calendarBy: CalendarBy } & (
  | { shape: 'yearFirst'; year: number; month: number; day: number }
  | { shape: 'yearLast'; year: number; first: number; second: number }
  | { shape: 'named'; year: number; month: number; day: number; monthFirst: boolean }
  | { shape: 'shortYear' }
);

const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/ /g, '\\s+'))
    .join('|');

const MARK = `(?:\\s*(?<mark>${oneOf([...GREGORIAN_MARKS, ...HIJRI_MARKS])})(?!\\p{L}))?`;
const MONTH = `(?<!\\p{L})(?<month>${oneOf([...GREGORIAN_MONTHS, ...HIJRI_MONTHS].flat())})(?!\\p{L})`;
const YEAR = `[\\s,،/-]*(?:(?:${oneOf(BEFORE_YEAR)})\\s*)?(?<year>\\d{4})(?!\\d)`;

// U+060D is the Arabic date separator; the slashes beyond ASCII come from word processors.
const NUMERIC = new RegExp(
  `(?<![\\d/.-]\\s*)(?<a>\\d{1,4})\\s*(?<sep>[/.\\-\u060d\u2044\u2215])\\s*(?<b>\\d{1,2})\\s*\\k<sep>\\s*(?<c>\\d{1,4})(?![\\d/-])${MARK}`,
  'gu',
);
const DAY_MONTH = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})[\\s/-]*(?:(?:${oneOf(BEFORE_MONTH)})\\s+)?${MONTH}${YEAR}${MARK}`,
  'gu',
);
const MONTH_DAY = new RegExp(`${MONTH}\\s*(?<day>\\d{1,2})(?!\\d)${YEAR}${MARK}`, 'gu');

/** Every date in the text, in the order of writing. Digits of all three kinds, bidi marks and spellings are folded first. */
export function scanDates(text: string): FoundDate[] {
  const folded = inDigits(foldArabic(text));
  const found = [
    ...[...folded.matchAll(NUMERIC)].flatMap((match) =>
      numeric(match.groups!).map((date) => ({ at: match.index, date })),
    ),
    ...[...folded.matchAll(DAY_MONTH)].map((match) => ({ at: match.index, date: named(match.groups!, false) })),
    ...[...folded.matchAll(MONTH_DAY)].map((match) => ({ at: match.index, date: named(match.groups!, true) })),
  ];
  return found.sort((a, b) => a.at - b.at).map(({ date }) => date);
}

type Groups = Readonly<Record<string, string | undefined>>;

function numeric({ a = '', b = '', c = '', sep, mark }: Groups): FoundDate[] {
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && c.length <= 2)
    return [{ shape: 'yearFirst', year: first, month: second, day: third, ...calendarOf(first, mark) }];
  if (c.length === 4 && a.length <= 2)
    return [{ shape: 'yearLast', year: third, first, second, ...calendarOf(third, mark) }];
  // 5.1.2 is a paragraph, 8/5/25 a date that lost its century.
  const short = sep !== '.' && a.length <= 2 && c.length === 2;
  return short ? [{ shape: 'shortYear', ...calendarOf(Number.NaN, mark) }] : [];
}

function named({ day, month = '', year, mark }: Groups, monthFirst: boolean): FoundDate {
  const name = month.replace(/\s+/g, ' ');
  const gregorian = monthNumber(GREGORIAN_MONTHS, name);
  const own: DateCalendar = gregorian ? 'gregorian' : 'ummAlQura';
  const { calendar } = calendarOf(Number(year), mark);
  return {
    shape: 'named',
    year: Number(year),
    month: gregorian || monthNumber(HIJRI_MONTHS, name),
    day: Number(day),
    monthFirst,
    calendar: calendar === own ? own : undefined,
    calendarBy: 'monthName',
  };
}

const monthNumber = (months: readonly (readonly string[])[], name: string): number =>
  months.findIndex((names) => names.includes(name)) + 1;

/** The calendar the year belongs to; undefined when its mark says another, or no calendar of ours has such a year. */
function calendarOf(
  year: number,
  mark: string | undefined,
): { calendar: DateCalendar | undefined; calendarBy: CalendarBy } {
  const byYear = year >= 1300 && year <= 1600 ? 'ummAlQura' : year >= 1850 && year <= 2200 ? 'gregorian' : undefined;
  if (!mark) return { calendar: byYear, calendarBy: 'year' };
  const byMark = HIJRI_MARKS.includes(mark) ? 'ummAlQura' : 'gregorian';
  return { calendar: byYear === byMark ? byMark : undefined, calendarBy: 'mark' };
}
