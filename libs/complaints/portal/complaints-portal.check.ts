import type { PortalPerson } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { checkedFacts } from '@sanad/people';
import type { PinnedPolicy } from '@sanad/policy';
import type { PortalComplaint } from './complaints-portal.types';

const MOST_CHARACTERS = 4_000;
const MOST_REMEDY = 2_000;
const MOST_CONCERNS = 300;
export const MOST_DOCUMENTS = 5;

/**
 * What somebody sends, in its one form, so that nothing of it has to be turned back once it was accepted.
 * @throws Refusal `portal.subject_invalid`, `portal.consent_missing`, `portal.reply_channel_invalid`, `complaints.anonymity_off`,
 * `document.too_many`, `people.…`
 */
export function checkedComplaint(sent: PortalComplaint, { effective }: PinnedPolicy): PortalComplaint {
  const { kind, complainant, documents = [] } = sent;
  const subject = within(sent.subject, MOST_CHARACTERS);
  if (subject.length < 2) throw new Refusal('portal.subject_invalid', { most: MOST_CHARACTERS });
  if (documents.length > MOST_DOCUMENTS) throw new Refusal('document.too_many', { most: MOST_DOCUMENTS });
  const checked = {
    ...{ kind, subject, request: sent.request, documents, privacyVersion: sent.privacyVersion },
    remedySought: optional(sent.remedySought, MOST_REMEDY),
    concerns: optional(sent.concerns, MOST_CONCERNS),
  };
  if (!complainant) {
    // A report of a violation is taken without a name under every policy.
    if (kind !== 'violationReport' && !effective.complaints.anonymous) throw new Refusal('complaints.anonymity_off');
    return checked;
  }
  return { ...checked, ...checkedPerson(sent, complainant) };
}

/** Who they are, what they agreed to, and by what they are answered: a report of a violation is answered on its page alone. */
function checkedPerson(
  { kind, consents, replyChannel = '' }: PortalComplaint,
  facts: PortalPerson,
): Pick<PortalComplaint, 'complainant' | 'consents' | 'replyChannel'> {
  if (consents?.caseHandling !== true) throw new Refusal('portal.consent_missing');
  const complainant = checkedFacts(facts);
  if (kind === 'violationReport') return { complainant, consents };
  const { mobile, email } = complainant;
  const lacks = (replyChannel === 'PHONE' && !mobile) || (replyChannel === 'EMAIL' && !email);
  if (lacks || replyChannel.length < 2 || replyChannel.length > 100) throw new Refusal('portal.reply_channel_invalid');
  return { complainant, consents, replyChannel };
}

function within(text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length > most) throw new Refusal('portal.subject_invalid', { most });
  return trimmed;
}

const optional = (text: string | undefined, most: number): string | undefined =>
  text === undefined ? undefined : within(text, most) || undefined;
