import type { Language } from './texts';

/** What stands between two of a list in a sentence. */
export const commaOf = (language: Language): string => (language === 'ar' ? '، ' : ', ');

/** One after the other, as a sentence has them. */
export const listed = (parts: readonly string[], language: Language): string => parts.join(commaOf(language));

/** What is done, and to what, or by whom: for whoever hears a button without seeing the line it stands in. */
export const doneTo = (act: string, name: string): string => `${act}: ${name}`;

/** Words that stand in sentences elsewhere, where they stand alone: as a choice of a list. Arabic has no capitals. */
export const alone = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
