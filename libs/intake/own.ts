import type { Op } from '@sanad/platform';

/** A condition and what it needs; nothing for those who reach every case. */
export interface Narrowing {
  readonly sql: string;
  readonly parameters: readonly string[];
}

const NONE: Narrowing = { sql: '', parameters: [] };

/** Narrows `case_file c` to the actor's own cases: assigned to them, or received by them. `place` is the next parameter's. */
export function ownCases({ reach, actor }: Op, place: number): Narrowing {
  if (reach !== 'own') return NONE;
  return { sql: ` AND (c.assignee_id = $${place} OR c.delegate_id = $${place})`, parameters: [actor.id] };
}

/** The same for what belongs to a case: `column` holds its id. */
export function ofOwnCases(op: Op, column: string, place: number): Narrowing {
  const { sql, parameters } = ownCases(op, place);
  if (sql === '') return NONE;
  const cases = `SELECT c.id FROM case_file c WHERE c.association_id = $1${sql}`;
  return { sql: ` AND ${column} IN (${cases})`, parameters };
}
