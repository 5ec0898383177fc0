import type { Op } from '@sanad/platform';

/** The people that the actor has entered, where they reach no further; as a condition on `person p`. */
export function ownPeople({ reach, actor }: Op, place: number): { sql: string; parameters: string[] } {
  return reach === 'own'
    ? { sql: ` AND p.created_by = $${place}`, parameters: [actor.id] }
    : { sql: '', parameters: [] };
}
