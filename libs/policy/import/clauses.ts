import { letters } from '../linter/words';
import type { Clause, Section } from '../schema/document';
import type { ClauseKind, SectionKind } from '../schema/vocabulary';
import type { Block } from './blocks';
import type { Draft } from './draft';
import { OPENS_LIST } from './headings.lexicon';

const FURNITURE: readonly SectionKind[] = ['cover', 'contents', 'header', 'footer'];
const SHORT_IDS: Readonly<Partial<Record<SectionKind, string>>> = {
  generalObjective: 'objective',
  specificObjectives: 'goals',
};

/** Behind the end of a sentence; «د.» and the number of an item end none. */
const BETWEEN_SENTENCES = /(?<=[^\s.]{2,}\s*[.؟!]["»”)]?)\s+(?=\S)/u;

/** Sections with every sentence a clause of its own. What a clause does is not known yet, so all are declaratory. */
export function withClauses(drafts: readonly Draft[]): Section[] {
  const used = new Map<string, number>();
  return drafts.map((draft) => {
    const name = SHORT_IDS[draft.kind] ?? draft.kind;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return sectionOf(draft, count === 1 ? name : `${name}-${letterOf(count)}`);
  });
}

/** A second section of a kind is `handling-b`: `handling-2` is a clause. Beyond z the letters are doubled. */
function letterOf(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

function sectionOf({ kind, headings, blocks }: Draft, id: string): Section {
  const isFurniture = FURNITURE.includes(kind);
  const heads = headings.map((block, at) => {
    const own = at === 0 ? `${id}-heading` : `${id}-heading-${at + 1}`;
    return clauseOf(block, own, isFurniture ? 'furniture' : 'heading');
  });
  return { id, kind, clauses: [...heads, ...(isFurniture ? printed(blocks, id) : prose(blocks, id))] };
}

function printed(blocks: readonly Block[], id: string): Clause[] {
  return blocks.map((block, at) => clauseOf(block, `${id}-${at + 1}`, 'furniture'));
}

/** A list that an item opens: its items are children of that item until its own list goes on. */
interface Opener {
  clause: Clause;
  block: Block;
  children: number;
  childStyle?: Block['style'];
}

function prose(blocks: readonly Block[], id: string): Clause[] {
  const clauses: Clause[] = [];
  let opener: Opener | undefined;
  let count = 0;
  for (const block of blocks) {
    if (opener && !belongs(block, opener)) opener = undefined;
    if (opener) opener.childStyle ??= block.style;
    const own = opener ? `${opener.clause.id}-${++opener.children}` : `${id}-${++count}`;
    const [first, ...others] = sentencesOf(block.text);
    const clause = clauseOf({ ...block, text: first! }, own, block.style ? 'item' : 'paragraph');
    clauses.push(opener ? { ...clause, parent: opener.clause.id } : clause);
    for (const text of others) clauses.push(joined(text, `${id}-${++count}`, clause.kind));
    if (block.style && OPENS_LIST.test(letters(block.text))) opener = { clause, block, children: 0 };
  }
  return clauses;
}

function belongs(block: Block, { block: above, childStyle }: Opener): boolean {
  if (!block.style || block.level < above.level) return false;
  if (block.level > above.level || childStyle === undefined) return true;
  return block.style === childStyle;
}

function joined(text: string, id: string, kind: ClauseKind): Clause {
  return { id, kind, effect: 'declaratory', text, joined: true };
}

/** The sentences of a paragraph, each with its own end. */
export function sentencesOf(text: string): string[] {
  return text.split(BETWEEN_SENTENCES);
}

function clauseOf({ text, mark, style, blankBefore }: Block, id: string, kind: ClauseKind): Clause {
  return {
    id,
    kind,
    effect: 'declaratory',
    text,
    ...(style && { style }),
    ...(mark !== undefined && { mark }),
    ...(blankBefore > 0 && { blankBefore }),
  };
}
