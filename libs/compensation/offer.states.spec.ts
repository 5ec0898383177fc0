import { answererOf, lastOffer, offerStanding } from './offer.states';

const offer = (party: 'association' | 'claimant', id = '1') => ({ id, step: 'offer', party }) as const;
const accept = { id: '8', step: 'accept', party: 'claimant' } as const;
const decline = { id: '9', step: 'decline', party: 'claimant' } as const;

test('a negotiation stands where its last line is', () => {
  expect(offerStanding([])).toBe('none');
  expect(offerStanding([offer('claimant')])).toBe('open');
  expect(offerStanding([offer('association'), decline])).toBe('declined');
  expect(offerStanding([offer('association'), decline, offer('claimant')])).toBe('open');
  expect(offerStanding([offer('association'), accept])).toBe('accepted');
});

test('the offer that counts is the last one', () => {
  expect(lastOffer([])).toBeUndefined();
  expect(lastOffer([offer('association'), decline, offer('claimant', '2'), accept])?.id).toBe('2');
});

test('an open offer is answered by the other party, and no other is', () => {
  expect(answererOf([])).toBeUndefined();
  expect(answererOf([offer('association')])).toBe('claimant');
  expect(answererOf([offer('claimant')])).toBe('association');
  expect(answererOf([offer('association'), decline])).toBeUndefined();
  expect(answererOf([offer('association'), accept])).toBeUndefined();
});
