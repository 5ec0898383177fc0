import { parseWrittenDate } from '@sanad/business-time';
import { SPAN } from './dates.lexicon';

/** A date as printed, both calendars where both stand, and where it stands. */
export interface PrintedDate {
  text: string;
  start: number;
}

/** The dates in a text that can be read as dates, as printed. */
export function datesIn(text: string): PrintedDate[] {
  const shape = new RegExp(SPAN);
  const found: PrintedDate[] = [];
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const { candidates, problems } = parseWrittenDate(match[0]);
    if (candidates.length + problems.length > 0) found.push({ text: match[0].trim(), start: match.index });
    // What only looks like a date may have taken the first number of one.
    else shape.lastIndex = match.index + 1;
  }
  return found;
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

/** The days a printed date may mean, for a person to choose from. */
export function possibleDays(written: string): string[] {
  return [...new Set(parseWrittenDate(written).candidates.map(({ date }) => date))];
}
