import { parseWrittenDate } from '@sanad/business-time';

const D = '[0-9٠-٩۰-۹]';
const SEPARATOR = '\\s*[/.\\-\\u060d\\u2044\\u2215]\\s*';
const MARK = '(?:\\s*(?:هـ|ه|م|ميلادية?|هجرية?)(?!\\p{L}))?';
const NUMERIC = `${D}{1,4}${SEPARATOR}${D}{1,2}${SEPARATOR}${D}{1,4}${MARK}`;
const NAMED = `${D}{1,2}\\s*(?:[/-]\\s*)?(?:من\\s+)?(?:شهر\\s+)?\\p{L}+(?:\\s+\\p{L}+)?\\s*(?:[/،-]\\s*)?(?:(?:عام|لعام|سنة|لسنة|من عام)\\s+)?${D}{4}${MARK}`;
const ONE = `(?:${NUMERIC}|${NAMED})`;
const SPAN = new RegExp(
  `${ONE}(?:\\s*[-–،,(]?\\s*(?:و?الموافق|الموافقة|المصادف)?\\s*(?:يوم\\s+\\p{L}+)?\\s*:?\\s*(?:لـ?\\s*)?${ONE}\\)?)?`,
  'gu',
);

/** A date as printed, both calendars where both stand, and where it stands. */
export interface PrintedDate {
  text: string;
  start: number;
}

/** The dates in a text that can be read as dates, as printed. */
export function datesIn(text: string): PrintedDate[] {
  return [...text.matchAll(SPAN)]
    .filter(([written]) => {
      const { candidates, problems } = parseWrittenDate(written);
      return candidates.length + problems.length > 0;
    })
    .map((match) => ({ text: match[0].trim(), start: match.index }));
}

/** The day a printed date means, where only one is possible and nothing about it is in doubt. */
export function certainDay(written: string): string | undefined {
  const { candidates, problems, pair } = parseWrittenDate(written);
  // A Hijri date alone may be a day apart by the calendar that was meant.
  if (!candidates.some(({ calendar }) => calendar === 'gregorian')) return undefined;
  const days = new Set(candidates.map(({ date }) => date));
  if (problems.length > 0 || days.size !== 1 || (pair && pair.byUmmAlQura !== 0)) return undefined;
  const doubtful = candidates.some(({ reading, reason }) => reading === 'monthDayYear' && reason === 'onlyFit');
  return doubtful ? undefined : [...days][0];
}
