import {
  BACKWARDS,
  ENDS_LIKE_START,
  FORWARDS,
  HEAD_RIGHT,
  INSIDE_RIGHT,
  JOINED,
  LAM_ALEF_INSIDE,
  REVERSED,
  STRETCH,
  TURNED_AWRY,
} from './arabic.lexicon';

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

const WORDS = /[\p{L}\p{M}]+/gu;
/** One word may be a slip of whoever typed it; several are how the file was made. */
const SYSTEMATIC = 3;

/** The words of the lexicon as such a file has them, and what they should be. */
const INSIDE = LAM_ALEF_INSIDE.map((word) => ({
  turned: new RegExp(`^(${JOINED})${word.replace(...TURNED_AWRY)}$`, 'u'),
  word,
}));

/**
 * Words of a file whose lam-alef is turned around, by what they should be, where that is certain: at the head of a word, where no Arabic word begins so,
 * and inside of those that the lexicon or the file itself has the right way round. Nothing where it is not the file's own manner.
 */
export function mendedLamAlef(text: string): ReadonlyMap<string, string> {
  if (reversedLamAlef(text).length < SYSTEMATIC) return new Map();
  const words = new Set(text.match(WORDS) ?? []);
  const mended = [...words].map((word) => [word, withLamAlef(word, words)] as const);
  return new Map(mended.filter(([word, right]) => word !== right));
}

function withLamAlef(word: string, others: ReadonlySet<string>): string {
  const head = word.replace(REVERSED, (turned) => turned.replace(...HEAD_RIGHT));
  for (const { turned, word: right } of INSIDE) {
    const joined = turned.exec(head)?.[1];
    if (joined !== undefined) return joined + right;
  }
  const inside = head.replace(...INSIDE_RIGHT);
  return inside !== head && others.has(inside) ? inside : head;
}

/** The words whose lam-alef was turned around by whoever made the file, as its heads of words tell. */
export function reversedLamAlef(text: string): string[] {
  const words = text.match(WORDS) ?? [];
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

/** A text with its words replaced by what they should be. */
export function withWords(text: string, right: ReadonlyMap<string, string>): string {
  return right.size === 0 ? text : text.replace(WORDS, (word) => right.get(word) ?? word);
}
