import { rows, type Op, type Standing, type SubjectKind } from '@sanad/platform';

/** The way in of an association, which its administrators walk together: `onboarding:<association>`. */
export const onboardingSubject: SubjectKind = {
  type: 'onboarding',
  action: 'onboarding.read',
  standings: async (op: Op, ids: readonly string[]) => {
    if (!ids.includes(op.association)) return new Map();
    const [last] = await rows<Standing>(op.db, LAST, [op.association]);
    return new Map([[op.association, last ?? { version: 0, changedBy: null }]]);
  },
};

// What was saved last is the newest: its instant counts for a version.
const LAST = `
  SELECT (extract(epoch FROM at) * 1000)::bigint::float8 AS version, by AS "changedBy" FROM (
    SELECT saved_at AS at, saved_by AS by FROM onboarding_draft WHERE association_id = $1
    UNION ALL SELECT confirmed_at, confirmed_by FROM onboarding_confirmation WHERE association_id = $1
  ) saved ORDER BY at DESC LIMIT 1`;
