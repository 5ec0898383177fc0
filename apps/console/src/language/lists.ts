import type { Language } from './texts';

/** One after the other, as a sentence has them. */
export const listed = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'ar' ? '، ' : ', ');

/** What is done, and to what, or by whom: for whoever hears a button without seeing the line it stands in. */
export const doneTo = (act: string, name: string): string => `${act}: ${name}`;
