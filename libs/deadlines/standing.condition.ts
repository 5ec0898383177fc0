import type { Obligation } from '@sanad/policy/pure';
import type { StandingState } from './deadline';

/**
 * SQL that is true of a case with this standing, for lists of the chapters that have cases. `association` and `subject` are
 * expressions of the caller's statement; `now` adds a parameter to it, and is asked only where the answer depends on it. Says the same as `standingOf`.
 */
export function standingCondition(
  standing: StandingState,
  association: string,
  subject: string,
  obligation: Obligation,
  now: () => string,
): string {
  const ceiling = `SELECT 1 FROM deadline d WHERE d.association_id = ${association} AND d.subject_id = ${subject}
    AND d.obligation = '${obligation}' AND d.kind = 'ceiling'`;
  if (standing === 'unbounded') return `NOT EXISTS (${ceiling})`;
  if (standing === 'onTime') return `EXISTS (${ceiling} AND d.state = 'running' AND d.due_at > ${now()})`;
  if (standing === 'late') return `EXISTS (${ceiling} AND d.state = 'running' AND d.due_at <= ${now()})`;
  return `EXISTS (${ceiling} AND d.state = '${standing === 'notStarted' ? 'waiting' : standing}')`;
}

/** The ceiling of a case, for a LATERAL join: where its clock stands, and until when. No row: nothing bounds it. */
export const ceilingOf = (association: string, subject: string, obligation: string): string =>
  `SELECT d.state, d.due_at FROM deadline d WHERE d.association_id = ${association} AND d.subject_id = ${subject}
    AND d.obligation = ${obligation} AND d.kind = 'ceiling' LIMIT 1`;

/** Of `deadline d`: a ceiling that runs, of an answer that is owed to whoever brought the case. Lists by due date read it from an index of its own. */
export const OWED_CEILING = `d.kind = 'ceiling' AND d.state = 'running' AND d.obligation IN ('requestResponse', 'enquiryAnswer')`;
