import type { PortalAccess, PortalExpectation, PortalPerson } from '@sanad/intake';
import type { Bilingual } from '@sanad/messages';
import type { ComplaintKind, Party, SettlementStep } from '../complaint.kinds';
import type { ComplaintLetter } from '../complaint.kinds';
import type { SettlementStanding } from '../settlement';

/** What somebody sends over the public site. How grave it is they are not asked. */
export interface PortalComplaint {
  readonly kind: ComplaintKind;
  readonly subject: string;
  readonly remedySought?: string;
  /** The person or the service complained of, in their words. */
  readonly concerns?: string;
  /** Left out where they stay unnamed. Of a report of a violation it is sealed at once. */
  readonly complainant?: PortalPerson;
  readonly replyChannel?: string;
  /** The request it concerns, opened by its own reference and secret. */
  readonly request?: PortalAccess;
  /** Agreed to where somebody is named. */
  readonly consents?: { readonly caseHandling: true; readonly messages: boolean };
  /** Version of the privacy notice that was shown. */
  readonly privacyVersion?: string;
  /** Kept before under the same draft. */
  readonly documents?: readonly string[];
}

/** As it lies in the inbox: the request it concerns was opened, and its secret is not kept. */
export type KeptComplaint = Omit<PortalComplaint, 'request'> & { readonly caseId?: string };

/** What whoever complained can do themselves. */
export const COMPLAINT_PORTAL_ACTIONS = ['answerOffer', 'respond', 'escalate', 'reopen', 'withdraw'] as const;
export type ComplaintPortalAction = (typeof COMPLAINT_PORTAL_ACTIONS)[number];

/** What they say with it. */
export interface ComplaintActContent {
  /** Of an offer: whether they consent. Of the outcome: whether they are satisfied. */
  readonly yes?: boolean;
  readonly words?: string;
}

export interface PortalComplaintLine extends Bilingual {
  readonly at: Date;
}

export interface PortalSettlementLine {
  readonly step: SettlementStep;
  readonly party: Party;
  readonly words: string;
  readonly at: Date;
}

/** A complaint as the one who sent it sees it. */
export interface PortalComplaintView {
  readonly reference: string;
  readonly kind: ComplaintKind;
  readonly subject: string;
  readonly concerns: string | null;
  readonly remedySought: string | null;
  readonly receivedAt: Date;
  /** Null where nobody is named. */
  readonly replyChannel: string | null;
  /** In plain words: where it stands, and what that means. */
  readonly standing: Bilingual & { readonly meaning: Bilingual };
  /** Kept, and looked at elsewhere or by nobody. `to` where the policy says where. */
  readonly elsewhere?: { readonly to: string | null };
  readonly receipt: Bilingual;
  readonly expectation: PortalExpectation;
  /** Oldest first. */
  readonly history: readonly PortalComplaintLine[];
  readonly messages: readonly PortalComplaintLine[];
  readonly settlement: { readonly standing: SettlementStanding; readonly log: readonly PortalSettlementLine[] };
  /** Once it was told. */
  readonly outcome?: Bilingual & {
    /** By an agreement: what stands as its reason is what was agreed on. */
    readonly isSettlement: boolean;
    readonly reason: string | null;
    readonly at: Date;
  };
  /** What they said of it. */
  readonly response?: { readonly accepted: boolean; readonly words: string | null };
  readonly rung: Bilingual | null;
  /** Where the ladder of the association ends, and the body outside follows. */
  readonly endsHere: boolean;
  /** Letters that can be had now. */
  readonly letters: readonly ComplaintLetter[];
  readonly openActions: readonly ComplaintPortalAction[];
  /** What they did that nobody has entered yet. */
  readonly pending: boolean;
  /** To be kept in a cookie instead of what was typed. */
  readonly pass: string;
}

/** Told once. */
export interface PortalComplaintSubmitted {
  readonly reference: string;
  readonly secret: string;
  readonly code: string;
}
