import { rows, type Op } from '@sanad/platform';
import { openFindings } from './answers';
import type { Finding } from './finding';
import { versionState, VERSION_STATES, type VersionMoments, type VersionState } from './policy.states';
import { getContent } from './policy.store';
import type { PolicyDocument } from './schema/document';

export const POLICY_STANDINGS = ['none', ...VERSION_STATES] as const;
export type PolicyStandingState = (typeof POLICY_STANDINGS)[number];

/** How far an association is with its policy. */
export interface PolicyStanding {
  readonly state: PolicyStandingState;
  /** The version spoken of: the one in force, else the one nearest to it. */
  readonly version: (VersionMoments & { readonly id: string; readonly number: number }) | null;
  /** A newer version that is on its way while another is in force. */
  readonly next: Exclude<VersionState, 'inForce' | 'superseded'> | null;
  /** Of the version spoken of, what nobody has answered. */
  readonly openFindings: readonly Finding[];
  readonly document: PolicyDocument | null;
  /** When the state changes by itself: a start or an end to come. */
  readonly changesAt: Date | null;
}

interface Head extends VersionMoments {
  readonly id: string;
  readonly number: number;
}

const NONE: PolicyStanding = {
  state: 'none',
  version: null,
  next: null,
  openFindings: [],
  document: null,
  changesAt: null,
};
/** The nearest to being in force first. */
const NEAREST: readonly VersionState[] = ['inForce', 'scheduled', 'approved', 'draft', 'superseded'];

export async function policyStanding(op: Op): Promise<PolicyStanding> {
  const heads = await rows<Head>(op.db, HEADS, [op.association]);
  const stated = heads.map((head) => ({ head, state: versionState(head, op.now) }));
  const found = NEAREST.map((state) => stated.find((one) => one.state === state)).find(Boolean);
  if (!found) return NONE;
  const { document, ...said } = await getContent(op, found.head.id);
  const newer = stated.find(({ head, state }) => head.number > found.head.number && state !== 'superseded');
  const moments = heads.flatMap(({ inForceFrom, inForceUntil }) => [inForceFrom, inForceUntil]);
  const ahead = moments.filter((moment): moment is Date => moment !== null && moment > op.now);
  return {
    state: found.state,
    version: found.head,
    next: newer ? (newer.state as PolicyStanding['next']) : null,
    openFindings: openFindings(document, said),
    document,
    changesAt: ahead.length > 0 ? new Date(Math.min(...ahead.map(Number))) : null,
  };
}

/** The newest first. */
const HEADS = `
  SELECT id, number, approved_at AS "approvedAt", in_force_from AS "inForceFrom", in_force_until AS "inForceUntil"
  FROM policy_version WHERE association_id = $1 ORDER BY number DESC`;
