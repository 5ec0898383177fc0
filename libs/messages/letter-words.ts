import { accountWords } from './account-words';
import { withPlainAyn } from './hijri-names';
import { fill } from './refusal';
import { dateInWords } from './findings';

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

const NOON = 'T12:00:00+03:00';
const ZONE = { timeZone: 'Asia/Riyadh' } as const;
const HIJRI = {
  ar: new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { ...ZONE, day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-islamic-umalqura-nu-latn', { ...ZONE, day: 'numeric', month: 'long' }),
};
const HIJRI_YEAR = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { ...ZONE, year: 'numeric' });

/** A day, `2026-01-08`, as letters write it: «19 رجب 1447هـ», «8 يناير 2026م». */
export function dayInLetters(day: string, language: Language): { readonly hijri: string; readonly gregorian: string } {
  const at = new Date(`${day}${NOON}`);
  const year = HIJRI_YEAR.formatToParts(at).find(({ type }) => type === 'year')?.value ?? '';
  const ends = language === 'ar' ? { hijri: 'هـ', gregorian: 'م' } : { hijri: ' AH', gregorian: '' };
  return {
    hijri: `${withPlainAyn(HIJRI[language].format(at))} ${year}${ends.hijri}`,
    gregorian: `${dateInWords(day)[language]}${ends.gregorian}`,
  };
}

/** A day in an Arabic letter, by both calendars. */
export const onBothDates = (day: string): string => fill(accountWords.dated, { ...dayInLetters(day, 'ar') });
