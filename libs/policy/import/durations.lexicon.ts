import type { DurationUnit } from '../schema/vocabulary';

/** Units that texts count in; deadlines are counted in some of them. */
export type TimeUnit = DurationUnit | 'hour' | 'month' | 'year';

export const ONES: Readonly<Record<string, number>> = {
  واحد: 1,
  واحدا: 1,
  واحده: 1,
  اثنان: 2,
  اثنين: 2,
  اثنتين: 2,
  ثلاث: 3,
  ثلاثه: 3,
  اربع: 4,
  اربعه: 4,
  خمس: 5,
  خمسه: 5,
  ست: 6,
  سته: 6,
  سبع: 7,
  سبعه: 7,
  ثمان: 8,
  ثماني: 8,
  ثمانيه: 8,
  تسع: 9,
  تسعه: 9,
  عشر: 10,
  عشره: 10,
};

export const TENS: Readonly<Record<string, number>> = {
  عشرون: 20,
  عشرين: 20,
  ثلاثون: 30,
  ثلاثين: 30,
  اربعون: 40,
  اربعين: 40,
  خمسون: 50,
  خمسين: 50,
  ستون: 60,
  ستين: 60,
  سبعون: 70,
  سبعين: 70,
  ثمانون: 80,
  ثمانين: 80,
  تسعون: 90,
  تسعين: 90,
};

export const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

export const ONE = longestFirst([...Object.keys(ONES), 'احد', 'احدي', 'اثنا', 'اثني', 'اثنتا', 'اثنتي']);

export const TEN = longestFirst(Object.keys(TENS));

export const NUMBER = `(?:\\(?\\s*(?<digits>\\d{1,3})\\s*\\)?|(?<one>${ONE})(?:(?<teen> عشره?)| و(?<ten>${TEN}))?|(?<tens>${TEN}))`;

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

export const ELEVEN_BEGINS = 'احد';
