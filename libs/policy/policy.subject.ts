import { rows, type Op, type Standing, type SubjectKind } from '@sanad/platform';

/** Versions of the policy, which several people may work on at once. How often one was changed counts for a number. */
export const policySubject: SubjectKind = {
  type: 'policy',
  action: 'policy.read',
  standings: async (op: Op, ids: readonly string[]) => {
    const found = await rows<Standing & { id: string }>(op.db, CHANGES, [op.association, ids]);
    return new Map(found.map(({ id, ...standing }) => [id, standing]));
  },
};

// Each change leaves its audit row; papers prepared from the version and signatures under it are no change of it.
const CHANGES = `
  SELECT v.id, changes.number::int AS version, changes.last AS "changedBy"
  FROM policy_version v CROSS JOIN LATERAL (
    SELECT count(*) AS number, (array_agg(a.actor_id ORDER BY a.id DESC))[1] AS last FROM audit a
    WHERE a.association_id = $1 AND a.subject_type = 'policy_version' AND a.subject_id = v.id::text AND a.action LIKE 'policy.%'
  ) changes
  WHERE v.association_id = $1 AND v.id = ANY($2::uuid[])`;
