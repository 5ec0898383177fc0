import type { AccountId } from '@sanad/kernel';
import type { CompensationChange } from './compensation';
import type { ApprovalVerdict, PaymentStep, ProofKind, SettlingParty } from './compensation.kinds';
import type { OfferEntry } from './offer.states';

const UNSETTLED = { basis: null, amount: null, terms: null, scanId: null, settledAt: null } as const;

export const proofAdded = (kind: ProofKind, proof: string): CompensationChange => ({
  set: {},
  name: 'proofAdded',
  detail: { kind, proof },
});

export const documentAdded = (proof: string, document: string): CompensationChange => ({
  set: {},
  name: 'documentAdded',
  detail: { proof, document },
});

export const proofValidated = (kind: ProofKind, proof: string): CompensationChange => ({
  set: {},
  name: 'proofValidated',
  detail: { kind, proof },
});

export const proofWithdrawn = (kind: ProofKind, proof: string): CompensationChange => ({
  set: {},
  name: 'proofWithdrawn',
  detail: { kind, proof },
});

export const offered = (party: SettlingParty): CompensationChange => ({
  set: { state: 'NEGOTIATING' },
  name: 'offerMade',
  detail: { party },
});

export const declined = (party: SettlingParty): CompensationChange => ({
  set: {},
  name: 'offerDeclined',
  detail: { party },
});

/** Agreed upon, and not yet signed: the amount and the terms are those of the offer. */
export const accepted = (offer: OfferEntry, party: SettlingParty, round: number): CompensationChange => ({
  set: { state: 'AGREED', basis: 'settlement', amount: offer.amount, terms: offer.words, round: round + 1 },
  name: 'offerAccepted',
  detail: { party, offer: offer.id },
});

export const scanAdded = (document: string): CompensationChange => ({
  set: { scanId: document },
  name: 'scanAdded',
  detail: { document },
});

export const signed = (party: SettlingParty, bothSigned: boolean, at: Date): CompensationChange => ({
  set: bothSigned ? { state: 'SETTLED', settledAt: at } : {},
  name: bothSigned ? 'settled' : 'signed',
  detail: { party },
});

/** By the reading one condition is enough: the amount is that of the proof, and nothing has to be signed. */
export const adopted = (amount: string, terms: string, round: number, at: Date): CompensationChange => ({
  set: { state: 'SETTLED', basis: 'proof', amount, terms, round: round + 1, settledAt: at, refusedAt: null },
  name: 'adopted',
});

export const refused = (by: SettlingParty, reason: string, at: Date): CompensationChange => ({
  set: { ...UNSETTLED, state: 'REFUSED', refusedBy: by, refusedReason: reason, refusedAt: at },
  name: 'refused',
  detail: { by },
});

export const resumed = (): CompensationChange => ({
  set: { state: 'NEGOTIATING', refusedBy: null, refusedReason: null, refusedAt: null },
  name: 'resumed',
});

/** One who declines sends it back to where offers are made; those who approved it before approved something else. */
export const approved = (verdict: ApprovalVerdict, account: AccountId): CompensationChange => ({
  set: verdict === 'decline' ? { ...UNSETTLED, state: 'NEGOTIATING' } : {},
  name: verdict === 'decline' ? 'approvalDeclined' : 'approved',
  detail: { account },
});

const PAYMENT: Readonly<
  Record<PaymentStep, Pick<CompensationChange, 'name'> & { readonly state: 'ORDERED' | 'PAID' | 'SETTLED' }>
> = {
  ordered: { name: 'paymentOrdered', state: 'ORDERED' },
  paid: { name: 'paid', state: 'PAID' },
  failed: { name: 'paymentFailed', state: 'SETTLED' },
  reversed: { name: 'paymentReversed', state: 'SETTLED' },
};

export function paymentMade(step: PaymentStep, attempt: number, at: Date): CompensationChange {
  const { name, state } = PAYMENT[step];
  return { set: { state, paidAt: step === 'paid' ? at : null }, name, detail: { attempt } };
}

export const closed = (at: Date): CompensationChange => ({ set: { state: 'CLOSED', closedAt: at }, name: 'closed' });
