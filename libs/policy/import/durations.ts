import type { DurationUnit } from '../schema/vocabulary';

/** A length of time in a folded sentence, and where it stands. */
export interface Duration {
  amount: number;
  unit: DurationUnit | 'hour' | 'month' | 'year';
  start: number;
  end: number;
  words: string;
}

const ONES: Readonly<Record<string, number>> = {
  واحد: 1,
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
const TENS: Readonly<Record<string, number>> = {
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

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const ONE = longestFirst([...Object.keys(ONES), 'احد', 'احدي', 'اثنا', 'اثني', 'اثنتا', 'اثنتي']);
const TEN = longestFirst(Object.keys(TENS));
const NUMBER = `(?:\\(?\\s*(?<digits>\\d{1,3})\\s*\\)?|(?<one>${ONE})(?:(?<teen> عشره?)| و(?<ten>${TEN}))?|(?<tens>${TEN}))`;

const UNITS: readonly (readonly [Duration['unit'], string])[] = [
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
const UNIT = UNITS.map(([unit, words]) => `(?<${unit}>${words})`).join('|');
const DUALS: readonly (readonly [string, number, Duration['unit']])[] = [
  ['يومي عمل|يومين من ايام (?:ال)?عمل|يوما عمل', 2, 'workingDay'],
  ['يومين|يومان', 2, 'calendarDay'],
  ['اسبوعين|اسبوعان', 2, 'week'],
  ['شهرين|شهران', 2, 'month'],
  ['سنتين|سنتان|عامين|عامان', 2, 'year'],
  ['ساعتين|ساعتان', 2, 'hour'],
];

const COUNTED = new RegExp(
  `(?<![\\p{L}\\d/.])(?<joined>[بل] ?)?${NUMBER}\\s*(?:\\([^)]{1,20}\\)\\s*)?(?:${UNIT})(?!\\p{L})`,
  'gu',
);
const DUAL = new RegExp(
  `(?<!\\p{L})(?:${DUALS.map(([words], at) => `(?<d${at}>${words})`).join('|')})(?!\\p{L})`,
  'gu',
);
/** One of a unit without a number, behind a word that makes it a length: «خلال أسبوع». */
const SINGLE = new RegExp(
  `(?<=(?:خلال|عن|علي|غضون|اقصاها|اقصاه|مده|لمده|تتجاوز|يتجاوز) )(?:${UNIT})(?: واحد(?:ه)?)?(?!\\p{L})`,
  'gu',
);

/** Every length of time in a folded sentence, in digits or in words, in the order of writing. */
export function durationsIn(key: string): Duration[] {
  const found = [
    ...[...key.matchAll(COUNTED)].map((match) => at(match, numberOf(match.groups!), unitOf(match.groups!))),
    ...[...key.matchAll(DUAL)].map((match) => {
      const place = DUALS.findIndex((_, index) => match.groups![`d${index}`] !== undefined);
      return at(match, 2, DUALS[place]![2]);
    }),
    ...[...key.matchAll(SINGLE)].map((match) => at(match, 1, unitOf(match.groups!))),
  ];
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((one, index) => one.amount > 0 && !(inOrder[index - 1] && inOrder[index - 1]!.end > one.start));
}

function at(match: RegExpMatchArray, amount: number, unit: Duration['unit']): Duration {
  const joined = match.groups!['joined']?.length ?? 0;
  const start = match.index! + joined;
  return { amount, unit, start, end: match.index! + match[0].length, words: match[0].slice(joined).trim() };
}

type Groups = Readonly<Record<string, string | undefined>>;

function unitOf(groups: Groups): Duration['unit'] {
  return UNITS.find(([unit]) => groups[unit] !== undefined)![0];
}

function numberOf({ digits, one, teen, ten, tens }: Groups): number {
  if (digits !== undefined) return Number(digits);
  if (tens !== undefined) return TENS[tens]!;
  const unit = ONES[one!] ?? (one!.startsWith('احد') ? 1 : 2);
  return unit + (teen === undefined ? 0 : 10) + (ten === undefined ? 0 : TENS[ten]!);
}
