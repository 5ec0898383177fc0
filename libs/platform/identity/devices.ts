import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '../crypto/keyring';

const DAYS_REMEMBERED = 365;

/**
 * Remembers, in a signed cookie for each account, that a device has signed in before. Such a device has tries of its
 * own: strangers who guess an account's password cannot use them up. The cookie opens nothing.
 */
@Injectable()
export class Devices {
  readonly secondsRemembered = DAYS_REMEMBERED * 86_400;

  constructor(private readonly ring: KeyRing) {}

  cookieName(email: string): string {
    return `__Host-device-${this.sign(email).toString('hex').slice(0, 12)}`;
  }

  /** The id of the device, when the cookie was given to it for this account. */
  known(cookie: string | undefined, email: string): string | undefined {
    const [id = '', signature = ''] = (cookie ?? '').split('.');
    const given = Buffer.from(signature, 'base64url');
    const expected = this.sign(`${id}|${email}`);
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
  }

  cookieFor(email: string, id = randomBytes(16).toString('base64url')): string {
    return `${id}.${this.sign(`${id}|${email}`).toString('base64url')}`;
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.ring.derive('devices')).update(text).digest();
  }
}
