import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import { ApiTokens } from './api-tokens';
import type { Caller } from './caller';
import { Sessions } from './sessions';

export const SESSION_COOKIE = '__Host-sanad';
export const STRATEGIES = ['sanad-session', 'sanad-token'];

/** Staff: the session whose token the cookie holds. */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, STRATEGIES[0]) {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Caller | false> {
    const token = request.cookies[SESSION_COOKIE];
    return (token && (await this.sessions.find(token))) || false;
  }
}

const BEARER = /^Bearer ([\w-]{20,200})$/i;

/** Machines: the token of the `Authorization` header. Never one of the address, where it would end up in logs. */
@Injectable()
export class TokenStrategy extends PassportStrategy(Strategy, STRATEGIES[1]) {
  constructor(private readonly tokens: ApiTokens) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Caller | false> {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    return (token && (await this.tokens.find(token))) || false;
  }
}
