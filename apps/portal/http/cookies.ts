import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Only for this host, over TLS (or the loopback), never for scripts; sent along when somebody follows a link to us. */
const KEPT = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** What the portal remembers in a browser, by name; one of each for an association. */
export type CookieName = 'visitor' | 'draft' | 'case' | 'sent' | 'complaint' | 'lodged';

/** The cookies of one request and its answer. Values are secrets of the browser's owner and never logged. */
export class Cookies {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly slug = '',
  ) {}

  get(name: CookieName): string | undefined {
    return this.request.cookies[this.nameOf(name)] || undefined;
  }

  /** @param seconds how long the browser keeps it; without it until the browser is closed */
  set(name: CookieName, value: string, seconds?: number): void {
    this.reply.setCookie(this.nameOf(name), value, { ...KEPT, ...(seconds !== undefined && { maxAge: seconds }) });
  }

  drop(name: CookieName): void {
    this.reply.clearCookie(this.nameOf(name), KEPT);
  }

  private nameOf(name: CookieName): string {
    return this.slug ? `__Host-${name}-${this.slug}` : `__Host-${name}`;
  }
}
