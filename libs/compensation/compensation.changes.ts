import type { AccountId } from '@sanad/kernel';
import type { CompensationChange } from './compensation';
import type { PaymentStep, ProofKind, SettlingParty } from './compensation.kinds';
import type { OfferEntry } from './offer.states';

const UNSETTLED = {
  ...{ basis: null, amount: null, terms: null, scanId: null, settledAt: null, restsOn: null, adoptedBy: null },
} as const;

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

/** The amount of a paper, as it was taken. */
export interface Adopted {
  readonly paper: string;
  readonly amount: string;
  readonly terms: string;
  readonly by: string;
}

/** The amount is that of the paper, and nothing has to be signed. */
export const adopted = ({ paper, amount, terms, by }: Adopted, round: number, at: Date): CompensationChange => ({
  set: {
    ...{
      state: 'SETTLED',
      basis: 'proof',
      amount,
      terms,
      round: round + 1,
      settledAt: at,
      restsOn: paper,
      adoptedBy: by,
    },
    ...{ refusedBy: null, refusedReason: null, refusedAt: null, scanId: null },
  },
  name: 'adopted',
  detail: { proof: paper },
});

/** Another harm than the one of a file that looks like it, for a reason under a name. */
export const toldApart = (reason: string, by: string, at: Date): CompensationChange => ({
  set: { apartReason: reason, apartBy: by, apartAt: at },
  name: 'toldApart',
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

export const approved = (account: AccountId): CompensationChange => ({
  set: {},
  name: 'approved',
  detail: { account },
});

/** Back to where offers are made; those who approved it before approved something else. */
export const sentBack = (account: AccountId): CompensationChange => ({
  set: { ...UNSETTLED, state: 'NEGOTIATING' },
  name: 'approvalDeclined',
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
