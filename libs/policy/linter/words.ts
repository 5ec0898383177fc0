import { foldArabic, foldHamza } from '@sanad/kernel';
import type { Clause, PolicyDocument, Section } from '../schema/document';
import { WORD } from './lexicon';
import type { SectionKind } from '../schema/vocabulary';

/** One word of a text: as written, as compared, and where it stands (UTF-16 offsets). */
export interface Word {
  raw: string;
  folded: string;
  start: number;
  end: number;
}

/** A text says few words many times, and folding is most of what reading it costs. */
const folds = { word: new Map<string, string>(), letters: new Map<string, string>() };
const MOST_KEPT = 8_192;

function kept(folded: Map<string, string>, raw: string, fold: (text: string) => string): string {
  const known = folded.get(raw);
  if (known !== undefined) return known;
  if (folded.size >= MOST_KEPT) folded.clear();
  const found = fold(raw);
  folded.set(raw, found);
  return found;
}

function foldWord(raw: string): string {
  return kept(folds.word, raw, foldArabic);
}

/** The words of a text, without punctuation. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: raw, index }) => ({
    raw,
    folded: foldWord(raw),
    start: index,
    end: index + raw.length,
  }));
}

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
export function letters(text: string): string {
  return [...text.matchAll(WORD)]
    .map(([raw]) => kept(folds.letters, raw, foldHamza))
    .filter((word) => /\p{L}/u.test(word))
    .join(' ');
}

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
