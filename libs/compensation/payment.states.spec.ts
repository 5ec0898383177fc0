import * as fc from 'fast-check';
import { PAYMENT_STEPS, type PaymentStep } from './compensation.kinds';
import {
  attemptOf,
  mayFollow,
  paidOf,
  paymentStanding,
  type LedgerEntry,
  type PaymentStanding,
} from './payment.states';

const ledger = (...entries: readonly (readonly [number, PaymentStep, string])[]): LedgerEntry[] =>
  entries.map(([attempt, step, amount]) => ({ attempt, step, amount }));

test('the ledger stands where its last entry is', () => {
  expect(paymentStanding([])).toBe('none');
  expect(paymentStanding(ledger([1, 'ordered', '5']))).toBe('ordered');
  expect(paymentStanding(ledger([1, 'ordered', '5'], [1, 'failed', '5']))).toBe('failed');
});

test('what may follow what, pair by pair', () => {
  const standings: readonly PaymentStanding[] = ['none', ...PAYMENT_STEPS];
  const pairs = standings.flatMap((standing) =>
    PAYMENT_STEPS.filter((step) => mayFollow(step, standing)).map((step) => `${standing} ${step}`),
  );
  expect(pairs).toEqual([
    'none ordered',
    'ordered paid',
    'ordered failed',
    'paid reversed',
    'failed ordered',
    'reversed ordered',
  ]);
});

test('an order begins another try, and all else belongs to the last', () => {
  expect(attemptOf('ordered', [])).toBe(1);
  expect(attemptOf('paid', ledger([1, 'ordered', '5']))).toBe(1);
  expect(attemptOf('ordered', ledger([1, 'ordered', '5'], [1, 'failed', '5']))).toBe(2);
  expect(attemptOf('reversed', ledger([2, 'ordered', '5'], [2, 'paid', '5']))).toBe(2);
});

test('what came back was not paid, to the halala and beyond what a number holds', () => {
  expect(paidOf([])).toBe(0n);
  expect(paidOf(ledger([1, 'ordered', '7']))).toBe(0n);
  expect(paidOf(ledger([1, 'ordered', '7'], [1, 'paid', '7']))).toBe(7n);
  expect(paidOf(ledger([1, 'paid', '7'], [1, 'reversed', '7']))).toBe(0n);
  expect(paidOf(ledger([1, 'paid', '7'], [1, 'failed', '7']))).toBe(7n);
  expect(paidOf(ledger([1, 'paid', '9007199254740993']))).toBe(9_007_199_254_740_993n);
});

test('whatever is tried in whatever order, one amount is paid at most', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<PaymentStep>(...PAYMENT_STEPS), { maxLength: 40 }), (tried) => {
      const kept: LedgerEntry[] = [];
      for (const step of tried) {
        if (!mayFollow(step, paymentStanding(kept))) continue;
        kept.push({ attempt: attemptOf(step, kept), step, amount: '420050' });
        if (paidOf(kept) !== 0n && paidOf(kept) !== 420_050n) return false;
      }
      return true;
    }),
    { numRuns: 2_000 },
  );
});
