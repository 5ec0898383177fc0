export type Language = 'ar' | 'en';

/** What letters say beside their content. */
const words = {
  page: { ar: 'صفحة {n} من {m}', en: 'Page {n} of {m}' },
  reference: { ar: 'الرقم', en: 'Reference' },
  dated: { ar: 'التاريخ', en: 'Date' },
  corresponding: { ar: 'الموافق', en: 'Corresponding to' },
} as const;

export type LetterWords = Readonly<Record<keyof typeof words, string>>;

const inLanguage = (language: Language): LetterWords =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text[language]])) as LetterWords;

export const letterWords: Readonly<Record<Language, LetterWords>> = { ar: inLanguage('ar'), en: inLanguage('en') };
