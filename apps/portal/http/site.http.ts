import { Controller, Get, Res } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Public } from '@sanad/platform';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { OpenSites } from '../open-sites';
import type { Page } from '../page';
import { homePage } from '../pages/home';
import { accessibilityPage, privacyPage } from '../pages/notices';
import { policyPage } from '../pages/policy';
import { Root } from '../pages/root';
import type { Language } from '../site';
import { markupOf } from './render';
import { CurrentVisit, type Visit } from './visit';

/** Every page of a site stands at two addresses, one in each language. */
export const SITE_ADDRESSES = [':slug', ':slug/en'];

@Controller()
export class RootHttp {
  constructor(private readonly sites: OpenSites) {}

  @Get()
  @Public()
  root(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.list(reply, 'ar');
  }

  @Get('en')
  @Public()
  inEnglish(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.list(reply, 'en');
  }

  private async list(reply: FastifyReply, language: Language): Promise<string> {
    reply.type('text/html; charset=utf-8').header('content-language', language);
    return markupOf(createElement(Root, { sites: await this.sites.list(), language }));
  }
}

/** What everybody may read. */
@Controller(SITE_ADDRESSES)
export class SiteHttp {
  constructor(private readonly sites: OpenSites) {}

  @Get()
  @Public()
  async home(@CurrentVisit() { site }: Visit): Promise<Page> {
    return homePage(site, await this.sites.statedWeek(site));
  }

  @Get('policy')
  @Public()
  policy(@CurrentVisit() { site }: Visit): Page {
    return policyPage(site);
  }

  @Get('privacy')
  @Public()
  privacy(@CurrentVisit() { site }: Visit): Page {
    return privacyPage(site);
  }

  /** Whatever else is asked for below a site is told in the site's own frame. */
  @Get('*')
  @Public()
  nothing(): never {
    throw new Refusal('request.not_found');
  }

  @Get('accessibility')
  @Public()
  accessibility(@CurrentVisit() { site }: Visit): Page {
    return accessibilityPage(site);
  }
}
