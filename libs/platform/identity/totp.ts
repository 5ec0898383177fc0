import { foldDigits } from '@sanad/kernel';
import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;
/** A clock that is half a minute off is still right. */
const STEPS_AROUND = 1;

/** A secret of 160 bits in base32, as authenticator applications take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** `otpauth://…`, for a QR code. The label shows people which account the codes are for. */
export function totpUri(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** The step whose code this is, one before or after included; undefined for a code of none of them. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const token = foldDigits(code).replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: STEPS_AROUND });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Sanad', label, secret, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS });
}
