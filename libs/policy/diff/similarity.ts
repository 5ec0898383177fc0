import { foldHamza } from '@sanad/kernel';
import type { Pair } from './pairing';

/** Two texts are the same clause reworded where they share at least half of their words. */
const LEAST = 0.5;
/** What the same id counts beside the words: another text has to be a good deal more alike to be taken for the clause. */
const BY_ID = 0.4;
/** Comparing takes time by the product; beyond it, ids and equal texts have to do. */
const MOST_COMPARED = 250_000;

/** The letters a text is compared by; punctuation does not make another text. */
export const folded = (text: string): string =>
  foldHamza(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Text {
  readonly id: string;
  readonly text: string;
}

/** Pairs of texts that are one clause reworded, the most alike first; each text once. The same id speaks for a pair, whatever its words. */
export function alike(before: ReadonlyMap<number, Text>, after: ReadonlyMap<number, Text>): Pair[] {
  if (before.size * after.size > MOST_COMPARED) return [];
  const words = (texts: ReadonlyMap<number, Text>) =>
    [...texts].map(([index, { id, text }]) => ({ index, id, words: folded(text).split(' ').filter(Boolean) }));
  const others = words(after);
  const scored = words(before).flatMap((mine) =>
    others.flatMap((theirs) => {
      const share = shared(mine.words, theirs.words);
      const isSame = mine.id === theirs.id;
      const pair: Pair = [mine.index, theirs.index];
      return isSame || share >= LEAST ? [{ pair, score: share + (isSame ? BY_ID : 0) }] : [];
    }),
  );
  scored.sort(
    (one, other) => other.score - one.score || distance(one.pair) - distance(other.pair) || one.pair[0] - other.pair[0],
  );
  const [left, right] = [new Set<number>(), new Set<number>()];
  return scored.flatMap(({ pair }) => {
    if (left.has(pair[0]) || right.has(pair[1])) return [];
    left.add(pair[0]);
    right.add(pair[1]);
    return [pair];
  });
}

const distance = ([before, after]: Pair): number => Math.abs(before - after);

/** The share of words that both have, each as often as it stands in both. */
function shared(mine: readonly string[], theirs: readonly string[]): number {
  if (mine.length === 0 || theirs.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of mine) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of theirs) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(word, count - 1);
  }
  return (2 * common) / (mine.length + theirs.length);
}
