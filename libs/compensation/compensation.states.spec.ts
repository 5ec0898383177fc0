import * as fc from 'fast-check';
import { COMPENSATION_BASES, COMPENSATION_STATES, type CompensationState } from './compensation.kinds';
import {
  COMPENSATION_ACTIONS,
  compensationPermission,
  openCompensationActions,
  paymentLocks,
  type CompensationAction,
  type CompensationFacts,
} from './compensation.states';
import type { OfferStanding } from './offer.states';
import type { PaymentStanding } from './payment.states';

const facts = (state: CompensationState, more: Partial<CompensationFacts> = {}): CompensationFacts => ({
  ...{
    state,
    alike: false,
    reading: 'proofThenSettlement',
    proofs: 1,
    waiting: 1,
    proven: true,
    settlementSuffices: false,
  },
  ...{ basis: 'settlement', offer: 'open', signedByClaimant: false, signedByAssociation: false },
  ...{ approvers: 1, approvals: 1, payment: 'none', executable: false, paperStands: false },
  ...more,
});

const open = (state: CompensationState, more?: Partial<CompensationFacts>): string =>
  openCompensationActions(facts(state, more)).join(' ');
const because = (action: CompensationAction, state: CompensationState, more?: Partial<CompensationFacts>): string => {
  const found = compensationPermission(action, facts(state, more));
  return found.open ? 'open' : found.because;
};

const PROVING = 'addProof validateProof withdrawProof';

test('each stage opens its own actions', () => {
  expect(open('OPENED')).toBe(`${PROVING} makeOffer refuse close`);
  expect(open('NEGOTIATING')).toBe(`${PROVING} makeOffer answerOffer refuse close`);
  expect(open('AGREED')).toBe(`${PROVING} signClaimant signAssociation refuse close`);
  expect(open('SETTLED', { approvals: 0 })).toBe(`${PROVING} approve sendBack`);
  expect(open('SETTLED')).toBe(`${PROVING} sendBack orderPayment`);
  expect(open('ORDERED', { payment: 'ordered' })).toBe('recordPaid recordFailed');
  expect(open('PAID', { payment: 'paid' })).toBe('reverse');
  expect(open('REFUSED')).toBe(`${PROVING} resume close`);
  expect(open('CLOSED')).toBe('');
});

test('papers are validated where some wait, and withdrawn where some stand', () => {
  expect(open('OPENED', { waiting: 0 })).toBe('addProof withdrawProof makeOffer refuse close');
  expect(because('validateProof', 'OPENED', { waiting: 0 })).toBe('noWaiting');
  expect(because('withdrawProof', 'OPENED', { proofs: 0, waiting: 0 })).toBe('noProof');
});

test('nothing is offered without a reading, nor before the proof where proof comes first', () => {
  expect(because('makeOffer', 'OPENED', { reading: null })).toBe('reading');
  expect(because('makeOffer', 'OPENED', { proven: false })).toBe('proof');
  expect(because('makeOffer', 'OPENED', { reading: 'all', proven: false })).toBe('open');
  expect(because('makeOffer', 'OPENED', { reading: 'any', proven: false })).toBe('open');
  expect(because('answerOffer', 'NEGOTIATING', { offer: 'declined' })).toBe('offer');
});

test('each party signs once', () => {
  expect(because('signClaimant', 'AGREED', { signedByClaimant: true })).toBe('signed');
  expect(because('signAssociation', 'AGREED', { signedByClaimant: true })).toBe('open');
  expect(because('signAssociation', 'AGREED', { signedByAssociation: true })).toBe('signed');
  expect(because('signClaimant', 'AGREED', { signedByAssociation: true })).toBe('open');
});

test('the amount of a paper is taken without a settlement where such a paper stands, under each reading', () => {
  for (const reading of ['proofThenSettlement', 'all', 'any'] as const) {
    expect([reading, because('adopt', 'REFUSED', { reading })]).toEqual([reading, 'paper']);
    expect([reading, because('adopt', 'REFUSED', { reading, executable: true })]).toEqual([reading, 'open']);
  }
  expect(because('adopt', 'OPENED', { reading: null, executable: true })).toBe('reading');
  expect(because('adopt', 'AGREED', { executable: true })).toBe('state');
});

test('approvals are off where nobody has added them, full when they are full, and over once something was ordered', () => {
  expect(because('approve', 'SETTLED', { approvers: null, approvals: 0 })).toBe('policy');
  expect(because('approve', 'SETTLED', { approvers: 2, approvals: 1 })).toBe('open');
  expect(because('approve', 'SETTLED', { approvers: 2, approvals: 2 })).toBe('approved');
  expect(because('approve', 'SETTLED', { approvers: 2, approvals: 3 })).toBe('approved');
  expect(because('approve', 'SETTLED', { approvers: 'beyond', approvals: 0 })).toBe('beyond');
  expect(because('approve', 'SETTLED', { approvers: 2, approvals: 1, payment: 'failed' })).toBe('paidBefore');
});

test('what is settled goes back, whatever shuts its approval, until something was ordered', () => {
  for (const approvers of [null, 'beyond', 0, 2] as const)
    expect([approvers, because('sendBack', 'SETTLED', { approvers, approvals: 0 })]).toEqual([approvers, 'open']);
  for (const payment of ['ordered', 'failed', 'reversed'] as const)
    expect([payment, because('sendBack', 'SETTLED', { payment })]).toEqual([payment, 'paidBefore']);
  expect(because('sendBack', 'AGREED')).toBe('state');
});

test('a file that may be about the harm of another one is told apart once, and neither approved nor paid before', () => {
  for (const state of ['OPENED', 'NEGOTIATING', 'AGREED', 'SETTLED', 'REFUSED'] as const) {
    expect([state, because('tellApart', state)]).toEqual([state, 'noAlike']);
    expect([state, because('tellApart', state, { alike: true })]).toEqual([state, 'open']);
  }
  for (const state of ['ORDERED', 'PAID', 'CLOSED'] as const)
    expect([state, because('tellApart', state, { alike: true })]).toEqual([state, 'state']);
  expect(because('approve', 'SETTLED', { alike: true, approvals: 0 })).toBe('harm');
  expect(because('approve', 'SETTLED', { alike: true, approvers: null, approvals: 0 })).toBe('policy');
  expect(because('orderPayment', 'SETTLED', { alike: true })).toBe('harm');
  expect(paymentLocks(facts('OPENED', { alike: true, proven: false }))).toEqual(['harm', 'proof', 'settlement']);
});

test('a payment is locked by each thing that is missing, and ordered by the first of them', () => {
  const missing = { reading: null, approvers: 2, approvals: 1 } as const;
  expect(paymentLocks(facts('AGREED', { ...missing, proven: false }))).toEqual(['reading', 'settlement', 'approvals']);
  expect(paymentLocks(facts('OPENED', { proven: false, approvers: 'beyond' }))).toEqual([
    'proof',
    'settlement',
    'beyond',
  ]);
  expect(paymentLocks(facts('SETTLED', { approvers: null, approvals: 0 }))).toEqual([]);
  expect(paymentLocks(facts('SETTLED', { approvers: 1, approvals: 2 }))).toEqual([]);
  expect(paymentLocks(facts('ORDERED'))).toEqual([]);
  expect(paymentLocks(facts('PAID'))).toEqual([]);
  expect(paymentLocks(facts('REFUSED'))).toEqual(['settlement']);
  expect(because('orderPayment', 'SETTLED', missing)).toBe('reading');
  expect(because('orderPayment', 'SETTLED', { proven: false })).toBe('proof');
  expect(because('orderPayment', 'SETTLED', { approvers: 'beyond' })).toBe('beyond');
  expect(because('orderPayment', 'SETTLED', { approvals: 0 })).toBe('approvals');
});

test('where one condition is enough a settlement is one, and an amount that was taken from a paper needs that paper', () => {
  const any = { reading: 'any', proven: false, settlementSuffices: true } as const;
  expect(because('orderPayment', 'SETTLED', any)).toBe('open');
  expect(because('orderPayment', 'SETTLED', { ...any, basis: 'proof', proven: true })).toBe('proof');
  expect(because('orderPayment', 'SETTLED', { ...any, basis: 'proof', paperStands: true })).toBe('open');
  expect(because('orderPayment', 'SETTLED', { ...any, settlementSuffices: false })).toBe('proof');
});

test('each entry of the ledger fits behind the last one', () => {
  expect(because('orderPayment', 'SETTLED', { payment: 'paid' })).toBe('ledger');
  expect(because('orderPayment', 'SETTLED', { payment: 'ordered' })).toBe('ledger');
  expect(because('orderPayment', 'SETTLED', { payment: 'reversed' })).toBe('open');
  expect(because('orderPayment', 'SETTLED', { payment: 'failed' })).toBe('open');
  expect(because('recordPaid', 'ORDERED', { payment: 'paid' })).toBe('ledger');
  expect(because('recordFailed', 'ORDERED', { payment: 'failed' })).toBe('ledger');
  expect(because('reverse', 'PAID', { payment: 'ordered' })).toBe('ledger');
});

const any: fc.Arbitrary<CompensationFacts> = fc.record({
  state: fc.constantFrom<CompensationState>(...COMPENSATION_STATES),
  reading: fc.constantFrom(null, 'proofThenSettlement' as const, 'all' as const, 'any' as const),
  ...{
    alike: fc.boolean(),
    proofs: fc.nat(3),
    waiting: fc.nat(3),
    proven: fc.boolean(),
    settlementSuffices: fc.boolean(),
    executable: fc.boolean(),
    paperStands: fc.boolean(),
  },
  basis: fc.constantFrom(null, ...COMPENSATION_BASES),
  offer: fc.constantFrom<OfferStanding>('none', 'open', 'declined', 'accepted'),
  ...{ signedByClaimant: fc.boolean(), signedByAssociation: fc.boolean() },
  approvers: fc.constantFrom<CompensationFacts['approvers']>(null, 'beyond', 0, 1, 2),
  approvals: fc.nat(3),
  payment: fc.constantFrom<PaymentStanding>('none', 'ordered', 'paid', 'failed', 'reversed'),
});

test('whatever the facts: nothing is ordered while anything is locked, and only what is settled', () => {
  fc.assert(
    fc.property(any, (one) => {
      const ordered = compensationPermission('orderPayment', one).open;
      return !ordered || (one.state === 'SETTLED' && paymentLocks(one).length === 0 && one.reading !== null);
    }),
    { numRuns: 3_000 },
  );
});

test('whatever the facts: what is over stays over, and one action is open at most where money is under way', () => {
  fc.assert(
    fc.property(any, (one) => {
      const actions = openCompensationActions(one);
      if (one.state === 'CLOSED') return actions.length === 0;
      if (one.state === 'PAID') return actions.every((action) => action === 'reverse');
      return one.state !== 'ORDERED' || actions.every((action) => ['recordPaid', 'recordFailed'].includes(action));
    }),
    { numRuns: 2_000 },
  );
});

test('each action belongs to a stage', () => {
  const reached = COMPENSATION_STATES.flatMap((state) =>
    COMPENSATION_ACTIONS.filter((action) => because(action, state) !== 'state'),
  );
  expect([...new Set(reached)].sort()).toEqual([...COMPENSATION_ACTIONS].sort());
});
