import type { KeyRing } from '../crypto/keyring';
import { seal, unseal, type Cell } from '../crypto/seal';
import type { OidcChecks } from './oidc.client';

export const OIDC_COOKIE = '__Host-oidc';
export const OIDC_MINUTES = 10;

/** A sign-in that is under way at a provider. */
export interface UnderWay extends OidcChecks {
  readonly association: string;
  readonly until: number;
}

const CELL: Cell = { association: 'platform', table: 'cookie', column: 'oidc', row: 'sign-in' };

/** Sealed, so that nobody reads or makes one; it opens nothing by itself. */
export function sealUnderWay(ring: KeyRing, underWay: UnderWay): string {
  return seal(ring.current, CELL, JSON.stringify(underWay));
}

/** Undefined for what is none of ours, or is too old. */
export function openUnderWay(ring: KeyRing, cookie: string | undefined, now: Date): UnderWay | undefined {
  if (!cookie) return undefined;
  try {
    const underWay = JSON.parse(unseal((id) => ring.find(id), CELL, cookie)) as UnderWay;
    return underWay.until > now.getTime() ? underWay : undefined;
  } catch {
    return undefined;
  }
}
