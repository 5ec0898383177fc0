import { foldDigits } from '@sanad/kernel';

export const ID_KINDS = ['nationalId', 'iqama', 'other'] as const;
/** A citizen's national ID, a resident's iqama, or another document (passport, card of another state, birth certificate). */
export type IdKind = (typeof ID_KINDS)[number];

const FIRST_DIGIT: Partial<Record<IdKind, string>> = { nationalId: '1', iqama: '2' };

/** Folds Arabic digits and drops spaces and dashes, so that one number has one form. */
export function normaliseIdNumber(text: string): string {
  return foldDigits(text).replace(/[\s-]/g, '').toUpperCase();
}

/**
 * Whether a normalised number can be of its kind: ten digits, the first tells citizens (1) from residents (2), and the
 * last is a check digit (Luhn over the odd positions doubled). Other documents have no rule of ours.
 */
export function isIdNumber(kind: IdKind, number: string): boolean {
  if (kind === 'other') return /^[\p{L}\p{N}/.]{3,40}$/u.test(number);
  return /^[12]\d{9}$/.test(number) && number[0] === FIRST_DIGIT[kind] && luhn(number) % 10 === 0;
}

function luhn(number: string): number {
  return [...number].reduce((sum, digit, position) => {
    const value = Number(digit) * (position % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** A Saudi mobile in its international form, or undefined when it is none. `05XXXXXXXX`, `+9665XXXXXXXX`, `009665XXXXXXXX`. */
export function normaliseMobile(text: string): string | undefined {
  const digits = foldDigits(text).replace(/[\s()-]/g, '');
  const match = /^(?:\+966|00966|966|0)(5\d{8})$/.exec(digits);
  return match ? `+966${match[1]}` : undefined;
}
