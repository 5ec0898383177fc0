import type { Bilingual } from '@sanad/messages';
import type { IdKind } from '@sanad/people';
import type { Capacity, CaseKind } from '../case.kinds';

/** A person as they write themselves down on the portal. */
export interface PortalPerson {
  readonly name: string;
  readonly idKind?: IdKind;
  readonly idNumber?: string;
  readonly mobile?: string;
  readonly email?: string;
}

/** A name typed under the wording of that version; it stands for the signature. */
export interface PortalAttestation {
  readonly signedAs: string;
  readonly wordingVersion: string;
}

/** What somebody sends over the portal. An enquiry or a suggestion brings neither items nor an attestation. */
export interface PortalApplication {
  readonly kind: CaseKind;
  readonly capacity: Capacity;
  readonly applicant: PortalPerson;
  /** For whom, where the applicant is a guardian or an agent. */
  readonly beneficiary?: Pick<PortalPerson, 'name' | 'idKind' | 'idNumber'>;
  readonly subject: string;
  readonly details?: string;
  /** Means agreed for the reply; a kind of channel. */
  readonly replyChannel: string;
  readonly consents: { readonly caseHandling: true; readonly messages: boolean };
  /** Version of the privacy notice that was shown. */
  readonly privacyVersion?: string;
  readonly attestation?: PortalAttestation;
  /** Documents kept before by `Portal.keep` under the same draft. */
  readonly items?: readonly { readonly item: string; readonly document: string }[];
}

/** What opens a case: its reference, and one of its link secret, its spoken code, or the pass that `Portal.open` answered with. */
export interface PortalAccess {
  readonly reference: string;
  readonly secret: string;
}

/** A document as it was sent: at most 10 MB; its name's extension and its content have to agree. */
export interface PortalFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** One day of an explanation. `date` is `YYYY-MM-DD`. */
export interface PortalDay {
  readonly date: string;
  readonly counted: boolean;
  readonly words: Bilingual;
}

/** What the pinned version promises of the reply, and nothing beyond it. */
export interface PortalPromise {
  readonly bound: 'AT_MOST' | 'AT_LEAST';
  /** The rule itself: «لا تزيد على 15 يوم عمل». */
  readonly rule: Bilingual;
  /** One sentence: the last day under a ceiling; under a floor the first one, and nothing more. */
  readonly words: Bilingual;
  /** `YYYY-MM-DD`; null while the clock has not started, or stands still. */
  readonly date: string | null;
  /** Word for word, where the text itself says it. */
  readonly clause: { readonly id: string; readonly text: string } | null;
  /** Minutes in which a person chose among readings. */
  readonly minutes: string | null;
  readonly demo: Bilingual | null;
  /** Day by day, oldest first; empty while the clock has not started. */
  readonly days: readonly PortalDay[];
}

export interface PortalExpectation {
  /** Number of the pinned version. */
  readonly version: number;
  /** Empty where the policy is silent. */
  readonly promises: readonly PortalPromise[];
}

export interface PortalMissing {
  /** Of the checklist; `attestation` for the signature. */
  readonly item: string;
  readonly label: Bilingual;
  /** Why what was brought does not do. */
  readonly reason: string | null;
}

/** One line of a case's history, in the beneficiary's words. */
export interface PortalEvent extends Bilingual {
  readonly at: Date;
}

export const PORTAL_ACTIONS = ['attach', 'sign', 'withdraw'] as const;
export type PortalAction = (typeof PORTAL_ACTIONS)[number];

export interface PortalReceipt {
  readonly reference: string;
  readonly kind: CaseKind;
  readonly subject: string;
  readonly receivedAt: Date;
  readonly replyChannel: string;
  readonly expectation: PortalExpectation;
  readonly missing: readonly PortalMissing[];
}

/** Told once: nothing of `secret` and `code` is stored but what recognises them. */
export interface PortalSubmitted {
  readonly reference: string;
  /** 128 bits in base64url, for the link. */
  readonly secret: string;
  /** Ten characters, to be written down and spoken. */
  readonly code: string;
  readonly receipt: PortalReceipt;
}

/** A case as the one who sent it sees it. */
export interface PortalCase extends PortalReceipt {
  readonly state: Bilingual;
  /** Oldest first. */
  readonly history: readonly PortalEvent[];
  /** Of an enquiry or a suggestion. */
  readonly answer?: { readonly text: string; readonly source: string; readonly at: Date };
  /** Set once its notice has gone out; before that nothing shows that there is one. */
  readonly decision?: Bilingual & { readonly reason: string | null; readonly at: Date };
  readonly openActions: readonly PortalAction[];
  /** A time for appeals was added to its version. */
  readonly appeals: boolean;
  /** The declaration that a signature stands under; null where the pinned version wants none. */
  readonly toSign: Bilingual | null;
  /** To be kept in a cookie instead of what was typed: opens this case alone, for `PASS_MINUTES` after each opening. */
  readonly pass: string;
}

export const PASS_MINUTES = 30;
