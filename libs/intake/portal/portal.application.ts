import { attestationWording, Refusal } from '@sanad/messages';
import { checkedFacts } from '@sanad/people';
import type { PinnedPolicy } from '@sanad/policy';
import { subjectOf } from './portal.snapshot';
import type { PortalApplication, PortalAttestation } from './portal.types';

/** As at the desk. */
const MOST_CHARACTERS = 2_000;
const MOST_NAME = 200;

/**
 * What somebody sends, in its one form, so that nothing of it has to be turned back once it was accepted.
 * @throws Refusal `portal.consent_missing`, `portal.subject_invalid`, `portal.reply_channel_invalid`, `portal.wording_changed`,
 * `portal.signature_empty`, `intake.beneficiary_missing`, `intake.item_unknown`, `intake.items_of_exchange`, `people.…`
 */
export function checkedApplication(sent: PortalApplication, { effective }: PinnedPolicy): PortalApplication {
  const { kind, capacity, consents, replyChannel, items = [] } = sent;
  if (consents.caseHandling !== true) throw new Refusal('portal.consent_missing');
  assertSubject(subjectOf(sent));
  const applicant = checkedFacts(sent.applicant);
  const beneficiary = sent.beneficiary && checkedFacts(sent.beneficiary);
  if ((capacity === 'self') !== (beneficiary === undefined)) throw new Refusal('intake.beneficiary_missing');
  assertReachable(replyChannel, applicant);
  if (kind !== 'supportRequest') {
    if (items.length > 0) throw new Refusal('intake.items_of_exchange');
    return { ...sent, applicant, beneficiary, attestation: undefined };
  }
  const unknown = items.find(({ item }) => !effective.checklist.some(({ value }) => value.id === item));
  if (unknown) throw new Refusal('intake.item_unknown', { item: unknown.item });
  return { ...sent, applicant, beneficiary, attestation: sent.attestation && checkedAttestation(sent.attestation) };
}

/** @throws Refusal `portal.wording_changed`, `portal.signature_empty` */
export function checkedAttestation({ signedAs, wordingVersion }: PortalAttestation): PortalAttestation {
  if (wordingVersion !== attestationWording.version) throw new Refusal('portal.wording_changed');
  const name = signedAs.trim();
  if (!/\p{L}/u.test(name) || name.length > MOST_NAME) throw new Refusal('portal.signature_empty');
  return { signedAs: name, wordingVersion };
}

function assertSubject(subject: string): void {
  const { length } = subject.trim();
  if (length < 2 || length > MOST_CHARACTERS) throw new Refusal('portal.subject_invalid', { most: MOST_CHARACTERS });
}

/** What the agreed means needs has to be there, or nobody could be answered. */
function assertReachable(channel: string, { mobile, email }: { mobile?: string; email?: string }): void {
  const lacks = (channel === 'PHONE' && mobile === undefined) || (channel === 'EMAIL' && email === undefined);
  if (lacks || channel.length < 2 || channel.length > 100) throw new Refusal('portal.reply_channel_invalid');
}
