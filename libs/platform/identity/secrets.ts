import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits in base64url, told once. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It is random in all its bits, so that a plain SHA-256 gives nothing away. */
export function fingerprint(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
