import type { PaymentStep } from './compensation.kinds';

/** What the ledger says of a payment, entry by entry. */
export interface LedgerEntry {
  /** Which try it belongs to, from 1. */
  readonly attempt: number;
  readonly step: PaymentStep;
  /** Halalas. */
  readonly amount: string;
}

export type PaymentStanding = 'none' | PaymentStep;

/** The ledger is one chain: each entry follows another, and each has one that follows it at most. The database holds it to that. */
const FOLLOWS: Readonly<Record<PaymentStep, readonly PaymentStanding[]>> = {
  ordered: ['none', 'failed', 'reversed'],
  paid: ['ordered'],
  failed: ['ordered'],
  reversed: ['paid'],
};

export function paymentStanding(ledger: readonly Pick<LedgerEntry, 'step'>[]): PaymentStanding {
  return ledger.at(-1)?.step ?? 'none';
}

export const mayFollow = (step: PaymentStep, standing: PaymentStanding): boolean => FOLLOWS[step].includes(standing);

/** The try that an entry belongs to, after those that are there. */
export function attemptOf(step: PaymentStep, ledger: readonly Pick<LedgerEntry, 'attempt'>[]): number {
  const last = ledger.at(-1)?.attempt ?? 0;
  return step === 'ordered' ? last + 1 : last;
}

/** What has been paid and not come back. */
export function paidOf(ledger: readonly Pick<LedgerEntry, 'step' | 'amount'>[]): bigint {
  return ledger.reduce((sum, { step, amount }) => {
    if (step === 'paid') return sum + BigInt(amount);
    return step === 'reversed' ? sum - BigInt(amount) : sum;
  }, 0n);
}
