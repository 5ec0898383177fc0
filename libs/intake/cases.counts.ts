import { ceilingOf } from '@sanad/deadlines';
import { rows, type Op } from '@sanad/platform';
import type { CaseCount } from './case.kinds';

/** How many cases of each kind stand where; cells without a case are left out. */
export function countCases(op: Op): Promise<CaseCount[]> {
  return rows<CaseCount>(op.db, COUNT, [op.association, op.now]);
}

const OBLIGATION = `CASE c.kind WHEN 'supportRequest' THEN 'requestResponse' ELSE 'enquiryAnswer' END`;

const COUNT = `
  SELECT c.kind, s.cell, count(*)::int AS count, min(d.due_at) FILTER (WHERE s.cell = 'onTime') AS "nextDueAt"
  FROM case_file c
  LEFT JOIN LATERAL (SELECT * FROM (${ceilingOf('$1', 'c.id', OBLIGATION)}) ceiling WHERE c.closed_at IS NULL) d ON true,
    LATERAL (SELECT CASE WHEN c.closed_at IS NOT NULL THEN 'closed' WHEN d.state IS NULL THEN 'unbounded'
      WHEN d.state <> 'running' THEN 'notRunning' WHEN d.due_at > $2 THEN 'onTime' ELSE 'late' END AS cell) s
  WHERE c.association_id = $1 GROUP BY c.kind, s.cell`;
