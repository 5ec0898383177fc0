import { Refusal } from '@sanad/messages';

/** What came of something that was wanted of many cases. */
export interface ManyOutcome<One> {
  readonly done: readonly One[];
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
}

/**
 * Does it to each case as if it were the only one: what cannot be done is told, and the others are done.
 * @throws Refusal the first reason where none of them could be done
 */
export async function eachCase<Wanted extends { readonly case: string }, One>(
  wanted: readonly Wanted[],
  act: (one: Wanted) => Promise<One>,
): Promise<ManyOutcome<One>> {
  const done: One[] = [];
  const refused: { id: string; refusal: Refusal }[] = [];
  // In one order everywhere, so that two of these never wait for each other.
  for (const one of [...wanted].sort((a, b) => (a.case < b.case ? -1 : 1))) {
    try {
      done.push(await act(one));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id: one.case, refusal: error });
    }
  }
  const [first] = refused;
  if (first && done.length === 0) throw first.refusal;
  return { done, refused };
}
