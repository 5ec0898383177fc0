import { randomBytes } from 'node:crypto';
import { foldDigits } from '@sanad/kernel';

/** Crockford's alphabet: no I, L, O or U, so that a reference survives being read aloud and copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_ALPHABET = `${ALPHABET}*~$=U`;
const LENGTH = 8;

/**
 * A new public reference: eight random characters (40 bits) and one check character modulo 37. Not counted, so that nothing can be
 * inferred. A draw whose check would be a sign is drawn again: a reference is spoken and typed, too.
 */
export function newReference(random: (size: number) => Buffer = randomBytes): string {
  for (;;) {
    const body = [...random(LENGTH)].map((byte) => ALPHABET[byte & 31]).join('');
    const check = checkOf(body);
    if (/\w/.test(check)) return body + check;
  }
}

/** The reference somebody typed, in its one form, or undefined when its check character does not fit. */
export function parseReference(typed: string): string | undefined {
  const folded = foldDigits(typed).toUpperCase().replace(/[\s-]/g, '');
  const body = folded.slice(0, LENGTH).replaceAll('O', '0').replace(/[IL]/g, '1');
  const whole = body + folded.slice(LENGTH);
  return whole.length === LENGTH + 1 &&
    [...body].every((letter) => ALPHABET.includes(letter)) &&
    checkOf(body) === whole.at(-1)
    ? whole
    : undefined;
}

function checkOf(body: string): string {
  const value = [...body].reduce((sum, letter) => (sum * 32 + ALPHABET.indexOf(letter)) % 37, 0);
  return CHECK_ALPHABET[value]!;
}
