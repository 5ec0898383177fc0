/** Places of two lists that hold the same thing, by their indices: [before, after]. */
export type Pair = readonly [before: number, after: number];

/** A key by which things of two lists are the same; undefined for what has none. */
export type KeyOf<T> = (item: T, side: 'before' | 'after') => string | undefined;

/** Pairs by one key after the other: what an earlier one has paired stays so. Equal keys are paired in their order. */
export function paired<T>(before: readonly T[], after: readonly T[], keys: readonly KeyOf<T>[]): Pair[] {
  const left = new Set(before.keys());
  const right = new Set(after.keys());
  const pairs: Pair[] = [];
  for (const key of keys) {
    const waiting = new Map<string, number[]>();
    for (const index of right) {
      const name = key(after[index]!, 'after');
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), index]);
    }
    for (const index of left) {
      const name = key(before[index]!, 'before');
      const found = name === undefined ? undefined : waiting.get(name)?.shift();
      if (found === undefined) continue;
      pairs.push([index, found]);
      left.delete(index);
      right.delete(found);
    }
  }
  return pairs.sort(([one], [other]) => one - other);
}

/**
 * The pairs that left their place among the others: the fewest whose absence leaves all the rest in order. Of two that changed places either may
 * have moved; which one it is does not hang on the direction, where `isTurned` says that this is the other one.
 */
export function moved(pairs: readonly Pair[], isTurned: boolean): Set<Pair> {
  const [side, other] = isTurned ? ([1, 0] as const) : ([0, 1] as const);
  const inOrder = [...pairs].sort((one, next) => one[side] - next[side]);
  const stayed = new Set(longestRising(inOrder.map((pair) => pair[other])));
  return new Set(inOrder.filter((_, index) => !stayed.has(index)));
}

/** Indices of a longest rising subsequence. */
function longestRising(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if (numbers[tails[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = index;
  });
  const found: number[] = [];
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) found.unshift(index);
  return found;
}

export const turned = (pairs: readonly Pair[]): Pair[] =>
  pairs.map(([before, after]): Pair => [after, before]).sort(([one], [other]) => one - other);
