import { letters } from '../linter/words';
import type { SectionKind } from '../schema/vocabulary';
import { countsOn, type Block } from './blocks';
import {
  ASKS,
  CHAPTER,
  CONTENTS,
  HEADINGS,
  LETTERED,
  OPENS_LIST,
  PREFIX,
  QUESTIONS,
  SIGNATURE,
} from './headings.lexicon';

/** A block that begins a section: what its words say it is about, unset where nobody knows. */
export interface Heading {
  kind: SectionKind | undefined;
}

const MOST_WORDS = 16;
const FEW_WORDS = 6;
const MOST_ASKED = 10;
const SENTENCE_END = /[.؛؟!،]\s*$/;
const COLON = /:\s*-?\s*$/;

/** The blocks that begin sections, by their place. */
export function headingsOf(blocks: readonly Block[]): Map<number, Heading> {
  const found = new Map<number, Heading>();
  blocks.forEach((block, at) => {
    const heading = headingAt(blocks, at, found);
    if (heading && block.style !== 'contentsRow') found.set(at, heading);
  });
  return found;
}

function headingAt(blocks: readonly Block[], at: number, found: ReadonlyMap<number, Heading>): Heading | undefined {
  const block = blocks[at]!;
  const known = kindOf(block.text);
  const length = wordCount(block.text);
  if (block.heading || block.style === 'markdownHeading') return { kind: known };
  if (isLettered(block, known, found)) return undefined;
  if (hasPrefix(block.text)) return prefixed(block, known, isInChapter(blocks, found));
  if (isQuestion(block.text)) return asked(blocks, at, known);
  if (length === 0 || length > MOST_WORDS || SENTENCE_END.test(block.text)) return undefined;
  return said(blocks, at, found, known);
}

/** A question that stands apart, with its answer behind it. */
const asked = (blocks: readonly Block[], at: number, known: SectionKind | undefined): Heading | undefined =>
  isApart(blocks, at) && blocks[at + 1] ? { kind: known } : undefined;

function said(
  blocks: readonly Block[],
  at: number,
  found: ReadonlyMap<number, Heading>,
  known: SectionKind | undefined,
): Heading | undefined {
  const block = blocks[at]!;
  const length = wordCount(block.text);
  if (!block.style) return bare(blocks, at, found, known, length) ?? unmarked(blocks, at, known, length);
  const isListed = block.style === 'bullet' || block.style === 'bulletNumber' || isInList(blocks, at, found);
  return !isListed && beginsSection(blocks, at, found, known) ? { kind: known } : undefined;
}

function beginsSection(
  blocks: readonly Block[],
  at: number,
  found: ReadonlyMap<number, Heading>,
  known: SectionKind | undefined,
): boolean {
  return known !== undefined || followsHeadings(blocks, at, found);
}

/** «البند (ج)» within a section that is known, unless its words begin another. */
function isLettered({ text }: Block, known: SectionKind | undefined, found: ReadonlyMap<number, Heading>): boolean {
  if (!LETTERED.test(text)) return false;
  const current = [...found.values()].at(-1)?.kind;
  return current !== undefined && (known === undefined || known === current);
}

/** A chapter says what the articles under it are about. */
function isInChapter(blocks: readonly Block[], found: ReadonlyMap<number, Heading>): boolean {
  const above = [...found].filter(([at, { kind }]) => kind !== undefined && CHAPTER.test(blocks[at]!.text)).at(-1);
  return above !== undefined && above[0] === [...found.keys()].at(-1);
}

/**
 * «المادة (3): القنوات» is a heading, and so is «المادة (3)» alone; an article that goes on with a sentence is its own text. One
 * that opens a list is a sentence too: within a chapter it is the chapter's, elsewhere it says what its list is of.
 */
function prefixed(block: Block, known: SectionKind | undefined, inChapter: boolean): Heading | undefined {
  const said = letters(withoutPrefix(block.text));
  const words = wordCount(withoutPrefix(block.text));
  if (words === 0 || CHAPTER.test(block.text)) return { kind: known };
  if (known === undefined && OPENS_LIST.test(said))
    return inChapter ? undefined : { kind: CONTENTS.find(([, says]) => says.test(said))?.[0] };
  const isSentence = SENTENCE_END.test(block.text) && !isQuestion(withoutPrefix(block.text));
  return words <= MOST_WORDS && !isSentence ? { kind: known } : undefined;
}

/** The words of a heading on the line behind its number: «الباب الثاني», then what it is about. */
function bare(
  blocks: readonly Block[],
  at: number,
  found: ReadonlyMap<number, Heading>,
  known: SectionKind | undefined,
  length: number,
): Heading | undefined {
  const [above, block] = [blocks[at - 1], blocks[at]!];
  if (!above || !found.has(at - 1) || withoutPrefix(above.text) !== '') return undefined;
  if (known) return { kind: known };
  const isWords = CHAPTER.test(above.text) && length <= FEW_WORDS && !OPENS_LIST.test(letters(block.text));
  return isWords && blocks[at + 1] ? { kind: undefined } : undefined;
}

function isApart(blocks: readonly Block[], at: number): boolean {
  const { blankBefore, continues } = blocks[at]!;
  return at === 0 || blankBefore > 0 || continues === false;
}

/** A heading put as a question: a few words that ask, and nothing else. */
function isQuestion(text: string): boolean {
  const said = letters(text);
  return /؟\s*$/.test(text) && ASKS.test(said) && wordCount(text) <= MOST_ASKED && said.length > 0;
}

function unmarked(blocks: readonly Block[], at: number, known: SectionKind | undefined, length: number) {
  const block = blocks[at]!;
  if (!isApart(blocks, at) && !COLON.test(block.text)) return undefined;
  if (known) return { kind: known };
  const said = letters(block.text);
  const unknown =
    COLON.test(block.text) && length <= FEW_WORDS && !OPENS_LIST.test(said) && !SIGNATURE.test(said) && at > 0;
  return unknown && blocks[at + 1] ? { kind: undefined } : undefined;
}

/** An item whose neighbours count with it is an item, whatever its words say. */
function isInList(blocks: readonly Block[], at: number, found: ReadonlyMap<number, Heading>): boolean {
  const [before, block, after] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  return (countsOn(before, block) && !found.has(at - 1)) || countsOn(block, after);
}

/** An unknown heading is believed where it counts on from the heading before it. */
function followsHeadings(blocks: readonly Block[], at: number, found: ReadonlyMap<number, Heading>): boolean {
  const before = [...found.keys()].filter((place) => blocks[place]!.style === blocks[at]!.style).at(-1);
  return before !== undefined && countsOn(blocks[before], blocks[at]);
}

/** What the words of a heading say it is about. */
export function kindOf(text: string): SectionKind | undefined {
  const said = letters(withoutPrefix(text));
  if (isQuestion(withoutPrefix(text))) return QUESTIONS.find(([, says]) => says.test(said))?.[0];
  return HEADINGS.find(([, says]) => says.test(said))?.[0];
}

export function withoutPrefix(text: string): string {
  return plain(text).replace(PREFIX, '');
}

/** Without vowels and the filler, which a heading may be stretched with. */
function plain(text: string): string {
  return text.replace(/[\u0640\u064b-\u0652]/gu, '');
}

function wordCount(text: string): number {
  return letters(text).split(' ').filter(Boolean).length;
}

export function hasPrefix(text: string): boolean {
  return PREFIX.test(plain(text));
}
