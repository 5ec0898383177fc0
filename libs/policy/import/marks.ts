import { foldDigits } from '@sanad/kernel';
import type { ListStyle } from '../schema/vocabulary';
import { LETTER, ABJAD, HIJAI, ALEFS, ALEF } from './marks.lexicon';

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
const BULLET = '[-–—•·▪●◦‣*○■□➢✓]';
const AFTER = '(?=[^\\s])';
const NUMBER = `(?:\\(\\s*${DIGIT}{1,2}\\s*\\)\\s*[-–.:]?|${DIGIT}{1,2}\\s*[-–.)/:]|${DIGIT}{1,2}\\s*[-–]\\s)`;
/** Not a date, a telephone number or a decimal: letters or quotation marks follow. */
const WORDS = '(?=\\s*["«“(\\[]?\\s*[\\p{L}$<{])';

const SHAPES: readonly { style: ListStyle | 'counted'; shape: RegExp }[] = [
  { style: 'markdownHeading', shape: new RegExp(`^#{1,6}\\s+${AFTER}`, 'u') },
  { style: 'contentsRow', shape: new RegExp(`^${DIGIT}{1,3}\\t\\s*${AFTER}`, 'u') },
  { style: 'bulletNumber', shape: new RegExp(`^${BULLET}\\s*${NUMBER}\\s*${WORDS}`, 'u') },
  { style: 'bullet', shape: new RegExp(`^${BULLET}\\s*${WORDS}`, 'u') },
  { style: 'counted', shape: new RegExp(`^${DIGIT}{1,2}(?:[-–./]${DIGIT}{1,2})+[-–.)]?\\s*${WORDS}`, 'u') },
  { style: 'counted', shape: new RegExp(`^${NUMBER}\\s*${WORDS}`, 'u') },
  { style: 'abjad', shape: new RegExp(`^(?:\\(\\s*${LETTER}\\s*\\)\\s*[-–.:]?|${LETTER}\\s*[-–).])\\s*${WORDS}`, 'u') },
];

/** The mark at the head of a line, where it has one. */
export function markOf(line: string): Mark | undefined {
  for (const { style, shape } of SHAPES) {
    const mark = shape.exec(line)?.[0];
    if (mark === undefined) continue;
    if (style === 'counted' || style === 'bulletNumber') return counted(mark, style);
    return { mark, style, level: 0, ...(style === 'abjad' && { ordinal: letterAt(mark) }) };
  }
  return undefined;
}

function counted(mark: string, style: 'counted' | 'bulletNumber'): Mark {
  const numbers = foldDigits(mark).match(/\d+/g) ?? [];
  const indic = /[٠-٩۰-۹]/.test(mark) ? 'arabicIndic' : 'number';
  return {
    mark,
    style: style === 'counted' ? indic : style,
    ordinal: Number(numbers.at(-1)),
    level: numbers.length - 1,
  };
}

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
