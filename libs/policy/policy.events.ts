import type { DomainEvent } from '@sanad/platform';
import type { PolicyVersion } from './policy.version';

/** The board's approval of a version was recorded. */
export const POLICY_APPROVED = 'policy.approved';
/** A version was given its time: from `startsAt` on it is the policy of new cases. Said when that is settled, not again when it starts. */
export const POLICY_PUT_IN_FORCE = 'policy.put_in_force';

/** A start that lay ahead was taken back. */
export const POLICY_START_TAKEN_BACK = 'policy.start_taken_back';

export interface PolicyStartTakenBack {
  readonly versionId: string;
  readonly number: number;
}

export interface PolicyApproved {
  readonly versionId: string;
  readonly number: number;
}

export interface PolicyPutInForce {
  readonly versionId: string;
  readonly number: number;
  /** ISO 8601, in UTC. */
  readonly startsAt: string;
  /** The version it replaces from then on. */
  readonly supersedes: string | null;
  /** The day of its next review, where it was set with the start, and who set it. */
  readonly nextReviewOn: string | null;
  readonly by: string;
}

export function policyApproved({ id, number }: PolicyVersion): DomainEvent {
  const payload: PolicyApproved = { versionId: id, number };
  return { name: POLICY_APPROVED, version: 1, payload: { ...payload } };
}

export function policyPutInForce(
  { id, number }: PolicyVersion,
  settled: Omit<PolicyPutInForce, 'versionId' | 'number'>,
): DomainEvent {
  const payload: PolicyPutInForce = { versionId: id, number, ...settled };
  return { name: POLICY_PUT_IN_FORCE, version: 1, payload: { ...payload } };
}

export function policyStartTakenBack({ id, number }: PolicyVersion): DomainEvent {
  const payload: PolicyStartTakenBack = { versionId: id, number };
  return { name: POLICY_START_TAKEN_BACK, version: 1, payload: { ...payload } };
}
