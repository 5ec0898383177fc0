import { STRETCH, REVERSED, BACKWARDS, FORWARDS, ENDS_LIKE_START } from './arabic.lexicon';
/** Arabic letters as glyphs (U+FB50–FDFF, FE70–FEFF), which files hold where they should hold letters. */
const GLYPHS = /[\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]+/g;

/** Letters for glyphs: «ﻻ» is two letters, whatever shape they have. All else stays as it is. */
export function lettersFor(text: string): string {
  return text
    .replace(GLYPHS, (glyphs) => glyphs.normalize('NFKC'))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g, '');
}

/** The same without the filler: for files that set their lines, never for a typed text. */
export function withoutStretching(text: string): string {
  return text.replace(STRETCH, '');
}

/** The words whose lam-alef was turned around by whoever made the file. They are shown to a person, never mended. */
export function reversedLamAlef(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.match(REVERSED)))];
}

/** Whether the letters of a text stand in the order of the page, from left to right. */
export function isVisualOrder(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const endsLikeStart = words.filter((word) => ENDS_LIKE_START.test(word)).length;
  return count(BACKWARDS) + endsLikeStart > count(FORWARDS);
}

/** A line of the page in the order of reading: turned around, with numbers and Latin words kept as they run. */
export function fromVisualOrder(line: string): string {
  const turned = [...line].reverse().join('');
  return turned
    .replace(/[A-Za-z0-9٠-٩@](?:[A-Za-z0-9٠-٩@_./:+%,-]*[A-Za-z0-9٠-٩])?/g, (run) => [...run].reverse().join(''))
    .replace(/[()[\]{}«»<>]/g, (bracket) => MIRRORED[bracket]!);
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
};
