const SAUDI = /^SA[0-9]{22}$/;

/** Whether it is an account of a Saudi bank: its form, and the remainder of 97 that its two check digits see to. */
export function isIban(iban: string): boolean {
  if (!SAUDI.test(iban)) return false;
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}
