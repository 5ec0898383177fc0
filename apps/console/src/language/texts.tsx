import type { ConsoleText } from '@sanad/messages/pure';
import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Language = 'ar' | 'en';
export type TextParams = Readonly<Record<string, string | number>>;
/** Says a text of the catalogue in the language of the page. */
export type Say = (key: ConsoleText, params?: TextParams) => string;

const KEPT = 'sanad.language';
const isLanguage = (value: unknown): value is Language => value === 'ar' || value === 'en';

/** Arabic, unless English was chosen on this device before. */
export function keptLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  return isLanguage(kept) ? kept : 'ar';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}

const FIRST = 'first';
const CHAPTERS = 'chapters';
const catalogues = {
  [FIRST]: { ar: () => import('./ar.catalogue'), en: () => import('./en.catalogue') },
  [CHAPTERS]: { ar: () => import('./ar.chapters.catalogue'), en: () => import('./en.chapters.catalogue') },
};

/** Reads a language when somebody first speaks it. */
const shelf: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, part, tell) => {
    catalogues[part === CHAPTERS ? CHAPTERS : FIRST][isLanguage(language) ? language : 'ar']().then(
      ({ default: texts }) => tell(null, texts),
      (error: Error) => tell(error, false),
    );
  },
};

export async function startTexts(): Promise<i18n> {
  const texts = i18next.createInstance();
  await texts
    .use(shelf)
    .use(initReactI18next)
    .init({
      lng: keptLanguage(),
      ns: FIRST,
      defaultNS: FIRST,
      fallbackNS: CHAPTERS,
      // A text that is missing in one language must be seen to be missing, not be replaced by the other.
      fallbackLng: false,
      interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    });
  return texts;
}

/** A text as the catalogue has it, its braces empty. */
export const written = (texts: i18n, key: ConsoleText): string =>
  String([FIRST, CHAPTERS].map((part) => texts.getResource(texts.language, part, key) as unknown).find(Boolean));

/** Waits for what only those who have signed in are told; it stays read, and comes with the other language too. */
export function useChapters(): void {
  useTranslation(CHAPTERS);
}

/** `say` fills braces; the texts of a problem come in both languages, `pick` takes the page's. */
export function useTexts(): { say: Say; language: Language; pick: (text: { ar: string; en: string }) => string } {
  const { t, i18n: texts } = useTranslation();
  const language: Language = texts.language === 'en' ? 'en' : 'ar';
  return { say: (key, params) => t(key, { ...params }), language, pick: (text) => text[language] };
}
