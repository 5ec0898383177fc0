import { PRIVACY_VERSION } from '@sanad/messages';
import type { PortalComplaint } from '@sanad/complaints';
import { normaliseMobile } from '@sanad/people';
import { CLASSES, isNamed } from './complaint-questions';
import { typedIn, type Draft } from './draft';
import { TICKED } from './field';

/** What is sent, from what was typed. */
export function complaintOf(draft: Draft): PortalComplaint {
  const said = (name: string): string => typedIn(draft, name);
  const [remedySought, concerns] = [said('remedy'), said('concerns')];
  const documents = Object.values(draft.items).flatMap((kept) => (kept === 'later' ? [] : [kept.document]));
  const request = said('aboutRequest') === 'yes' && {
    ...{ reference: said('requestReference'), secret: said('requestCode') },
  };
  return {
    kind: draft.kind === 'violationReport' ? 'violationReport' : classOf(draft),
    subject: said('happened'),
    ...(remedySought && { remedySought }),
    ...(concerns && { concerns }),
    ...(request && { request }),
    ...(documents.length > 0 && { documents }),
    ...(isNamed(draft) && named(draft)),
  };
}

export const classOf = (draft: Draft): (typeof CLASSES)[number] =>
  CLASSES.find((one) => one === typedIn(draft, 'class')) ?? 'complaint';

function named(draft: Draft): Partial<PortalComplaint> {
  const said = (name: string): string => typedIn(draft, name);
  const [mobile, email] = [normaliseMobile(said('mobile')), said('email')];
  return {
    complainant: { name: said('name'), ...(mobile && { mobile }), ...(email && { email }) },
    ...(draft.kind !== 'violationReport' && { replyChannel: said('reply') }),
    consents: { caseHandling: true, messages: said('consentMessages') === TICKED },
    privacyVersion: PRIVACY_VERSION,
  };
}
