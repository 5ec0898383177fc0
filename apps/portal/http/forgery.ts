import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '@sanad/platform';

const NONCE_BYTES = 12;

/**
 * The token of a form. Another site can make a browser send a form, but not read this token from our page. It is other bytes
 * with each page, so that the length of compressed answers tells nothing of it.
 */
@Injectable()
export class FormTokens {
  constructor(private readonly ring: KeyRing) {}

  tokenFor(visitor: string): string {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    return `${nonce}.${this.sign(nonce, visitor)}`;
  }

  fits(token: unknown, visitor: string): boolean {
    if (typeof token !== 'string') return false;
    const [nonce = '', signature = ''] = token.split('.');
    const [given, expected] = [Buffer.from(signature), Buffer.from(this.sign(nonce, visitor))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private sign(nonce: string, visitor: string): string {
    return createHmac('sha256', this.ring.derive('portal forms')).update(`${nonce}|${visitor}`).digest('base64url');
  }
}
