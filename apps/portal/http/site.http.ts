import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Public } from '@sanad/platform';
import { officialName, OfficialPrints, versionPage } from '@sanad/policy';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { OpenSites } from '../open-sites';
import { Download, type Page } from '../page';
import { homePage } from '../pages/home';
import { accessibilityPage, privacyPage } from '../pages/notices';
import { policyPage } from '../pages/policy';
import { Root } from '../pages/root';
import type { Language, Site } from '../site';
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

/** Where people reach the public sites; null where nobody has said. */
export const PORTAL_ADDRESS = Symbol('where the public sites are');

/** `v3`. @throws Refusal `request.not_found` */
function numberOf(version: string): number {
  const [, number] = /^v([1-9]\d{0,8})$/.exec(version) ?? [];
  if (number === undefined) throw new Refusal('request.not_found');
  return Number(number);
}

/** What everybody may read. */
@Controller(SITE_ADDRESSES)
export class SiteHttp {
  constructor(
    private readonly sites: OpenSites,
    private readonly prints: OfficialPrints,
    @Inject(PORTAL_ADDRESS) private readonly address: string | null,
  ) {}

  @Get()
  @Public()
  async home(@CurrentVisit() { site }: Visit): Promise<Page> {
    return homePage(site, await this.sites.statedWeek(site));
  }

  @Get('policy')
  @Public()
  async policy(@CurrentVisit() { site }: Visit): Promise<Page> {
    return this.shown(site);
  }

  /** The same for ever, whichever version is in force: links to a clause hold. */
  @Get('policy/:version')
  @Public()
  async version(@CurrentVisit() { site }: Visit, @Param('version') version: string): Promise<Page> {
    const number = numberOf(version);
    return this.shown(await this.sites.under(site, number));
  }

  private async shown(site: Site): Promise<Page> {
    const { versions, minutes } = await this.sites.shelf(site);
    return policyPage(site, versions, minutes);
  }

  @Get('policy/:version/official.pdf')
  @Public()
  async official(@CurrentVisit() { site }: Visit, @Param('version') version: string): Promise<Download> {
    const printed = await this.sites.printed(site, numberOf(version));
    const page = this.address && `${this.address}/${site.association.slug}/${versionPage(printed.number)}`;
    const bytes = await this.prints.pdf(printed, page ?? undefined);
    return new Download(officialName(printed), 'application/pdf', bytes);
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
