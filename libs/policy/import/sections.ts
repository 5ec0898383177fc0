import { letters } from '../linter/words';
import type { Block } from './blocks';
import { draftOf, type Draft } from './draft';
import { footerFrom, frontSections, isTitle, textFrom } from './front';
import { hasPrefix, headingsOf, withoutPrefix, type Heading } from './headings';
import { BLESSING, CONTENTS } from './headings.lexicon';
import { withCountingWords, withLettered } from './lettered';

type Headings = ReadonlyMap<number, Heading>;

/** Blocks to sections: what stands before the text, each heading with what follows it, and what the last page ends on. */
export function sectionsOf(blocks: readonly Block[]): Draft[] {
  const body = withCountingWords(withLettered(blocks.filter((block) => !block.edge)));
  const all = headingsOf(body);
  const rows = contentsRows(body, all);
  const headings = new Map([...all].filter(([at]) => !rows.has(at) && !isTitle(body[at]!)));
  const first = textFrom(body, headings);
  const end = footerFrom(body, first);
  const drafts = frontSections(body.slice(0, first), headings.get(first)?.kind);
  for (let at = first; at < end; at++) place(body[at]!, headings.get(at), drafts, rows.has(at));
  drafts.push({ ...draftOf('footer'), blocks: body.slice(end) });
  return withEdges(blocks, drafts.map(byItsFirstSentence)).filter(
    (draft) => draft.headings.length + draft.blocks.length > 0,
  );
}

/** «المادة الثالثة» says nothing of its subject; the sentence under it may. */
function byItsFirstSentence(draft: Draft): Draft {
  const [first] = draft.blocks;
  if (!draft.unknown || !first || draft.headings.some(({ text }) => withoutPrefix(text) !== '')) return draft;
  const { unknown: _unknown, ...known } = draft;
  const kind = CONTENTS.find(([, says]) => says.test(letters(first.text)))?.[0];
  return kind ? { ...known, kind } : draft;
}

function place(block: Block, heading: Heading | undefined, drafts: Draft[], isRow: boolean): void {
  const current = drafts.at(-1);
  if (heading && !introduces(block, heading, current)) begin(block, heading, drafts);
  else if (isFront(current) && isTitle(block) && !isRow) drafts.push(draftOf('title', block));
  else sectionFor(block, drafts, isRow).blocks.push(block);
}

/** A sentence on the subject of its section that ends in a colon opens the list of that section. */
function introduces({ text, style }: Block, { kind }: Heading, current: Draft | undefined): boolean {
  return (
    kind !== undefined &&
    kind === current?.kind &&
    !style &&
    /:\s*-?$/.test(text) &&
    letters(text).split(' ').length > 4
  );
}

function begin(block: Block, { kind }: Heading, drafts: Draft[]): void {
  const current = drafts.at(-1);
  const goesOn = current?.unknown && current.blocks.length === 0 && !hasPrefix(block.text);
  const continued = goesOn ? drafts.pop()! : undefined;
  const draft = draftOf(kind ?? 'statement', ...(continued?.headings ?? []), block);
  drafts.push(kind ? draft : { ...draft, unknown: true });
}

function sectionFor(block: Block, drafts: Draft[], isRow: boolean): Draft {
  const current = drafts.at(-1);
  if (isRow) return current?.kind === 'contents' ? current : added(drafts, draftOf('contents'));
  if (BLESSING.test(letters(block.text)) && current?.kind !== 'closing') return added(drafts, draftOf('closing'));
  if (current?.kind === 'contents' || current?.kind === 'title') return added(drafts, draftOf(frontOrText(block)));
  return current && current.kind !== 'cover' ? current : added(drafts, draftOf('preamble'));
}

function frontOrText({ text }: Block): 'header' | 'preamble' {
  return letters(text).split(' ').length > 16 ? 'preamble' : 'header';
}

function added(drafts: Draft[], draft: Draft): Draft {
  drafts.push(draft);
  return draft;
}

function isFront(draft: Draft | undefined): boolean {
  return draft?.kind === 'contents' || draft?.kind === 'header';
}

/** The rows of a table of contents: what looks like one, and headings that are said again further down, until the text begins. */
function contentsRows(blocks: readonly Block[], headings: Headings): Set<number> {
  const begins = [...headings].find(([, { kind }]) => kind === 'contents')?.[0];
  const rows = new Set(blocks.flatMap(({ style }, at) => (style === 'contentsRow' ? [at] : [])));
  if (begins === undefined) return rows;
  for (let at = begins + 1; at < blocks.length; at++) {
    const again = [...headings.keys()].some((place) => place > at && sameWords(blocks[place]!, blocks[at]!));
    if (!rows.has(at) && !again) break;
    rows.add(at);
  }
  return rows;
}

function sameWords(left: Block, right: Block): boolean {
  return letters(left.text) === letters(right.text);
}

/** What is printed on every page is kept once: headers before the text, footers behind it. */
function withEdges(blocks: readonly Block[], drafts: Draft[]): Draft[] {
  const kept = (edge: 'header' | 'footer') => blocks.filter((block) => block.edge === edge);
  drafts.at(-1)!.blocks.push(...kept('footer'));
  const text = drafts.findIndex(({ kind }) => kind !== 'cover' && kind !== 'contents');
  const header = { ...draftOf('header'), blocks: kept('header') };
  return [...drafts.slice(0, text), header, ...drafts.slice(text)];
}
