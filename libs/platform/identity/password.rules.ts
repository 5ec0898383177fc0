import { foldArabic } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { COMMON_WORDS } from './common-words.lexicon';

export const LEAST_LENGTH = 12;
export const MOST_LENGTH = 512;

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const LONGEST_FIRST = COMMON_WORDS.map(foldArabic).sort((a, b) => b.length - a.length);

/**
 * Long enough, and not what everybody would try first; any characters will do.
 * `known` are words a stranger could guess: the name, the e-mail, the association.
 * @throws Refusal `password.too_short`, `password.too_long`, `password.too_common`
 */
export function assertAcceptable(password: string, known: readonly string[] = []): void {
  const length = [...password.normalize('NFKC')].length;
  if (length < LEAST_LENGTH) throw new Refusal('password.too_short', { least: LEAST_LENGTH });
  if (length > MOST_LENGTH) throw new Refusal('password.too_long', { most: MOST_LENGTH });
  const words = known.flatMap((text) => foldArabic(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  const folded = foldArabic(password);
  if (isCommon(folded, words) || isCommon(spelledOut(folded), words)) throw new Refusal('password.too_common');
}

/** What is left of a password without well-known words, runs, repetitions and a few digits is what somebody has to guess. */
function isCommon(password: string, known: readonly string[]): boolean {
  let rest = password.replace(/[\s\p{P}\p{S}_]+/gu, ' ');
  for (const word of [...known, ...LONGEST_FIRST]) rest = rest.replaceAll(word, ' ');
  rest = withoutRuns(rest)
    .replace(/(?<!\d)\d{1,4}(?!\d)/g, ' ')
    .replace(/(.{1,4}?)\1{2,}/gu, '$1');
  return rest.replaceAll(' ', '').length < 4;
}

/** Drops stretches of four or more neighbours: 1234, abcd, 9876, 0000. */
function withoutRuns(text: string): string {
  const letters = [...text];
  const runs = letters.flatMap((_, start) =>
    [1, -1, 0].map((step) => ({ start, end: endOfRun(letters, start, step) })),
  );
  const drop = new Set<number>();
  for (const { start, end } of runs) if (end - start >= 3) for (let i = start; i <= end; i++) drop.add(i);
  return letters.map((letter, i) => (drop.has(i) ? ' ' : letter)).join('');
}

function endOfRun(letters: readonly string[], start: number, step: number): number {
  let end = start;
  while (isStep(letters[end], letters[end + 1], step)) end++;
  return end;
}

function isStep(from: string | undefined, to: string | undefined, step: number): boolean {
  if (from === undefined || to === undefined || from === ' ') return false;
  const wraps = step === 1 && from === '9' && to === '0';
  return wraps || (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0) === step;
}

function spelledOut(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);
}
