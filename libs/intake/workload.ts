import { ceilingOf } from '@sanad/deadlines';
import { rows, type Op } from '@sanad/platform';
import type { CaseCell, CaseState } from './case.kinds';
import { ownCases } from './own';

/** Where an open case stands with its time. */
export const WORK_CELLS = ['late', 'onTime', 'unbounded', 'notRunning'] as const satisfies CaseCell[];
export type WorkCell = (typeof WORK_CELLS)[number];

/** How long a case has been where it is, in days. */
export const AGES = ['week', 'fortnight', 'month', 'older'] as const;
export type Age = (typeof AGES)[number];

/** Cases that are alike in all that the workload tells apart. */
export interface WorkCount {
  readonly officerId: string | null;
  /** Null for cases that nobody has. */
  readonly officer: string | null;
  readonly state: CaseState;
  readonly cell: WorkCell;
  readonly age: Age;
  readonly count: number;
}

const DAY_MS = 86_400_000;

/**
 * The open cases that the actor reaches, counted in one statement. Its cost follows the cases at work, and not those closed; its answer is bounded
 * by officers, states and cells.
 */
export function countWork(op: Op): Promise<WorkCount[]> {
  const before = (days: number): Date => new Date(op.now.getTime() - days * DAY_MS);
  const own = ownCases(op, 6);
  const parameters = [op.association, op.now, before(7), before(14), before(30), ...own.parameters];
  return rows<WorkCount>(op.db, workStatement(own.sql), parameters);
}

const OBLIGATION = `CASE c.kind WHEN 'supportRequest' THEN 'requestResponse' ELSE 'enquiryAnswer' END`;

/** Since when a case is in its state; the states before the first step, and enquiries, begin with the case. */
const SINCE = `coalesce(CASE
  WHEN c.state IN ('ACCEPTED', 'REJECTED', 'IN_DELIVERY') THEN c.decided_at
  WHEN c.state IN ('UNDER_STUDY', 'DEFERRED') THEN c.put_to_committee_at
  WHEN c.state = 'COMPLETE' THEN c.complete_at
  WHEN c.state = 'ANSWERED' THEN c.replied_at END, c.received_at)`;

const workStatement = (own: string): string => `
  SELECT w.assignee_id AS "officerId", a.name AS officer, w.state, w.cell, w.age, count(*)::int AS count
  FROM (
    SELECT c.assignee_id, c.state,
      CASE WHEN d.state IS NULL THEN 'unbounded' WHEN d.state <> 'running' THEN 'notRunning'
        WHEN d.due_at > $2 THEN 'onTime' ELSE 'late' END AS cell,
      CASE WHEN ${SINCE} > $3 THEN 'week' WHEN ${SINCE} > $4 THEN 'fortnight' WHEN ${SINCE} > $5 THEN 'month' ELSE 'older' END AS age
    FROM case_file c LEFT JOIN LATERAL (${ceilingOf('$1', 'c.id', OBLIGATION)}) d ON true
    WHERE c.association_id = $1 AND c.closed_at IS NULL${own}
  ) w LEFT JOIN account a ON a.id = w.assignee_id
  GROUP BY 1, 2, 3, 4, 5`;
