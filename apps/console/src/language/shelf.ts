import type { Language } from './language';

/** Texts of one language, by area and name. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The texts that are said from the start are `first`; all others come area by area. The build fills it: see catalogues.mjs. */
export const shelf: Readonly<
  Record<Language, Readonly<Record<string, () => Promise<{ readonly default: Catalogue }>>>>
> = { ar: {}, en: {} };
