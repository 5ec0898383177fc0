import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@sanad/messages';
import type { FastifyRequest } from 'fastify';
import type { KeyRing } from '../crypto/keyring';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Told to the pages of the session, and asked back with every change: another site cannot read it. */
export function csrfToken(ring: KeyRing, sessionId: string): string {
  return createHmac('sha256', ring.derive('csrf')).update(sessionId).digest('base64url');
}

/** @throws Refusal `session.csrf_missing` for a change without the session's token. */
export function assertCsrfToken(ring: KeyRing, request: FastifyRequest, sessionId: string): void {
  if (SAFE.has(request.method)) return;
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrfToken(ring, sessionId));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Refusal('session.csrf_missing');
}

/**
 * Browsers say where a request comes from; a change that comes from another site is refused. Programs say nothing.
 * @throws Refusal `session.other_site`
 */
export function assertSameSite(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign || (origin !== undefined && !isOwn(origin, request.host))) throw new Refusal('session.other_site');
}

/** Browsers leave out the scheme's own port, proxies may not. */
function isOwn(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: theirs } = new URL(origin);
  return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === theirs;
}
