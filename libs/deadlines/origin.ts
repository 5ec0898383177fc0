import { type Bilingual, demoMark, overlayLabel } from '@sanad/messages';
import type { Provenance } from '@sanad/policy/pure';
import type { KeptRule } from './rule';

/** Who said what a clock runs by. */
export interface Origin {
  readonly source: Provenance['source'];
  /** Of the text. */
  readonly clause?: string;
  /** Of an answer or an addition: who gave it, and when. */
  readonly by?: string;
  /** `YYYY-MM-DD` */
  readonly on?: string;
  /** In which the answer was given. */
  readonly minutes?: string;
  /** Stands beside an addition. */
  readonly label?: Bilingual;
  /** Stands beside what was invented for the demonstration. */
  readonly demo: Bilingual | null;
}

export function originOf(from: Provenance): Origin {
  if (from.source === 'text') return { source: 'text', clause: from.clause, demo: null };
  const { source, on } = from;
  const demo = markOf(from);
  if (from.source === 'overlay') return { source, by: from.name, on, label: overlayLabel(from.name), demo };
  return { source, by: from.by, on, ...(from.minutes !== undefined && { minutes: from.minutes }), demo };
}

/** Set where the rule, its start or its reading was invented for the demonstration. */
export function demoOf({
  from,
  startFrom,
  readingFrom,
}: Pick<KeptRule, 'from' | 'startFrom' | 'readingFrom'>): Bilingual | null {
  return [from, startFrom, readingFrom].some((one) => one && markOf(one)) ? demoMark : null;
}

function markOf(from: Provenance): Bilingual | null {
  return from.source !== 'text' && from.demo ? demoMark : null;
}
