import type { Obligation } from '@sanad/policy/pure';
import type { StandingState } from './deadline';

/**
 * SQL that is true of a case with this standing, for lists of the chapters that have cases. `association`, `subject` and `now` are
 * expressions of the caller's statement. Says the same as `standingOf`.
 */
export function standingCondition(
  standing: StandingState,
  association: string,
  subject: string,
  obligation: Obligation,
  now: string,
): string {
  const ceiling = `SELECT 1 FROM deadline d WHERE d.association_id = ${association} AND d.subject_id = ${subject}
    AND d.obligation = '${obligation}' AND d.kind = 'ceiling'`;
  const is: Record<Exclude<StandingState, 'unbounded'>, string> = {
    onTime: `d.state = 'running' AND d.due_at > ${now}`,
    late: `d.state = 'running' AND d.due_at <= ${now}`,
    paused: `d.state = 'paused'`,
    met: `d.state = 'met'`,
    notStarted: `d.state = 'waiting'`,
    closed: `d.state = 'closed'`,
  };
  return standing === 'unbounded' ? `NOT EXISTS (${ceiling})` : `EXISTS (${ceiling} AND ${is[standing]})`;
}
