import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Site } from '../site';
import type { Cookies } from './cookies';
import type { Form } from './form';

/** Somebody who looks at a page of an association's site. */
export interface Visit {
  readonly site: Site;
  readonly cookies: Cookies;
  /** Goes with every form of the page and is asked back with it. */
  readonly token: string;
  readonly form: Form;
  readonly query: Readonly<Record<string, unknown>>;
  /** The page itself, by its address within the site: `apply/name`. */
  readonly page: string;
  /** `https://…` of this site, without a path. */
  readonly origin: string;
}

export interface VisitRequest extends FastifyRequest {
  visit?: Visit;
}

/** `visit: Visit`, once the guard has let the request pass. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  return context.switchToHttp().getRequest<VisitRequest & { visit: Visit }>().visit;
});

export function exchangeOf(context: ExecutionContext): { request: VisitRequest; reply: FastifyReply } {
  const http = context.switchToHttp();
  return { request: http.getRequest<VisitRequest>(), reply: http.getResponse<FastifyReply>() };
}
