/** A word or sentence in both languages of the product. */
export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

/** What a finding says, and what to do about it. `{names}` and the like are filled from the finding's parameters. */
export interface FindingText {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

export type FindingParam = string | number | Bilingual;
export type FindingParams = Readonly<Record<string, FindingParam>>;

/** The parameters as one language fills them in. */
export function inLanguage(params: FindingParams, language: 'ar' | 'en'): Record<string, string | number> {
  const entries = Object.entries(params);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  );
}
