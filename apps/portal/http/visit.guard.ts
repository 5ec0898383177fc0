import { randomBytes } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { assertSameSite } from '@sanad/platform';
import type { FastifyReply } from 'fastify';
import { OpenSites } from '../open-sites';
import type { Language } from '../site';
import { Cookies } from './cookies';
import { Form } from './form';
import { FormTokens } from './forgery';
import { Rates } from './rates';
import { exchangeOf, type VisitRequest } from './visit';

const READS = new Set(['GET', 'HEAD']);

/** Stands before every route: not too often, not from another site, and at an association whose site is open. */
@Injectable()
export class VisitGuard implements CanActivate {
  constructor(
    private readonly rates: Rates,
    private readonly tokens: FormTokens,
    private readonly sites: OpenSites,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { request, reply } = exchangeOf(context);
    const reads = READS.has(request.method);
    this.rates.take(request.ip, reads ? 'reads' : 'changes', Date.now());
    assertSameSite(request);
    const { slug } = request.params as { slug?: string };
    if (slug === undefined) return true;
    const visitor = await this.welcome(request, reply, slug);
    if (!reads && !this.tokens.fits(request.visit?.form.text('token'), visitor)) throw new Refusal('site.form_expired');
    return true;
  }

  /** @returns what the visitor's forms are bound to */
  private async welcome(request: VisitRequest, reply: FastifyReply, slug: string): Promise<string> {
    const site = await this.sites.get(slug, languageOfRoute(request));
    const cookies = new Cookies(request, reply, slug);
    const known = cookies.get('visitor');
    const visitor = known ?? randomBytes(16).toString('base64url');
    if (!known) cookies.set('visitor', visitor);
    request.visit = {
      site,
      cookies,
      token: this.tokens.tokenFor(visitor),
      form: await Form.of(request),
      query: request.query as Readonly<Record<string, unknown>>,
      page: request.url.split('?')[0]!.slice(site.path().length + 1),
      origin: `${request.protocol}://${request.host}`,
    };
    return visitor;
  }
}

/** Every page stands at `/:slug/…` and at `/:slug/en/…`. */
export function languageOfRoute(request: VisitRequest): Language {
  return /^\/[^/]+\/en(?=[/?]|$)/.test(request.url) ? 'en' : 'ar';
}
