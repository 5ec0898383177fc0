import type { Printable } from './print';

export interface AccountRow {
  readonly name: string;
  readonly value: string;
  /** A number or a reference, which keeps its own direction. */
  readonly ltr: boolean;
}

export interface AccountPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Clauses, word for word. */
  readonly quotes: readonly string[];
  readonly days: readonly { readonly date: string; readonly counted: boolean; readonly words: string }[];
}

/** What `platform/print/account` sets: facts, what is said, clauses and dates, and who signs. */
export interface Account extends Printable {
  readonly heading: string;
  /** That something in it was invented. */
  readonly demo: string | null;
  readonly rows: readonly AccountRow[];
  readonly paragraphs: readonly string[];
  readonly parts: readonly AccountPart[];
  readonly dayHeads: readonly string[];
  readonly signaturesTitle: string;
  readonly signatures: readonly {
    readonly party: string;
    readonly lines: readonly (readonly [name: string, value: string | null])[];
  }[];
}

export const accountRow = (name: string, value: string, ltr = false): AccountRow => ({ name, value, ltr });

/** A part that says something and quotes nothing. */
export const plainPart = (title: string, ...paragraphs: string[]): AccountPart => ({
  ...{ title, paragraphs, quotes: [], days: [] },
});
