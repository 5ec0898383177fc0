import { answered, api } from './client';
import type { components } from './schema.gen';
import { keyed } from './submission';

/** Labels to put on a case, and labels to take off. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

type Tagged = components['schemas']['TaggedCasesView']['tagged'][number];

/** Takes back what was done and nothing else: labels that others put on meanwhile stay. */
export const inverseOf = ({ added, removed }: Tagged): TagChange => ({ add: removed, remove: added });

/** @returns what it changed */
export async function tagCase(id: string, { add, remove }: TagChange, key: string): Promise<Tagged> {
  const body = { cases: [{ case: id, add: [...add], remove: [...remove] }] };
  const { tagged } = await answered(api.POST('/api/case-taggings', { ...keyed(key), body }));
  // Of one case either this is told, or why not.
  return tagged[0]!;
}
