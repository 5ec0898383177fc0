import { letters } from '../linter/words';
import type { ListStyle } from '../schema/vocabulary';
import { SIGNER, TITLE } from './headings.lexicon';
import type { Line } from './lines';
import { lettersFollow, markOf } from './marks';

/** A paragraph, an item or a heading: a mark, and the words behind it over as many lines as they take. */
export interface Block extends Omit<Line, 'level' | 'page'> {
  mark?: string;
  style?: ListStyle;
  ordinal?: number;
  level: number;
  /** The lines it was made of, by their place among those of the source. */
  lines: readonly number[];
}

/** Long enough to have been broken by the edge of the page, and too long for that. */
const WRAPPED = { least: 60, most: 120, ofLongest: 0.75 };
const ENDS = /[.:؛؟!…»”"]\s*-?$/;
/** A row of a table of contents: dots or a tab before the number of a page. */
const CONTENTS_ROW = /(?:[.…·_]{3}|\t)\s*[0-9٠-٩]+$/u;

/** Lines to blocks: marks apart from words, and a line that only continues the one above joined to it. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const width = widthOf(lines);
  let lastLine = '';
  lines.forEach((line, at) => {
    const block = blockOf(line, at);
    const above = blocks.at(-1);
    const isFull = lastLine.length >= width && !ENDS.test(lastLine);
    if (above && continues(line, block, above, isFull, blocks.length < FRONT)) {
      above.text += ` ${line.text}`;
      above.lines = [...above.lines, at];
    } else blocks.push(block);
    lastLine = line.text;
  });
  return blocks.map((block) => (isTitleOfPerson(block, blocks) ? unmarked(block) : block));
}

/** «د. فلان» and «م/ فلان» are no items: a letter that no other letter counts on to or from. */
function isTitleOfPerson(block: Block, blocks: readonly Block[]): boolean {
  if (block.style !== 'abjad' || !/[./]/.test(block.mark ?? '')) return false;
  const mark = block.mark ?? '';
  return !blocks.some((other) => other.style === 'abjad' && countOn(mark, other.mark ?? ''));
}

function countOn(mark: string, other: string): boolean {
  return lettersFollow(mark, other) || lettersFollow(other, mark);
}

function unmarked({ mark = '', text, style: _style, ordinal: _ordinal, ...block }: Block): Block {
  return { ...block, text: mark + text };
}

function blockOf({ level, page: _page, ...line }: Line, at: number): Block {
  const found = markOf(line.text);
  if (found) {
    const text = line.text.slice(found.mark.length);
    return { ...line, ...found, text, level: level ?? found.level, lines: [at] };
  }
  const row = CONTENTS_ROW.test(line.text) && /\p{L}/u.test(line.text);
  return { ...line, level: level ?? 0, lines: [at], ...(row && { style: 'contentsRow' as const }) };
}

function continues(line: Line, block: Block, above: Block, isFull: boolean, isFirstPage: boolean): boolean {
  if (line.blankBefore > 0 || line.heading || block.style || above.heading || above.edge) return false;
  if (above.style === 'contentsRow' || above.style === 'markdownHeading' || block.edge || signs(line.text))
    return false;
  return (line.continues ?? isFull) && !(isFirstPage && TITLE.test(letters(line.text)));
}

/** «رئيس مجلس الإدارة», and what else stands below a text to sign it: a few words that end no sentence. */
function signs(text: string): boolean {
  const said = letters(text);
  return SIGNER.test(said) && !/[.،؛]\s*$/.test(text.replace(DOTS, '')) && said.split(' ').length <= SIGNING_WORDS;
}

const SIGNING_WORDS = 8;
/** Room to sign in. */
const DOTS = /[.…_]{3,}/g;

/** A title may follow a full line; further down a line that begins like one is only a part of its sentence. */
const FRONT = 12;

/** From which length on a line was broken by the edge; a text with longer lines was not broken at all. */
function widthOf(lines: readonly Line[]): number {
  const longest = Math.max(0, ...lines.map(({ text }) => text.length));
  return longest > WRAPPED.most ? Number.POSITIVE_INFINITY : Math.max(WRAPPED.least, longest * WRAPPED.ofLongest);
}

/** Whether an item counts on from another, in the same manner of counting. */
export function countsOn(before: Block | undefined, after: Block | undefined): boolean {
  if (!before?.style || before.style !== after?.style || before.level !== after.level) return false;
  if (before.style === 'abjad') return lettersFollow(before.mark ?? '', after.mark ?? '');
  return before.ordinal !== undefined && after.ordinal === before.ordinal + 1;
}
