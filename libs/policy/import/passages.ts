import type { Section } from '../schema/document';
import type { Block } from './blocks';
import type { Draft } from './draft';
import type { Line } from './lines';

/** A stretch of a line of the source: from a character up to another. */
export interface Span {
  line: number;
  from: number;
  to: number;
}

/** Where in the source a clause stands, its mark included. */
export interface Passage {
  clause: string;
  spans: Span[];
}

/** The passage of each clause. Sections are made of drafts one by one, and clauses of blocks: one of each, and one more for each further sentence. */
export function passagesOf(drafts: readonly Draft[], sections: readonly Section[], lines: readonly Line[]): Passage[] {
  return sections.flatMap(({ clauses }, at) => {
    const blocks = [...drafts[at]!.headings, ...drafts[at]!.blocks].values();
    let spans: Span[] = [];
    let whole = '';
    let end = 0;
    return clauses.map(({ id, mark = '', text, joined }): Passage => {
      if (!joined) {
        spans = spansOf(blocks.next().value, lines);
        whole = spans.map(({ line }) => lines[line]!.text).join(' ');
        end = 0;
      }
      const start = whole.indexOf(mark + text, end);
      if (start < 0) return { clause: id, spans: [] };
      end = start + mark.length + text.length;
      return { clause: id, spans: cut(spans, start, end) };
    });
  });
}

function spansOf(block: Block | undefined, lines: readonly Line[]): Span[] {
  return (block?.lines ?? []).map((line) => ({ line, from: 0, to: lines[line]!.text.length }));
}

/** The part of whole lines, told one behind the other with a space between, from a character up to another. */
function cut(lines: readonly Span[], start: number, end: number): Span[] {
  let before = 0;
  return lines.flatMap(({ line, to }): Span[] => {
    const [from, until] = [Math.max(start - before, 0), Math.min(end - before, to)];
    before += to + 1;
    return from < until ? [{ line, from, to: until }] : [];
  });
}

/** How the sentences of a source are accounted for. */
export interface Accounted {
  /** Of the source: those below together. */
  sentences: number;
  /** In clauses of the text. */
  clauses: number;
  /** Around the text: covers, contents, headers and footers. */
  furniture: number;
  /** In no clause at all. */
  left: Span[];
}

/** Looks at the source character by character: what no passage covers is left, whatever made the passages. */
export function accountFor(
  sections: readonly Section[],
  passages: readonly Passage[],
  lines: readonly Pick<Line, 'text'>[],
): Accounted {
  const kinds = new Map(sections.flatMap(({ clauses }) => clauses.map(({ id, kind }) => [id, kind] as const)));
  const placed = passages.filter(({ spans }) => spans.length > 0);
  const furniture = placed.filter(({ clause }) => kinds.get(clause) === 'furniture').length;
  const left = uncovered(placed, lines);
  return { sentences: placed.length + left.length, clauses: placed.length - furniture, furniture, left };
}

function uncovered(passages: readonly Passage[], lines: readonly Pick<Line, 'text'>[]): Span[] {
  const spans = passages.flatMap((passage) => passage.spans);
  return lines.flatMap(({ text }, line) => {
    const masked = text.split('');
    for (const one of spans) if (one.line === line) masked.fill(' ', one.from, one.to);
    return [...masked.join('').matchAll(/\S(?:.*\S)?/gu)].map(({ 0: words, index }) => ({
      ...{ line, from: index, to: index + words.length },
    }));
  });
}
