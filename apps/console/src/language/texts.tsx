import type { ConsoleText } from '@sanad/messages/pure';
import i18next, { type BackendModule, type i18n } from 'i18next';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next';

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

function keepLanguage(language: Language): void {
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

/** Waits for what only those who have signed in are told; it stays read, and comes with the other language too. */
export function useChapters(): void {
  useTranslation(CHAPTERS);
}

/** `say` fills braces; the texts of a problem come in both languages, `pick` takes the page's. */
interface Texts {
  readonly language: Language;
  readonly say: Say;
  readonly pick: (text: Readonly<Record<Language, string>>) => string;
  /** A text as the catalogue has it, its braces empty. */
  readonly written: (key: ConsoleText) => string;
  readonly turnTo: (language: Language) => void;
}

const Spoken = createContext<Texts | null>(null);

/** What the page says, to everything in it. One hook of i18next for all: each of them copies the whole instance, and a list has hundreds of words. */
export function TextsProvider({ texts, children }: { texts: i18n; children: ReactNode }): ReactNode {
  return (
    <I18nextProvider i18n={texts}>
      <Speaking>{children}</Speaking>
    </I18nextProvider>
  );
}

function Speaking({ children }: { children: ReactNode }): ReactNode {
  const { t, i18n: texts } = useTranslation();
  const language: Language = texts.language === 'en' ? 'en' : 'ar';
  const value = useMemo<Texts>(
    () => ({
      language,
      say: (key, params) => t(key, { ...params }),
      pick: (text) => text[language],
      written: (key) =>
        String([FIRST, CHAPTERS].map((part) => texts.getResource(language, part, key) as unknown).find(Boolean)),
      turnTo: (other) => {
        keepLanguage(other);
        void texts.changeLanguage(other);
      },
    }),
    [t, texts, language],
  );
  return <Spoken value={value}>{children}</Spoken>;
}

export function useTexts(): Texts {
  const texts = useContext(Spoken);
  if (!texts) throw new Error('texts are read outside of their provider');
  return texts;
}
