import { createHash } from 'node:crypto';
import type { Concerned } from '@sanad/complaints';
import type { AccountId } from '@sanad/kernel';
import { Refusal, type CompensationEventName, type RefusalCode } from '@sanad/messages';
import type { EffectiveCompensation, PinnedPolicy } from '@sanad/policy';
import type {
  Admitter,
  ApprovalVerdict,
  CompensationBasis,
  CompensationOrigin,
  CompensationState,
  Likeness,
  MemberStand,
  PaymentMeans,
  PaymentStep,
  ProofKind,
  SettlingParty,
  SigningMethod,
} from './compensation.kinds';
import {
  compensationPermission,
  type CompensationAction,
  type CompensationFacts,
  type CompensationPermission,
} from './compensation.states';
import { approversOf } from './money.states';
import { lastOffer, offerStanding, type OfferEntry } from './offer.states';
import { paymentStanding, type LedgerEntry } from './payment.states';
import {
  executableKinds,
  settlementSuffices,
  unprovenOf,
  type MinutesMember,
  type ProofPaper,
  type Unproven,
} from './proof.states';

/** A file of compensation as its row has it. Amounts are halalas in digits. */
export interface Compensation {
  readonly id: string;
  readonly reference: string;
  readonly policyVersionId: string;
  readonly origin: CompensationOrigin;
  readonly complaintId: string | null;
  readonly caseId: string | null;
  readonly claimantId: string;
  /** The staff account of whoever claims, where they have one. */
  readonly claimantAccount: AccountId | null;
  /** The person complained of, where they work here: they approve nothing, and do not see it. */
  readonly about: AccountId | null;
  readonly harm: string;
  /** The day on which it happened, `YYYY-MM-DD`; unset where nobody has said. */
  readonly harmedOn: string | null;
  /** Why it is another harm than that of a file which looks like it, and who said so. */
  readonly apartReason: string | null;
  readonly apartBy: string | null;
  readonly apartAt: Date | null;
  readonly replyChannel: string;
  readonly state: CompensationState;
  readonly basis: CompensationBasis | null;
  readonly amount: string | null;
  /** What was agreed beside the amount, in the words of the offer. */
  readonly terms: string | null;
  /** How many times something was agreed: signatures and approvals belong to one of them. */
  readonly round: number;
  /** The scan of what both signed by hand. */
  readonly scanId: string | null;
  /** The paper whose amount was taken without a settlement, and who took it. */
  readonly restsOn: string | null;
  readonly adoptedBy: string | null;
  readonly refusedBy: SettlingParty | null;
  readonly refusedReason: string | null;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly settledAt: Date | null;
  readonly refusedAt: Date | null;
  readonly paidAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface Proof {
  readonly id: string;
  readonly kind: ProofKind;
  readonly dated: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly harm: string | null;
  readonly extent: string | null;
  readonly causes: string | null;
  readonly isFinal: boolean;
  readonly admittedBy: string | null;
  readonly admittedAs: Admitter | null;
  readonly authority: string | null;
  /** Halalas, of what a court or an authority awarded. */
  readonly awarded: string | null;
  readonly documentId: string | null;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly validatedAt: Date | null;
  readonly validatedBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly members: readonly (MinutesMember & { readonly stand: MemberStand })[];
}

export interface SettlementSignature {
  readonly party: SettlingParty;
  readonly method: SigningMethod;
  readonly signedAs: string;
  readonly contentHash: string;
  readonly at: Date;
  readonly enteredBy: string;
  readonly drawn: boolean;
}

export interface Approval {
  readonly account: AccountId;
  readonly verdict: ApprovalVerdict;
  readonly reason: string | null;
  readonly at: Date;
}

export interface Payment extends LedgerEntry {
  readonly id: string;
  readonly step: PaymentStep;
  readonly means: PaymentMeans | null;
  /** The last four characters of the account; the whole of it is sealed. */
  readonly ibanTail: string | null;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string;
}

/** A file that stands and may be about the harm of another one. */
export interface AlikeFile {
  readonly id: string;
  readonly reference: string;
  readonly state: CompensationState;
  readonly by: Likeness;
  /** Whether whoever asks finds it. That it is there locks a payment all the same. */
  readonly seen: boolean;
}

/** A file with everything its gates look at. What was signed and approved is that of the present round. */
export interface CompensationDossier {
  readonly file: Compensation;
  readonly proofs: readonly Proof[];
  readonly offers: readonly OfferEntry[];
  readonly signatures: readonly SettlementSignature[];
  readonly approvals: readonly Approval[];
  readonly ledger: readonly Payment[];
  /** Files that were opened before and may be about the same harm. */
  readonly alike: readonly AlikeFile[];
  readonly policy: PinnedPolicy;
  /** As it runs for this file: a reading that was still open when it began is the one that was chosen since. */
  readonly rules: EffectiveCompensation;
}

/** What a verb changes, and the line of history that tells of it: ids and codes. */
export interface CompensationChange {
  readonly set: Partial<Omit<Compensation, 'id' | 'version'>>;
  readonly name: CompensationEventName;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** On whose side of a file somebody may stand. */
export const concernedIn = ({ about, claimantAccount }: Compensation): Concerned => ({
  ...{ about: about === null ? [] : [about], complainantAccount: claimantAccount },
});

export const paperOf = ({ documentId, ...proof }: Proof): ProofPaper => ({
  ...proof,
  hasDocument: documentId !== null,
});

/** A committee works on under one policy version; what it still has to be shown is read off the papers that stand. */
export function unproven({ proofs, rules }: Pick<CompensationDossier, 'proofs' | 'rules'>): Unproven {
  return unprovenOf({
    reading: rules.reading?.value ?? null,
    conditions: rules.conditions.map(({ kind }) => kind),
    valid: proofs.filter(stands).map(({ kind }) => kind),
  });
}

/** Validated, and not withdrawn since. */
export const stands = ({ withdrawnAt, validatedAt }: Proof): boolean => withdrawnAt === null && validatedAt !== null;

/** A paper whose amount may be taken without a settlement, by the reading. */
export function isExecutable(proof: Proof, { rules }: Pick<CompensationDossier, 'rules'>): boolean {
  const conditions = rules.conditions.map(({ kind }) => kind);
  return stands(proof) && executableKinds({ reading: rules.reading?.value ?? null, conditions }).includes(proof.kind);
}

export function factsOf(dossier: CompensationDossier): CompensationFacts {
  const { file, proofs, offers, signatures, approvals, ledger, alike, rules } = dossier;
  const standing = proofs.filter(({ withdrawnAt }) => withdrawnAt === null);
  const reading = rules.reading?.value ?? null;
  const conditions = rules.conditions.map(({ kind }) => kind);
  const signed = (party: SettlingParty): boolean => signatures.some((one) => one.party === party);
  const tiers = rules.approvals?.value;
  return {
    ...{ state: file.state, basis: file.basis, reading },
    alike: alike.length > 0 && file.apartReason === null,
    proofs: standing.length,
    waiting: standing.filter(({ validatedAt }) => validatedAt === null).length,
    proven: unproven(dossier).conditions.length === 0,
    settlementSuffices: settlementSuffices({ reading, conditions }),
    executable: proofs.some((proof) => isExecutable(proof, dossier)),
    paperStands: proofs.some((proof) => proof.id === file.restsOn && stands(proof)),
    offer: offerStanding(offers),
    signedByClaimant: signed('claimant'),
    signedByAssociation: signed('association'),
    approvers: tiers && file.amount !== null ? approversOf(tiers, BigInt(file.amount)) : tiers ? 0 : null,
    approvals: approvals.filter(({ verdict }) => verdict === 'approve').length,
    payment: paymentStanding(ledger),
  };
}

/** The refusal behind each gate; a screen shows it beside an action that is not open. */
export const COMPENSATION_REFUSALS = {
  state: 'compensation.gate_state',
  policy: 'compensation.gate_policy',
  harm: 'compensation.gate_harm',
  noAlike: 'compensation.gate_no_alike',
  reading: 'compensation.gate_reading',
  proof: 'compensation.gate_proof',
  noProof: 'compensation.gate_no_proof',
  noWaiting: 'compensation.gate_no_waiting',
  offer: 'compensation.gate_offer',
  signed: 'compensation.gate_signed',
  settlement: 'compensation.gate_settlement',
  paper: 'compensation.gate_paper',
  approved: 'compensation.gate_approved',
  beyond: 'compensation.gate_beyond',
  approvals: 'compensation.gate_approvals',
  ledger: 'compensation.gate_ledger',
  paidBefore: 'compensation.gate_paid_before',
} as const satisfies Record<Extract<CompensationPermission, { open: false }>['because'], RefusalCode>;

/** @throws Refusal `compensation.gate_…` */
export function assertOpen(action: CompensationAction, dossier: CompensationDossier): void {
  const found = compensationPermission(action, factsOf(dossier));
  if (!found.open) throw new Refusal(COMPENSATION_REFUSALS[found.because]);
}

/** What both sign: one spelling of the parties, the amount and the terms, of the round they belong to. */
export function hashOfSettlement({ file, offers }: Pick<CompensationDossier, 'file' | 'offers'>): string {
  const { id, policyVersionId, claimantId, amount, terms, round } = file;
  const content = [id, policyVersionId, claimantId, amount, terms, round, lastOffer(offers)?.id ?? ''];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/**
 * Whoever brought about what is to be approved does not approve it: the offer, its acceptance, the association's signature, the amount that was
 * taken from a paper, and that it is another harm than the one of a file that looks like it.
 */
export function broughtAbout({ file, offers, signatures }: CompensationDossier, account: string): boolean {
  if (file.apartBy === account || file.adoptedBy === account) return true;
  const accepted = offers.slice(offers.findLastIndex(({ step }) => step === 'offer'));
  return (
    accepted.some(({ enteredBy }) => enteredBy === account) || signatures.some(({ enteredBy }) => enteredBy === account)
  );
}
