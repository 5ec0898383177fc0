import type { Bilingual } from '../findings/text';

/** A sentence that counts: the six forms of Arabic, the two of English and, where «0 places» reads badly, a third for none; chosen by the parameter `count`. */
export interface Counted {
  readonly ar: Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
  readonly en: Readonly<Record<'one' | 'other', string> & Partial<Record<'zero', string>>>;
}

/** What pages say, by the part of the product it belongs to. Braces are filled when it is shown. */
export type ConsoleArea = Readonly<Record<string, Bilingual | Counted>>;
