import { rows, type Op } from '@sanad/platform';
import type { AlikeFile, Compensation } from './compensation';
import { seenBy, type Sight } from './compensation.sight';

/** What of a file says which harm it is about. */
export type Harm = Pick<Compensation, 'caseId' | 'claimantId' | 'harmedOn'>;

/** Files that stand and look like one that is to be opened. */
export function alikeTo(op: Op, { caseId, claimantId, harmedOn }: Harm): Promise<Pick<AlikeFile, 'by'>[]> {
  return rows(op.db, ALIKE_TO, [op.association, caseId, claimantId, harmedOn]);
}

/** Files that were opened before it, stand, and look like it. */
export function alikeBefore(op: Op, id: string, sight: Sight | undefined): Promise<AlikeFile[]> {
  const seen = seenBy(sight, 3);
  return rows(op.db, alikeBeforeStatement(seen.sql), [op.association, id, ...seen.parameters]);
}

/** A day that nobody has said may be the same one. */
const ALIKE = `f.state <> 'CLOSED' AND (f.case_id = this.case_id OR f.claimant_id = this.claimant_id
  AND (f.harmed_on IS NULL OR this.harmed_on IS NULL OR f.harmed_on = this.harmed_on))`;

const BY = `CASE WHEN f.case_id = this.case_id THEN 'case' ELSE 'claimant' END AS by`;

const ALIKE_TO = `
  SELECT ${BY} FROM (SELECT $2::uuid AS case_id, $3::uuid AS claimant_id, $4::date AS harmed_on) this
  JOIN compensation f ON f.association_id = $1 AND ${ALIKE}`;

const alikeBeforeStatement = (seen: string): string => `
  SELECT f.id, f.reference, f.state, ${BY}, (true ${seen}) AS seen FROM compensation this
  JOIN compensation f ON f.association_id = $1 AND (f.opened_at, f.id) < (this.opened_at, this.id) AND ${ALIKE}
  WHERE this.association_id = $1 AND this.id = $2 ORDER BY f.id`;
