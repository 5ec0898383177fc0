import { foldHamza, foldSpaces } from '@sanad/kernel';
import { ARTICLE, BETWEEN, JOINED, SERVANT } from './names.lexicon';

/** Marks the key of the whole name, so that it is never taken for one of its words. */
const WHOLE = '#';

/** What a person is found by: each word folded, without its article too, and the whole name without spaces. */
export function nameTokens(name: string): string[] {
  const words = foldHamza(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const tokens = words.flatMap((word) => [word, word.replace(ARTICLE, '')]);
  return [...new Set([...tokens, wholeName(name)])];
}

/** The key under which «عبد الله» and «عبدالله» are one name. */
export function wholeName(name: string): string {
  return WHOLE + foldSpaces(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a search asks for: the beginning of each word, the longest first since it leaves the fewest people. */
export function searchTokens(text: string): string[] {
  const words = foldHamza(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 6);
}

/** The words of a text by which people are compared: «عبد الله» as one, without articles and without what stands between names. */
function wordsOf(text: string): string[] {
  return foldHamza(text)
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .replace(SERVANT, '$1$2')
    .split(' ')
    .map((word) => word.replace(ARTICLE, ''))
    .filter((word) => word.length > 1 && !BETWEEN.test(word));
}

/** Whether the words of a phrase stand side by side in a text. */
export function saysWords(text: string, phrase: string): boolean {
  const [words, sought] = [wordsOf(text), wordsOf(phrase)];
  return words.some((_, from) => sought.every((word, nth) => isWord(words[from + nth], word)));
}

/** A word as it is, or with «و», «ل» or «ب» before it. */
const isWord = (written: string | undefined, word: string): boolean =>
  written === word || written?.replace(JOINED, '').replace(ARTICLE, '') === word;

/**
 * Those of some people whom a text may name: by two words of their name, and by one where no other word of the text tells whose it is. What stands
 * between two words of one name belongs to it, such as the name of the father.
 */
export function namedIn<Person extends { readonly name: string }>(text: string, people: readonly Person[]): Person[] {
  const words = wordsOf(text);
  const hits = people.map((person) => {
    const names = wordsOf(person.name);
    const at = words.flatMap((written, nth) => (names.some((name) => isWord(written, name)) ? [nth] : []));
    return { person, at, isSure: at.length > 1 };
  });
  const sure = hits.filter(({ isSure }) => isSure);
  const isTold = (nth: number): boolean => sure.some(({ at }) => nth >= at[0]! && nth <= at.at(-1)!);
  return hits.filter(({ at, isSure }) => isSure || at.some((nth) => !isTold(nth))).map(({ person }) => person);
}
