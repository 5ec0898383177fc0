import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Devices } from './devices';
import type { OpenedSession } from './sessions';
import { SESSION_COOKIE } from './strategies';

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The cookies of a signed-in browser: the session's token, and the mark of a device that has signed in before. */
@Injectable()
export class SessionCookies {
  constructor(private readonly devices: Devices) {}

  /** The mark this device was given for the account, if it was. */
  deviceOf(request: FastifyRequest, email: string): string | undefined {
    return request.cookies[this.devices.cookieName(email)];
  }

  keep(reply: FastifyReply, { token }: OpenedSession): void {
    reply.setCookie(SESSION_COOKIE, token, COOKIE);
  }

  /** Only a complete sign-in makes a device known: a password alone would buy its holder tries of their own. */
  remember(reply: FastifyReply, request: FastifyRequest, email: string): void {
    const known = this.devices.known(this.deviceOf(request, email), email);
    const maxAge = this.devices.secondsRemembered;
    reply.setCookie(this.devices.cookieName(email), this.devices.cookieFor(email, known), { ...COOKIE, maxAge });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(SESSION_COOKIE, COOKIE);
  }
}
