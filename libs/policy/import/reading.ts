import { foldArabic } from '@sanad/kernel';
import type { Clause, Section } from '../schema/document';
import type { SectionKind } from '../schema/vocabulary';
import { JOINED } from './reading.lexicon';

/** A clause with the form in which its words are compared. */
export interface Said {
  section: Section;
  clause: Clause;
  /** The text folded: one spelling for each word, digits as ASCII. */
  key: string;
}

/** The whole text as the proposers of rules read it. */
export class Reading {
  readonly all: readonly Said[];

  constructor(readonly sections: readonly Section[]) {
    this.all = sections.flatMap((section) =>
      section.clauses.map((clause) => ({ section, clause, key: foldArabic(clause.text) })),
    );
  }

  /** Sentences and items, wherever they stand. */
  get body(): readonly Said[] {
    return this.all.filter(({ clause }) => clause.kind === 'paragraph' || clause.kind === 'item');
  }

  /** Covers, headers and footers; a table of contents only repeats. */
  get furniture(): readonly Said[] {
    return this.all.filter(({ clause, section }) => clause.kind === 'furniture' && section.kind !== 'contents');
  }

  /** Sentences and items of sections of these kinds. */
  in(...kinds: SectionKind[]): readonly Said[] {
    return this.body.filter(({ section }) => kinds.includes(section.kind));
  }

  /** Sentences that bind: neither goals nor words of welcome. */
  get rules(): readonly Said[] {
    return this.body.filter(({ section }) => !GOALS.includes(section.kind));
  }

  has(...kinds: SectionKind[]): boolean {
    return this.sections.some(({ kind }) => kinds.includes(kind));
  }
}

const GOALS: readonly SectionKind[] = ['preamble', 'generalObjective', 'specificObjectives', 'closing'];

/** A word that begins with one of these stems, whatever stands joined before it: «والمستندات» for «مستند». For folded text. */
export function stem(...stems: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})${JOINED}(?:${stems.join('|')})`, 'u');
}

/** What stands side by side in one line, as the facts of a document do: «الإصدار: 2 | المالك: …». */
export function cellsOf(text: string): string[] {
  return text.split(/\s*\|\s*/u).filter(Boolean);
}

/** The text of an item without the punctuation that ends it. */
export function label(text: string): string {
  return text.replace(/[\s.،,؛;:]+$/u, '');
}

/** An id of its own: the name, or the name and the next free number. */
export class Ids {
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();

  next(name: string): string {
    let id = name;
    let count = this.counts.get(name) ?? 1;
    while (this.taken.has(id)) id = `${name}-${++count}`;
    this.counts.set(name, count);
    this.taken.add(id);
    return id;
  }
}

/** `dataMatching` and `SOCIAL_MEDIA` as a part of an id. */
export function kebab(name: string): string {
  return /^[A-Z_]+$/.test(name)
    ? name.toLowerCase().replaceAll('_', '-')
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
