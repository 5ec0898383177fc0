import { sayOf, type ConsoleText } from '@sanad/messages/pure';
import { untilHere } from '../parts/quiet';
import { keepLanguage, keptLanguage, type Language } from './language';
import { shelf } from './shelf';

/** What has been read of the catalogues so far. */
const held: Record<Language, Record<string, Readonly<Record<string, string>>>> = { ar: {}, en: {} };

export type TextParams = Readonly<Record<string, string | number>>;

/** A text in a language. One that is missing shows as its key, and is heard of however short the page shows it. */
export function sayIn(language: Language, key: ConsoleText, params: TextParams = {}): string {
  const [area = '', name = ''] = key.split('.');
  const said = sayOf(held[language][area] ?? {}, language, name, params);
  if (said === undefined) reportError(new Error(`no text: ${key} (${language})`));
  return said ?? key;
}

const FIRST = 'first';
const said = new Set([FIRST]);
/** Every language that this page has been turned to: what comes later comes in all of them. */
const spoken = new Set<Language>([keptLanguage()]);
const coming = new Map<string, Promise<void>>();

function read(language: Language, part: string): Promise<void> {
  const name = `${language} ${part}`;
  const reading = coming.get(name) ?? keep(language, part);
  coming.set(name, reading);
  // What did not arrive is asked for again.
  reading.catch(() => coming.delete(name));
  return reading;
}

async function keep(language: Language, part: string): Promise<void> {
  const { default: catalogue } = await shelf[language][part]!();
  for (const [area, words] of Object.entries(catalogue)) held[language][area] = { ...held[language][area], ...words };
}

async function bring(languages: Iterable<Language>, parts: Iterable<string>): Promise<void> {
  const wanted = [...parts];
  await Promise.all([...languages].flatMap((language) => wanted.map((part) => read(language, part))));
}

export const firstTexts = (): Promise<void> => bring(spoken, said);

/** Code that comes later, when its texts are there too: the build puts this around every lazy import of the console’s own. */
export async function withTexts<Module>(areas: readonly string[], module: Promise<Module>): Promise<Module> {
  for (const area of areas) said.add(area);
  const [arrived] = await untilHere(Promise.all([module, bring(spoken, areas)]));
  return arrived;
}

let spokenNow = keptLanguage();
const listeners = new Set<() => void>();

export const languageNow = (): Language => spokenNow;

export function onTurn(turned: () => void): () => void {
  listeners.add(turned);
  return () => void listeners.delete(turned);
}

/** Turns the page to another language, once all that it says is there in it. */
export async function turnTo(language: Language): Promise<void> {
  keepLanguage(language);
  spoken.add(language);
  try {
    await bring([language], said);
  } catch (error) {
    spoken.delete(language);
    throw error;
  }
  spokenNow = language;
  for (const turned of listeners) turned();
}
