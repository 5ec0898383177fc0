/** What a file rests on: a complaint that was upheld, a case, or the harm by itself. */
export const COMPENSATION_ORIGINS = ['complaint', 'case', 'own'] as const;
export type CompensationOrigin = (typeof COMPENSATION_ORIGINS)[number];

/** What makes two files look like files of one harm: the case is certain, the claimant is not. */
export const LIKENESSES = ['case', 'claimant'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export const COMPENSATION_STATES = [
  'OPENED', // proofs are gathered
  'NEGOTIATING',
  'AGREED', // an offer was accepted, and waits for both signatures
  'SETTLED', // signed by both, or fixed by a proof where one condition suffices
  'ORDERED', // a payment is under way
  'PAID',
  'REFUSED', // no settlement: the courts stay open
  'CLOSED', // given up before anything was paid
] as const;
export type CompensationState = (typeof COMPENSATION_STATES)[number];

/** What the policy lists, and how it is read, in its own words; the console enters this chapter without the policy's. */
export type ConditionKind = 'fault' | 'admission' | 'ruling' | 'negotiation' | 'other';
export type Reading = 'proofThenSettlement' | 'all' | 'any';

/** The papers by which a condition of the policy is proven. Judgment and ruling prove the same one. */
export const PROOF_KINDS = ['fault', 'minutes', 'judgment', 'ruling', 'other'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** What minutes say of each member of the body: approved, or stepped back because it concerns them. */
export const MEMBER_STANDS = ['approved', 'recused'] as const;
export type MemberStand = (typeof MEMBER_STANDS)[number];

/** Who may bind the association by admitting a harm. */
export const ADMITTERS = ['chair', 'viceChair', 'executiveDirector', 'attorney'] as const;
export type Admitter = (typeof ADMITTERS)[number];

export const OFFER_STEPS = ['offer', 'accept', 'decline'] as const;
export type OfferStep = (typeof OFFER_STEPS)[number];

export const SETTLING_PARTIES = ['association', 'claimant'] as const;
export type SettlingParty = (typeof SETTLING_PARTIES)[number];

export const SIGNING_METHODS = ['typedName', 'drawnSignature', 'inkScan'] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];

export const APPROVAL_VERDICTS = ['approve', 'decline'] as const;
export type ApprovalVerdict = (typeof APPROVAL_VERDICTS)[number];

export const PAYMENT_STEPS = ['ordered', 'paid', 'failed', 'reversed'] as const;
export type PaymentStep = (typeof PAYMENT_STEPS)[number];

export const PAYMENT_MEANS = ['transfer', 'cheque'] as const;
export type PaymentMeans = (typeof PAYMENT_MEANS)[number];

/** What an amount comes from: what both signed, or a proof, where by the reading one condition suffices. */
export const COMPENSATION_BASES = ['settlement', 'proof'] as const;
export type CompensationBasis = (typeof COMPENSATION_BASES)[number];

export const COMPENSATION_LETTERS = ['offer', 'settlement', 'refusal', 'order', 'paid'] as const;
export type CompensationLetter = (typeof COMPENSATION_LETTERS)[number];
