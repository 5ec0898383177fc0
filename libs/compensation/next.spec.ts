import type { CompensationFacts } from './compensation.states';
import { begunBy } from './next';

const SETTLED: CompensationFacts = {
  ...{
    state: 'SETTLED',
    alike: false,
    executable: false,
    paperStands: false,
    reading: 'proofThenSettlement',
    proofs: 1,
    waiting: 0,
    proven: true,
    basis: 'settlement',
  },
  ...{ settlementSuffices: false, offer: 'accepted', signedByClaimant: true, signedByAssociation: true },
  ...{ approvers: 2, approvals: 0, payment: 'none' },
};
const AGREED: CompensationFacts = {
  ...SETTLED,
  ...{ state: 'AGREED', signedByClaimant: false, signedByAssociation: false },
};
const NEGOTIATING: CompensationFacts = { ...AGREED, state: 'NEGOTIATING', basis: null, approvers: 0, offer: 'open' };

describe('whose turn begins by a change', () => {
  test.each([
    ['an offer that is accepted', NEGOTIATING, AGREED, 'sign'],
    ['the signature of the association', { ...AGREED, signedByClaimant: true }, SETTLED, 'approve'],
    ['the first of two approvals', SETTLED, { ...SETTLED, approvals: 1 }, ''],
    ['the last approval', { ...SETTLED, approvals: 1 }, { ...SETTLED, approvals: 2 }, 'order'],
    ['a settlement that nobody has to approve', AGREED, { ...SETTLED, approvers: null }, 'order'],
    [
      'a proof that comes after the rest',
      { ...SETTLED, approvals: 2, proven: false },
      { ...SETTLED, approvals: 2 },
      'order',
    ],
    [
      'an order',
      { ...SETTLED, approvals: 2 },
      { ...SETTLED, approvals: 2, state: 'ORDERED', payment: 'ordered' },
      'attest',
    ],
    [
      'a payment that failed',
      { ...SETTLED, approvals: 2, state: 'ORDERED', payment: 'ordered' },
      { ...SETTLED, approvals: 2, payment: 'failed' },
      'order',
    ],
    ['one that sends it back', SETTLED, NEGOTIATING, ''],
  ] as const)('%s', (_, before, after, begun) => {
    expect(begunBy(before, after).join(' ')).toBe(begun);
  });
});
