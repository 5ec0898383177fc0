import { foldHamza, foldSpaces } from '@sanad/kernel';
import { ARTICLE } from './names.lexicon';

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
