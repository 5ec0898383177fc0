import type { Bilingual } from '../findings/text';

/** A sentence that counts: the six forms of Arabic, the two of English, chosen by the parameter `count`. */
export interface Counted {
  readonly ar: Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
  readonly en: Readonly<Record<'one' | 'other', string>>;
}

/** What pages say, by the part of the product it belongs to. Braces are filled when it is shown. */
export type ConsoleArea = Readonly<Record<string, Bilingual | Counted>>;
