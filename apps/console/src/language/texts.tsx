import type { ConsoleText } from '@sanad/messages/pure';
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { languageNow, onTurn, sayIn, turnTo, type TextParams } from './catalogues';
import type { Language } from './language';

export type { Language } from './language';
export type { TextParams } from './catalogues';
/** Says a text of the catalogue in the language of the page. */
export type Say = (key: ConsoleText, params?: TextParams) => string;

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

/** What the page says, to everything in it. */
export function TextsProvider({ children }: { children: ReactNode }): ReactNode {
  const language = useSyncExternalStore(onTurn, languageNow);
  const value = useMemo<Texts>(
    () => ({
      language,
      say: (key, params) => sayIn(language, key, params),
      pick: (text) => text[language],
      written: (key) => sayIn(language, key),
      turnTo: (other) => void turnTo(other),
    }),
    [language],
  );
  return <Spoken value={value}>{children}</Spoken>;
}

export function useTexts(): Texts {
  const spoken = useContext(Spoken);
  if (!spoken) throw new Error('texts are read outside of their provider');
  return spoken;
}
