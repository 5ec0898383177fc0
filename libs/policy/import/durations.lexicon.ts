import { HUNDREDS, ONES, TENS } from '@sanad/business-time';
import type { DurationUnit } from '../schema/vocabulary';

/** Units that texts count in; deadlines are counted in some of them. */
export type TimeUnit = DurationUnit | 'hour' | 'month' | 'year';

/** Up to ten, as they stand before what is counted. */
export const COUNTS: Readonly<Record<string, number>> = { ...ONES, واحدا: 1, عشر: 10, عشره: 10 };

export const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

export const ONE = longestFirst(Object.keys(COUNTS));

export const TEN = longestFirst(Object.keys(TENS));

/** «مائة», and before what is counted without its nun: «مائتي يوم». */
export const HUNDREDS_OF: Readonly<Record<string, number>> = {
  ...HUNDREDS,
  مائتي: 200,
  مئتي: 200,
  مائتان: 200,
  مئتان: 200,
};

const HUNDRED = longestFirst(Object.keys(HUNDREDS_OF));

/** «مائة وعشرين», «مائة وخمسة وثلاثين», «مائة». */
const HUNDREDS_AND = `(?<hundreds>${HUNDRED})(?: و(?:(?<hone>${ONE})(?: و(?<hten>${TEN}))?|(?<htens>${TEN})))?`;

export const NUMBER = `(?:${HUNDREDS_AND}|\\(?\\s*(?<digits>\\d{1,3})\\s*\\)?|(?<one>${ONE})(?:(?<teen> عشره?)| و(?<ten>${TEN}))?|(?<tens>${TEN}))`;

export const UNITS: readonly (readonly [TimeUnit, string])[] = [
  [
    'workingDay',
    'يوم(?:ا)? (?:من ايام (?:ال)?)?عمل|ايام عمل|يوم(?:ا)? من ايام (?:ال)?عمل|ايام من ايام (?:ال)?عمل|يوم(?:ا)? عمل',
  ],
  ['calendarDay', 'يوم(?:ا)?(?: تقويمي(?:ا)?)?|ايام(?: تقويميه)?'],
  ['week', 'اسبوع(?:ا)?|اسابيع'],
  ['month', 'شهر(?:ا)?|اشهر|شهور'],
  ['year', 'سنه|سنوات|عام(?:ا)?|اعوام'],
  ['hour', 'ساعه|ساعات'],
];

export const UNIT = UNITS.map(([unit, words]) => `(?<${unit}>${words})`).join('|');

export const DUALS: readonly (readonly [string, number, TimeUnit])[] = [
  ['يومي عمل|يومين من ايام (?:ال)?عمل|يوما عمل', 2, 'workingDay'],
  ['يومين|يومان', 2, 'calendarDay'],
  ['اسبوعين|اسبوعان', 2, 'week'],
  ['شهرين|شهران', 2, 'month'],
  ['سنتين|سنتان|عامين|عامان', 2, 'year'],
  ['ساعتين|ساعتان', 2, 'hour'],
];

export const COUNTED = new RegExp(
  `(?<![\\p{L}\\d/.])(?<joined>[بل] ?)?${NUMBER}\\s*(?:\\([^)]{1,20}\\)\\s*)?(?:${UNIT})(?!\\p{L})`,
  'gu',
);

/** One of a unit without a number, behind a word that makes it a length: «خلال أسبوع». */
export const SINGLE = new RegExp(
  `(?<=(?:مضي|مرور|انقضاء|بعد|ادني|اقصي|خلال|عن|علي|غضون|اقصاها|اقصاه|مده|لمده|تتجاوز|يتجاوز) )(?:${UNIT})(?: واحد(?:ه)?)?(?!\\p{L})`,
  'gu',
);
