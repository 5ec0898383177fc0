import { rows, type Op, type Standing, type SubjectKind } from '@sanad/platform';
import { ownPeople } from './own';

/** People, whose particulars several may have before them at once. */
export const personSubject: SubjectKind = {
  type: 'person',
  action: 'people.read',
  standings: async (op: Op, ids: readonly string[]) => {
    const own = ownPeople(op, 3);
    const parameters = [op.association, ids, ...own.parameters];
    const found = await rows<Standing & { id: string }>(op.db, STANDINGS + own.sql, parameters);
    return new Map(found.map(({ id, ...standing }) => [id, standing]));
  },
};

// Particulars that were only read leave rows in the audit too.
const STANDINGS = `
  SELECT p.id, p.version, (SELECT a.actor_id FROM audit a WHERE a.association_id = $1 AND a.subject_type = 'person'
    AND a.subject_id = p.id::text AND a.action IN ('people.register', 'people.change') ORDER BY a.id DESC LIMIT 1) AS "changedBy"
  FROM person p WHERE p.association_id = $1 AND p.id = ANY($2::uuid[])`;
