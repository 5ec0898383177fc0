import { attestationWording, PRIVACY_VERSION } from '@sanad/messages';
import { CAPACITIES, type Capacity, type CaseKind, type PortalApplication, type PortalPerson } from '@sanad/intake';
import { normaliseIdNumber, normaliseMobile } from '@sanad/people';
import { isIdKind } from './checks';
import { typedIn, type Draft } from './draft';
import { TICKED } from './field';

/** What is sent, from what was typed. @param signedAs unset where the policy asks for no attestation */
export function applicationOf(
  draft: Draft & { readonly kind: CaseKind },
  signedAs: string | undefined,
): PortalApplication {
  const said = (name: string): string => typedIn(draft, name);
  const [mobile, email, details] = [normaliseMobile(said('mobile')), said('email'), said('details')];
  const capacity = capacityOf(draft);
  const items = Object.entries(draft.items).flatMap(([item, kept]) =>
    kept === 'later' ? [] : [{ item, document: kept.document }],
  );
  return {
    kind: draft.kind,
    capacity,
    applicant: {
      name: said('name'),
      ...identity(draft, 'idKind', 'idNumber'),
      ...(mobile && { mobile }),
      ...(email && { email }),
    },
    ...(capacity !== 'self' && {
      beneficiary: { name: said('beneficiaryName'), ...identity(draft, 'beneficiaryIdKind', 'beneficiaryIdNumber') },
    }),
    subject: said('subject'),
    ...(details && { details }),
    replyChannel: said('reply'),
    consents: { caseHandling: true, messages: said('consentMessages') === TICKED },
    privacyVersion: PRIVACY_VERSION,
    ...(signedAs !== undefined && { attestation: { signedAs, wordingVersion: attestationWording.version } }),
    ...(items.length > 0 && { items }),
  };
}

export function capacityOf(draft: Draft): Capacity {
  return CAPACITIES.find((one) => one === typedIn(draft, 'capacity')) ?? 'self';
}

function identity(draft: Draft, kind: string, number: string): Pick<PortalPerson, 'idKind' | 'idNumber'> {
  const idKind = typedIn(draft, kind);
  return isIdKind(idKind) ? { idKind, idNumber: normaliseIdNumber(typedIn(draft, number)) } : {};
}
