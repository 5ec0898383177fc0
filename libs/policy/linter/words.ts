import { foldArabic, foldHamza } from '@sanad/kernel';
import type { Clause, PolicyDocument, Section } from '../schema/document';
import { WORD } from './lexicon';
import type { SectionKind } from '../schema/vocabulary';

/** One word of a text: as written, as compared, and where it stands (UTF-16 offsets). */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The same texts are asked about by rule after rule, and reading them is most of what a policy's findings cost. */
function kept<T>(most: number, read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = read(text);
    known.set(text, found);
    return found;
  };
}

/** A text says few words many times. */
const MOST_WORDS = 8_192;
/** Some policies of some hundred clauses each. */
const MOST_TEXTS = 1_024;

const foldWord = kept(MOST_WORDS, foldArabic);
const foldLetters = kept(MOST_WORDS, foldHamza);

/** The words of a text, without punctuation. */
export const wordsOf = kept(MOST_TEXTS, (text): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: raw, index }) => ({
    raw,
    folded: foldWord(raw),
    start: index,
    end: index + raw.length,
  })),
);

/** The text as written from one word to another, both included. Positions outside the text are taken as its ends. */
export function quote(text: string, words: readonly Word[], from: number, to: number): string {
  const first = words[Math.max(0, from)];
  const last = words[Math.min(words.length - 1, to)];
  return first && last ? text.slice(first.start, last.end) : text;
}

/** Whether nothing but spaces stands between two neighbouring words. */
export function touching(text: string, left: Word, right: Word): boolean {
  return text.slice(left.end, right.start).trim() === '';
}

/** A key that keeps letters only, so that dots, page numbers and spelling variants do not tell two headings apart. */
export const letters = kept(MOST_TEXTS, (text): string =>
  [...text.matchAll(WORD)]
    .map(([raw]) => foldLetters(raw))
    .filter((word) => /\p{L}/u.test(word))
    .join(' '),
);

export interface Placed {
  section: Section;
  clause: Clause;
}

/** Every clause with its section, in the order of the text. */
export function placedClauses(document: PolicyDocument): Placed[] {
  return document.sections.flatMap((section) => section.clauses.map((clause) => ({ section, clause })));
}

export function clausesIn(document: PolicyDocument, ...kinds: SectionKind[]): Clause[] {
  return document.sections.filter((section) => kinds.includes(section.kind)).flatMap((section) => section.clauses);
}

/** The text of a clause by its id; empty where the document has none such. */
export function textOf(document: PolicyDocument, id: string): string {
  return placedClauses(document).find(({ clause }) => clause.id === id)?.clause.text ?? '';
}
