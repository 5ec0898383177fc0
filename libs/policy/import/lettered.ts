import type { SectionKind } from '../schema/vocabulary';
import type { Block } from './blocks';
import { headingsOf, kindOf } from './headings';
import { ITEM, LETTERED } from './headings.lexicon';
import { countingWord, letterAt } from './marks';

/** «البند (ج)» before words is the mark of an item; alone on its line it marks the words below. One that begins a section stays as it is. */
export function withLettered(blocks: readonly Block[]): Block[] {
  const headings = headingsOf(blocks);
  const items: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const mark = headings.has(at) || block.style ? undefined : LETTERED.exec(block.text)?.[0];
    const isAlone = mark?.length === block.text.length;
    const below = blocks[at + 1];
    if (mark === undefined || (isAlone && (!below || below.style || headings.has(at + 1)))) items.push(block);
    else if (isAlone) {
      items.push(itemOf({ ...block, text: below!.text, lines: [...block.lines, ...below!.lines] }, `${mark} `));
      at++;
    } else items.push(itemOf({ ...block, text: block.text.slice(mark.length) }, mark));
  }
  return items;
}

/** «أولاً:» with its text below it is a heading. Several right behind each other, under a heading that is known, are the items below it. */
export function withCountingWords(blocks: readonly Block[]): Block[] {
  const headings = headingsOf(blocks);
  const items = [...blocks];
  for (let at = 1; at < blocks.length; at++) {
    const section = headings.get(at - 1)?.kind;
    if (section === undefined || section === 'contents') continue;
    const run = runFrom(blocks, at, section);
    if (run.length > 1) run.forEach((item, place) => (items[at + place] = item));
  }
  return items;
}

/** Items that count on from «أولاً», up to one whose words begin another section or one that opens a text of its own. */
function runFrom(blocks: readonly Block[], from: number, section: SectionKind): Block[] {
  const items: Block[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!;
    const mark = block.style || block.heading ? undefined : countingWord(block.text);
    const kind = kindOf(block.text) ?? section;
    if (mark?.ordinal !== items.length + 1 || kind !== section) break;
    items.push({ ...block, ...mark, text: block.text.slice(mark.mark.length) });
  }
  return items;
}

function itemOf(block: Block, mark: string): Block {
  const ordinal = letterAt(mark.replace(ITEM, ''));
  return { ...block, mark, style: 'abjad', ...(ordinal !== undefined && { ordinal }) };
}
