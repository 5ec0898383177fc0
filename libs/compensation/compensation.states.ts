import type { CompensationBasis, CompensationState, Reading } from './compensation.kinds';
import type { OfferStanding } from './offer.states';
import { mayFollow, type PaymentStanding } from './payment.states';

export const COMPENSATION_ACTIONS = [
  'addProof',
  'validateProof',
  'withdrawProof',
  'makeOffer',
  'answerOffer',
  'signClaimant',
  'signAssociation',
  'adopt',
  'refuse',
  'resume',
  'approve',
  'sendBack',
  'orderPayment',
  'recordPaid',
  'recordFailed',
  'reverse',
  'tellApart',
  'close',
] as const;
export type CompensationAction = (typeof COMPENSATION_ACTIONS)[number];

/** What the gates look at. */
export interface CompensationFacts {
  readonly state: CompensationState;
  /** Another file may be about the same harm, and nobody has said that it is not. */
  readonly alike: boolean;
  /** Unset while nobody has chosen how the conditions combine. */
  readonly reading: Reading | null;
  /** Papers that stand, validated or not. */
  readonly proofs: number;
  /** Of these, how many wait for somebody to validate them. */
  readonly waiting: number;
  /** Nothing is left to be proven by the reading. */
  readonly proven: boolean;
  /** By the reading a settlement is enough. */
  readonly settlementSuffices: boolean;
  /** A paper stands whose amount may be taken without a settlement. */
  readonly executable: boolean;
  /** The paper whose amount was taken still stands. */
  readonly paperStands: boolean;
  readonly basis: CompensationBasis | null;
  readonly offer: OfferStanding;
  readonly signedByClaimant: boolean;
  readonly signedByAssociation: boolean;
  /** How many have to approve; null where nobody has added that, `beyond` above every step. */
  readonly approvers: number | 'beyond' | null;
  readonly approvals: number;
  readonly payment: PaymentStanding;
}

export type CompensationGate =
  | 'harm'
  | 'noAlike'
  | 'reading'
  | 'proof'
  | 'noProof'
  | 'noWaiting'
  | 'offer'
  | 'signed'
  | 'settlement'
  | 'paper'
  | 'approved'
  | 'beyond'
  | 'approvals'
  | 'ledger'
  | 'paidBefore';

export type CompensationPermission =
  { readonly open: true } | { readonly open: false; readonly because: 'state' | 'policy' | CompensationGate };

const OPEN: CompensationPermission = { open: true };
const shut = (because: 'state' | 'policy' | CompensationGate): CompensationPermission => ({ open: false, because });

const PROVING = ['addProof', 'validateProof', 'withdrawProof'] as const;

/** What belongs to each stage, its gates open or not. */
const IN_STATE: Readonly<Record<CompensationState, readonly CompensationAction[]>> = {
  OPENED: [...PROVING, 'makeOffer', 'adopt', 'refuse', 'tellApart', 'close'],
  NEGOTIATING: [...PROVING, 'makeOffer', 'answerOffer', 'adopt', 'refuse', 'tellApart', 'close'],
  AGREED: [...PROVING, 'signClaimant', 'signAssociation', 'refuse', 'tellApart', 'close'],
  SETTLED: [...PROVING, 'approve', 'sendBack', 'orderPayment', 'tellApart'],
  ORDERED: ['recordPaid', 'recordFailed'],
  PAID: ['reverse'],
  REFUSED: [...PROVING, 'adopt', 'resume', 'tellApart', 'close'],
  CLOSED: [],
};

/** Why nothing is paid, one by one: what the page shows beside the payment, the first of which the route refuses by. */
export const PAYMENT_LOCKS = ['harm', 'reading', 'proof', 'settlement', 'beyond', 'approvals'] as const;
export type PaymentLock = (typeof PAYMENT_LOCKS)[number];

const isSettled = ({ state }: CompensationFacts): boolean =>
  state === 'SETTLED' || state === 'ORDERED' || state === 'PAID';

/** What an amount rests on: that of a paper on this paper alone; what was settled on what has to be proven, or, under `any`, on nothing else. */
const rests = ({ proven, settlementSuffices, basis, paperStands }: CompensationFacts): boolean =>
  basis === 'proof' ? paperStands : proven || settlementSuffices;

const LOCKED: Readonly<Record<PaymentLock, (facts: CompensationFacts) => boolean>> = {
  harm: ({ alike }) => alike,
  reading: ({ reading }) => reading === null,
  proof: (facts) => facts.reading !== null && !rests(facts),
  settlement: (facts) => !isSettled(facts),
  beyond: ({ approvers }) => approvers === 'beyond',
  approvals: ({ approvers, approvals }) => typeof approvers === 'number' && approvals < approvers,
};

export function paymentLocks(facts: CompensationFacts): PaymentLock[] {
  return PAYMENT_LOCKS.filter((lock) => LOCKED[lock](facts));
}

type Gatekeeper = (facts: CompensationFacts) => 'policy' | CompensationGate | undefined;

/** Where proof comes first, nothing is offered before it; without a reading nobody knows whether it does. */
const beforeOffers: Gatekeeper = ({ reading, proven }) => {
  if (reading === null) return 'reading';
  return reading === 'proofThenSettlement' && !proven ? 'proof' : undefined;
};

/** The step of the ledger that an action writes has to fit behind the last one. */
const onLedger =
  (step: Parameters<typeof mayFollow>[0]): Gatekeeper =>
  ({ payment }) =>
    mayFollow(step, payment) ? undefined : 'ledger';

const GATES: Partial<Record<CompensationAction, Gatekeeper>> = {
  validateProof: ({ waiting }) => (waiting === 0 ? 'noWaiting' : undefined),
  withdrawProof: ({ proofs }) => (proofs === 0 ? 'noProof' : undefined),
  makeOffer: beforeOffers,
  answerOffer: ({ offer }) => (offer === 'open' ? undefined : 'offer'),
  signClaimant: ({ signedByClaimant }) => (signedByClaimant ? 'signed' : undefined),
  signAssociation: ({ signedByAssociation }) => (signedByAssociation ? 'signed' : undefined),
  adopt: ({ reading, executable }) => (reading === null ? 'reading' : executable ? undefined : 'paper'),
  approve: ({ alike, approvers, approvals, payment }) => {
    if (approvers === null) return 'policy';
    if (alike) return 'harm';
    if (payment !== 'none') return 'paidBefore';
    if (approvers === 'beyond') return 'beyond';
    return approvals >= approvers ? 'approved' : undefined;
  },
  sendBack: ({ payment }) => (payment === 'none' ? undefined : 'paidBefore'),
  orderPayment: (facts) => paymentLocks(facts)[0] ?? onLedger('ordered')(facts),
  recordPaid: onLedger('paid'),
  recordFailed: onLedger('failed'),
  reverse: onLedger('reversed'),
  tellApart: ({ alike }) => (alike ? undefined : 'noAlike'),
};

/** One function for the server that enforces it and the page that shows it. */
export function compensationPermission(action: CompensationAction, facts: CompensationFacts): CompensationPermission {
  if (!IN_STATE[facts.state].includes(action)) return shut('state');
  const gate = GATES[action]?.(facts);
  return gate ? shut(gate) : OPEN;
}

export const openCompensationActions = (facts: CompensationFacts): CompensationAction[] =>
  COMPENSATION_ACTIONS.filter((action) => compensationPermission(action, facts).open);
