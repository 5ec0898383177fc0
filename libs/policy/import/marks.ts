import { foldDigits } from '@sanad/kernel';
import type { ListStyle } from '../schema/vocabulary';
import { LETTER, ABJAD, HIJAI, ALEFS, ALEF, NAMED_ITEM, COUNTING_WORD, ORDINALS } from './marks.lexicon';

/** What stands before the words of a line: its mark exactly as printed, and what the mark says. */
export interface Mark {
  mark: string;
  style: ListStyle;
  /** The number of the item, where the mark counts. */
  ordinal?: number;
  /** How many numbers a mark such as «2-1» has, less one. */
  level: number;
}

const DIGIT = '[0-9٠-٩۰-۹]';
/** What lists are marked with: signs, those of the symbol fonts of Word (a private area of Unicode), and the letters that stand for these. */
const SIGN = '[-–—•·▪▫●◦‣*○■□◆◇❖✦٭∙➢➤►▶✓✔☑✅§\\u2043\\ue000-\\uf8ff]\\ufe0f?';
const BULLET = `(?:${SIGN}|[oØüvq](?=\\s))`;
const AFTER = '(?=[^\\s])';
/** «(1» is a mark where the bracket stays open: «(3 أيام)» is not. */
const OPEN = `\\(\\s*${DIGIT}{1,2}(?![^()]{0,40}\\))\\s*[-–.:]?`;
const BRACKETED = `\\(\\s*${DIGIT}{1,2}\\s*\\)\\s*[-–.:]?|\\[\\s*${DIGIT}{1,2}\\s*\\]\\s*[-–.:]?|\\)\\s*${DIGIT}{1,2}\\s*\\(|${OPEN}`;
const NUMBER = `(?:${BRACKETED}|${DIGIT}{1,2}\\s*[-–.)/:\\u0640]|${DIGIT}{1,2}\\s*[-–]\\s)`;
/** Not a date, a telephone number or a decimal: letters or quotation marks follow. */
const WORDS = '(?=\\s*["«“(\\[]?\\s*[\\p{L}$<{])';
const ARABIC = '(?=["«“(\\[]?\\p{Script=Arabic})';
const CIRCLED = '[①-⑳❶-❿➀-➉]';
/** One mark of letters: in brackets, or with a bracket, a dot, a dash or a slash behind. */
const lettered = (letters: string, behind: string): string =>
  `(?:\\(\\s*${letters}\\s*\\)\\s*[-–.:]?|${letters}\\s*${behind})\\s*`;

type Shape = ListStyle | 'counted';
const SHAPES: readonly { style: Shape; shape: RegExp }[] = [
  { style: 'markdownHeading', shape: new RegExp(`^#{1,6}\\s+${AFTER}`, 'u') },
  { style: 'contentsRow', shape: new RegExp(`^${DIGIT}{1,3}\\t\\s*${AFTER}`, 'u') },
  { style: 'bulletNumber', shape: new RegExp(`^${BULLET}\\s*${NUMBER}\\s*${WORDS}`, 'u') },
  { style: 'bullet', shape: new RegExp(`^${BULLET}\\s*${WORDS}`, 'u') },
  { style: 'counted', shape: new RegExp(`^${DIGIT}{1,2}(?:[-–./]${DIGIT}{1,2})+[-–.)]?\\s*${WORDS}`, 'u') },
  { style: 'counted', shape: new RegExp(`^${NUMBER}\\s*${WORDS}`, 'u') },
  { style: 'counted', shape: new RegExp(`^${CIRCLED}\\s*${WORDS}`, 'u') },
  { style: 'abjad', shape: new RegExp(`^${lettered(LETTER, '[-–)./]')}${WORDS}`, 'u') },
  { style: 'roman', shape: new RegExp(`^${lettered('(?:[ivx]{1,5}|[IVX]{1,5})', '[-–)./:]')}${ARABIC}`, 'u') },
  { style: 'latin', shape: new RegExp(`^${lettered('[A-Za-z]', '[-–)./:]')}${ARABIC}`, 'u') },
  { style: 'ordinal', shape: new RegExp(`^${NAMED_ITEM}\\s*${WORDS}`, 'u') },
];

/** The mark at the head of a line, where it has one. */
export function markOf(line: string): Mark | undefined {
  for (const { style, shape } of SHAPES) {
    const mark = shape.exec(line)?.[0];
    if (mark === undefined) continue;
    if (style === 'counted' || style === 'bulletNumber') return counted(mark, style);
    const ordinal = PLACES[style]?.(mark);
    return { mark, style, level: 0, ...(ordinal !== undefined && { ordinal }) };
  }
  return undefined;
}

/** The mark of a word that counts: «أولاً:». */
export function countingWord(line: string): Mark | undefined {
  const mark = COUNTING_WORD.exec(line)?.[0];
  const ordinal = mark === undefined || mark.length === line.length ? undefined : ordinalAt(mark);
  return ordinal === undefined ? undefined : { mark: mark!, style: 'ordinal', level: 0, ordinal };
}

/** The place of an item in its list, by the mark. */
const PLACES: Readonly<Partial<Record<ListStyle, (mark: string) => number | undefined>>> = {
  abjad: letterAt,
  latin: (mark) => mark.toLowerCase().charCodeAt(mark.search(/[A-Za-z]/)) - 96,
  roman: romanAt,
  ordinal: ordinalAt,
};

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanAt(mark: string): number {
  const digits = [...mark.toLowerCase()].flatMap((letter) => ROMAN[letter] ?? []);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

function ordinalAt(mark: string): number | undefined {
  const number = /\d+/.exec(foldDigits(mark))?.[0];
  if (number !== undefined) return Number(number);
  const words = mark.split(/\s+/u);
  const place = ORDINALS.findIndex((ordinal) => words.some((word) => ordinal.test(word)));
  return place < 0 ? undefined : place + 1;
}

function counted(mark: string, style: 'counted' | 'bulletNumber'): Mark {
  const numbers = foldDigits(mark.normalize('NFKC')).match(/\d+/g) ?? [DINGBATS.get(mark.trim()) ?? 0];
  const indic = /[٠-٩۰-۹]/.test(mark) ? 'arabicIndic' : 'number';
  return {
    mark,
    style: style === 'counted' ? indic : style,
    ordinal: Number(numbers.at(-1)),
    level: numbers.length - 1,
  };
}

/** Circled numbers that Unicode does not hold to be numbers. */
const DINGBATS = new Map([...'❶❷❸❹❺❻❼❽❾❿', ...'➀➁➂➃➄➅➆➇➈➉'].map((sign, at) => [sign, (at % 10) + 1]));

/** The place of the letter of a mark in the alphabet. */
export function letterAt(mark: string): number | undefined {
  const letter = mark.replace(ALEFS, ALEF).match(/\p{L}/u)?.[0] ?? '';
  const place = HIJAI.indexOf(letter);
  return place < 0 ? undefined : place + 1;
}

/** Whether one mark of letters comes right behind another, in either order of the alphabet. */
export function lettersFollow(before: string, after: string): boolean {
  const [left, right] = [before, after].map((mark) => mark.replace(ALEFS, ALEF).match(/\p{L}/u)?.[0] ?? '') as [
    string,
    string,
  ];
  return [ABJAD, HIJAI].some((order) => order.includes(left) && order.indexOf(right) === order.indexOf(left) + 1);
}
