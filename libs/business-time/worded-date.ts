import { BEFORE_MONTH, BEFORE_YEAR, GREGORIAN_MONTHS, HIJRI_MONTHS } from './months.lexicon';
import { ONES, TENS } from './number-words.lexicon';
import { AND, DAY_WORDS, DIGIT, HUNDREDS, SPELLINGS, TEEN, THE, THOUSANDS } from './worded-date.lexicon';

/** Every spelling that folds to the word. */
const spelled = (word: string): string => [...word].map((letter) => SPELLINGS[letter] ?? letter).join('');

const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(spelled)
    .join('|');

const teen = `(?:\\s+(?:${oneOf(Object.keys(TEEN))}))`;
const tens = oneOf(Object.keys(TENS));
const article = `(?:${THE})`;
const DAY = [
  `${article}?(?:${oneOf(Object.keys(DAY_WORDS))})(?:${teen}|\\s+${AND}\\s*${article}?(?:${tens}))?`,
  `${article}(?:${tens})`,
].join('|');
const MONTH = oneOf([...GREGORIAN_MONTHS, ...HIJRI_MONTHS].flat().filter((name) => !/[a-z]/.test(name)));
const PART = `(?:(?:${oneOf([...Object.keys(HUNDREDS), ...Object.keys(ONES), ...Object.keys(TENS)])})${teen}?)`;
const YEAR = `(?:${oneOf(Object.keys(THOUSANDS))})(?:\\s+${AND}\\s*${PART}){0,4}`;

const shape = (day: string, year: string): string =>
  `(?<!\\p{L})${day}\\s+(?:(?:${oneOf(BEFORE_MONTH.filter((word) => word !== 'of'))})\\s+)?(?:${MONTH})[\\s,\\u060c]+(?:(?:${oneOf(BEFORE_YEAR)})\\s+)?${year}`;

/** A date of which the day, the year or both stand in words, whatever the spelling: a pattern for texts as they are written. */
export const WORDED_DATE = [
  shape(`(?:${DAY})`, `(?:${YEAR})(?!\\p{L})`),
  shape(`(?:${DAY})`, `${DIGIT}{4}(?!${DIGIT})`),
  shape(`${DIGIT}{1,2}`, `(?:${YEAR})(?!\\p{L})`),
].join('|');

const VALUES: Readonly<Record<string, number>> = {
  ...{ ...DAY_WORDS, ...ONES, ...TEEN },
  ...{ ...TENS, ...HUNDREDS, ...THOUSANDS },
};

/** What a word of a number comes to: joined to the one before, with the article, or bare. */
function valueOf(word: string): number {
  const forms = [word, word.slice(AND.length), word.slice(THE.length), word.slice(AND.length + THE.length)];
  return forms.map((form) => VALUES[form]).find((value) => value !== undefined) ?? 0;
}

const sumOf = (words: string): string =>
  String(
    words
      .split(/\s+/)
      .filter((word) => word !== AND)
      .reduce((sum, word) => sum + valueOf(word), 0),
  );

const WORDED = new RegExp(WORDED_DATE, 'gu');
const DAY_FIRST = new RegExp(`^(?:${DAY})(?=\\s)`, 'u');
const YEAR_LAST = new RegExp(`(?:${YEAR})$`, 'u');

/** The folded text with such dates in digits: day and year become numbers, what stands between stays. */
export const inDigits = (folded: string): string =>
  folded.replace(WORDED, (date) => date.replace(YEAR_LAST, sumOf).replace(DAY_FIRST, sumOf));
