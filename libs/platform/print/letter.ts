import type { Language } from '@sanad/messages';

/** What every letter says of itself, whatever stands in it. */
export interface Letter {
  readonly language: Language;
  readonly title: string;
  /** Who writes, and what stands beneath the name: a licence, a town. */
  readonly from: { readonly name: string; readonly lines: readonly string[] };
  /** The day it is dated, as it is to be read; none while it has no day. */
  readonly dated?: { readonly hijri: string; readonly gregorian: string };
  readonly reference?: string;
  /** When what it tells was settled: the date of the file. Never the clock of the moment, or equal letters would differ. */
  readonly settledAt: Date;
  /** At the foot of each page: the clause it rests on, the minutes. */
  readonly foot: readonly string[];
  /** Across each page: «مسودة». */
  readonly across?: string;
}
