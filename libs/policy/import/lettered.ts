import type { Block } from './blocks';
import { headingsOf } from './headings';
import { ITEM, LETTERED } from './headings.lexicon';
import { letterAt } from './marks';

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

function itemOf(block: Block, mark: string): Block {
  const ordinal = letterAt(mark.replace(ITEM, ''));
  return { ...block, mark, style: 'abjad', ...(ordinal !== undefined && { ordinal }) };
}
