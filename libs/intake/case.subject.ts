import { rows, type Op, type Standing, type SubjectKind } from '@sanad/platform';
import { ownCases } from './own';

/** Cases, as what several people may have before them at once. */
export const caseSubject: SubjectKind = {
  type: 'case',
  action: 'intake.read',
  standings: async (op: Op, ids: readonly string[]) => {
    const own = ownCases(op, 3);
    const found = await rows<Standing & { id: string }>(op.db, `${STANDINGS}${own.sql}`, [
      ...[op.association, ids],
      ...own.parameters,
    ]);
    return new Map(found.map(({ id, ...standing }) => [id, standing]));
  },
};

const STANDINGS = `
  SELECT c.id, c.version, (SELECT e.by_id FROM case_event e WHERE e.association_id = $1 AND e.case_id = c.id
    ORDER BY e.id DESC LIMIT 1) AS "changedBy"
  FROM case_file c WHERE c.association_id = $1 AND c.id = ANY($2::uuid[])`;
