import { editDistance, foldDigits } from '@sanad/kernel';
import { letters } from '../linter/words';
import type { SectionKind } from '../schema/vocabulary';
import type { Block } from './blocks';
import { draftOf, type Draft } from './draft';
import { TITLE } from './headings.lexicon';
import { PAGE_NUMBER } from './front.lexicon';
import { cellsOf } from './reading';

/** Longer than any line of a cover. */
const PROSE_WORDS = 17;
const SENTENCE_WORDS = 8;

/** Where the text begins: at the first heading, or at the first sentence where that comes before. */
export function textFrom(blocks: readonly Block[], headings: ReadonlyMap<number, unknown>): number {
  const prose = blocks.findIndex((block) => isProse(block));
  return Math.min(...headings.keys(), prose < 0 ? blocks.length : prose);
}

/** Facts of the document side by side, each under its name: however many, they are no sentence. */
function isRow(text: string): boolean {
  const cells = cellsOf(text);
  return cells.length > 1 && cells.every((cell) => /^[^:：]{2,40}[:：]/u.test(cell));
}

function isProse({ text, style }: Block): boolean {
  if (isRow(text)) return false;
  const words = letters(text).split(' ').length;
  return style !== 'contentsRow' && (words >= PROSE_WORDS || (words >= SENTENCE_WORDS && /\.$/.test(text)));
}

/** What stands before the text: a title right above it, or alone on its page, is a section; all else is the cover. */
export function frontSections(blocks: readonly Block[], next: SectionKind | undefined): Draft[] {
  const last = blocks.at(-1);
  const isOwn = last && isTitle(last) && (next !== 'contents' || blocks.length === 1);
  const cover = { ...draftOf('cover'), blocks: isOwn ? blocks.slice(0, -1) : [...blocks] };
  return [...(cover.blocks.length > 0 ? [cover] : []), ...(isOwn ? [draftOf('title', last)] : [])];
}

export function isTitle({ text }: Pick<Block, 'text'>): boolean {
  return TITLE.test(letters(text));
}

const MOST_WORDS = 8;

/**
 * Where the furniture of the last page begins. It has no heading: it says again what the cover or the title says,
 * a letter apart perhaps, or counts pages.
 */
export function footerFrom(blocks: readonly Block[], first: number): number {
  const words = new Set(blocks.slice(0, first).flatMap(({ text }) => wordsIn(text)));
  let at = blocks.length;
  while (at > first + 1 && isFurniture(blocks[at - 1]!, words)) at--;
  return at;
}

function isFurniture({ text, style }: Block, words: ReadonlySet<string>): boolean {
  const own = wordsIn(text);
  if (style || own.length > MOST_WORDS || /[.:؛]$/.test(text)) return false;
  return isPageNumber(text) || (own.length > 0 && own.every((word) => [...words].some((other) => alike(word, other))));
}

function wordsIn(text: string): string[] {
  return letters(text).split(' ').filter(Boolean);
}

/** Equal, or a letter apart where the word is long enough for that to mean something. */
function alike(left: string, right: string): boolean {
  return left === right || (Math.min(left.length, right.length) >= 4 && editDistance(left, right) <= 1);
}

export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(foldDigits(text));
}
