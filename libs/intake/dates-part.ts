import type { ExplainedClock } from '@sanad/deadlines';
import { dateInWords, fill, accountWords as words } from '@sanad/messages';
import type { AccountPart } from '@sanad/platform';
import { promisesOf } from './portal/portal.expectation';

/** The dates that a letter explains: every day of the policy's own limits; what was added as a target is the office's own and promises nothing. */
export function datesPart(clocks: readonly ExplainedClock[]): AccountPart {
  const promises = promisesOf(clocks);
  return {
    title: words.dates,
    paragraphs:
      promises.length === 0
        ? [words.noLimit]
        : promises.flatMap(({ words: said, minutes }) => [
            said.ar,
            ...(minutes ? [fill(words.minutes, { minutes })] : []),
          ]),
    quotes: promises.flatMap(({ clause }) => (clause ? [clause.text] : [])),
    days: promises.flatMap(({ days }) =>
      days.map((day) => ({ date: dateInWords(day.date).ar, counted: day.counted, words: day.words.ar })),
    ),
  };
}
