import { createHash } from 'node:crypto';
import { attestationWording } from '@sanad/messages';
import type { PinnedPolicy } from '@sanad/policy';
import type { Attestation, CaseFile, CaseItem, Dossier } from './case-file';

/** What a signature covers, under fixed names: whatever is not in it can change without voiding one. */
export type AttestedContent = Readonly<Record<string, string>>;

/** `facts` are the fingerprints of what is declared of people, by their ids: a name or a birth date is in them, and cannot be read from them. */
export function contentOf(
  { file, items }: Pick<Dossier, 'file' | 'items'>,
  facts: ReadonlyMap<string, string>,
): AttestedContent {
  const { applicantId, beneficiaryId, capacity, subject }: CaseFile = file;
  const brought = items.filter(({ arrivedAt }) => arrivedAt !== null).map((item) => [`item.${item.id}`, stateOf(item)]);
  return {
    applicant: applicantId,
    beneficiary: beneficiaryId,
    capacity,
    subject,
    ...factsOf('applicant', facts.get(applicantId)),
    ...(beneficiaryId !== applicantId && factsOf('beneficiary', facts.get(beneficiaryId))),
    ...(Object.fromEntries(brought) as Record<string, string>),
  };
}

const factsOf = (role: 'applicant' | 'beneficiary', fingerprint: string | undefined): AttestedContent =>
  fingerprint === undefined ? {} : { [`${role}.facts`]: fingerprint };

/** A document that is brought again is another document, though its dates be the same. */
function stateOf({ arrivedAt, validFrom, validUntil }: CaseItem): string {
  return [arrivedAt?.toISOString(), validFrom ?? '', validUntil ?? ''].join(' ');
}

/** SHA-256 of the content in one spelling, together with the version of the wording that is signed. */
export function hashOfContent(content: AttestedContent, wordingVersion: string = attestationWording.version): string {
  const entries = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([wordingVersion, entries]))
    .digest('hex');
}

/** The names under which the two differ: what is to be signed again. */
export function differenceOf(signed: AttestedContent, now: AttestedContent): string[] {
  const names = new Set([...Object.keys(signed), ...Object.keys(now)]);
  return [...names].filter((name) => signed[name] !== now[name]).sort();
}

export function needsCountersignature({ effective }: PinnedPolicy): boolean {
  return effective.stepsOf('attestation').some(({ signer }) => signer !== 'applicant');
}

/** Signed, but not yet countersigned where the policy wants that. */
export const lacksCountersignature = ({ countersignedBy }: Attestation, policy: PinnedPolicy): boolean =>
  countersignedBy === null && needsCountersignature(policy);
