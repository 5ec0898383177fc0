import { TENS } from '@sanad/business-time';
import { COUNTED, COUNTS, DUALS, HUNDREDS_OF, SINGLE, UNITS, type TimeUnit } from './durations.lexicon';

/** A length of time in a folded sentence, and where it stands. */
export interface Duration {
  amount: number;
  unit: TimeUnit;
  start: number;
  end: number;
  words: string;
}
const DUAL = new RegExp(
  `(?<!\\p{L})(?:${DUALS.map(([words], at) => `(?<d${at}>${words})`).join('|')})(?!\\p{L})`,
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

function numberOf({ hundreds, hone, hten, htens, digits, one, teen, ten, tens }: Groups): number {
  if (hundreds !== undefined) {
    const known = { ...COUNTS, ...TENS, ...HUNDREDS_OF };
    return [hundreds, hone, hten, htens].reduce((sum, word) => sum + (word === undefined ? 0 : known[word]!), 0);
  }
  if (digits !== undefined) return Number(digits);
  if (tens !== undefined) return TENS[tens]!;
  const unit = COUNTS[one!]!;
  return unit + (teen === undefined ? 0 : 10) + (ten === undefined ? 0 : TENS[ten]!);
}
