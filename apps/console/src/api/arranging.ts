import type { Case } from './cases';
import { answered, api } from './client';
import { ofOne, type Many } from './many-cases';
import { Refused } from './problem';
import type { components } from './schema.gen';
import { keyed } from './submission';

type Schemas = components['schemas'];
type WantedAssignment = Schemas['AssignCases']['cases'][number];
type WantedTags = Schemas['TagCases']['cases'][number];
type Tagged = Schemas['TaggedCasesView']['tagged'][number];
type WantedSnooze = Schemas['SnoozeCases']['cases'][number];

const once = (): ReturnType<typeof keyed> => keyed(crypto.randomUUID());

export const GIVING: Many<WantedAssignment, Schemas['AssignedCasesView']['assigned'][number]> = {
  send: async (cases) => {
    const { assigned, refused } = await answered(
      api.POST('/api/case-assignments', { ...once(), body: { cases: [...cases] } }),
    );
    return { done: assigned, refused };
  },
  back: ({ id, version, from }) => ({ case: id, version, ...(from && { assignee: from }) }),
};

export const TAGGING: Many<WantedTags, Tagged> = {
  send: async (cases) => {
    const { tagged, refused } = await answered(
      api.POST('/api/case-taggings', { ...once(), body: { cases: [...cases] } }),
    );
    return { done: tagged, refused };
  },
  back: ({ id, ...tagged }) => ({ case: id, ...inverseOf(tagged) }),
};

export const SNOOZING: Many<WantedSnooze, Schemas['SnoozedCasesView']['snoozed'][number]> = {
  send: async (cases) => {
    const { snoozed, refused } = await answered(
      api.POST('/api/case-snoozes', { ...once(), body: { cases: [...cases] } }),
    );
    return { done: snoozed, refused };
  },
  back: ({ id, from }) => ({ case: id, ...(from && { until: from }) }),
};

/** Labels to put on a case, and labels to take off. */
export interface TagChange {
  readonly add: string[];
  readonly remove: string[];
}

/** Takes back what was done and nothing else: labels that others put on meanwhile stay. */
export const inverseOf = ({ added, removed }: Omit<Tagged, 'id'>): TagChange => ({ add: removed, remove: added });

/** @returns what it changed */
export async function tagCase({ id }: Pick<Case, 'id'>, change: TagChange, key: string): Promise<Tagged> {
  const body = { cases: [{ case: id, ...change }] };
  try {
    const { tagged } = await answered(api.POST('/api/case-taggings', { ...keyed(key), body }));
    // Of one case either this is told, or why not.
    return tagged[0]!;
  } catch (error) {
    throw error instanceof Refused ? ofOne(error) : error;
  }
}

/** In the morning of a day, where the association is. */
export const morningOf = (day: string): string => day && `${day}T07:00:00+03:00`;
