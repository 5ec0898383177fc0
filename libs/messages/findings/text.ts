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
