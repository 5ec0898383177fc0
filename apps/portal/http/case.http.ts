import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { AppealsPortal } from '@sanad/appeals';
import { PASS_MINUTES, Portal, type PortalAttestation, type PortalCase, type PortalMissing } from '@sanad/intake';
import { attestationWording, Refusal } from '@sanad/messages';
import { Public } from '@sanad/platform';
import { TICKED } from '../form/field';
import { GoTo, type FieldError, type Page } from '../page';
import { casePage, DONE, itemPage, signaturePage, withdrawalPage, type Acting, type Done } from '../pages/case';
import { receiptPage, sentPage } from '../pages/sent';
import { lostPage, trackPage } from '../pages/track';
import { FILE_MEGABYTES } from './form';
import { OpenCases } from './open-cases';
import { sentBefore } from './sent';
import { SITE_ADDRESSES } from './site.http';
import { isUnopened, nothingTyped, typedAccess, unopened, unopenedBefore } from './unopened';
import { CurrentVisit, type Visit } from './visit';

/** Following a case: opened once by its secret, from then on by a pass in a cookie. */
@Controller(SITE_ADDRESSES)
export class CaseHttp {
  constructor(
    private readonly portal: Portal,
    private readonly cases: OpenCases,
    private readonly appeals: AppealsPortal,
  ) {}

  /** The confirmation, as long as the browser remembers what was told. */
  @Get('sent')
  @Public()
  async sent(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const { site, origin } = visit;
    const told = sentBefore(visit);
    if (!told) return trackPage(site, { ...nothingTyped(visit), notice: site.say('sent.over') });
    const found = await this.cases.open(visit, told);
    // The link opens in the language it was made in.
    const link = `${origin}${site.path(`track/${told.reference}/${told.secret}`)}`;
    return sentPage(site, { ...told, link }, found);
  }

  @Get('lost')
  @Public()
  lost(@CurrentVisit() { site }: Visit): Page {
    return lostPage(site);
  }

  @Get('track')
  @Public()
  track(@CurrentVisit() visit: Visit): Page {
    const { site, query } = visit;
    const refused = unopenedBefore(visit);
    if (refused) return trackPage(site, { ...nothingTyped(visit), errors: [refused] });
    const over = query['over'] !== undefined;
    return trackPage(site, {
      ...nothingTyped(visit),
      ...(over && { notice: site.say('case.over', { minutes: PASS_MINUTES }) }),
    });
  }

  @Post('track')
  @Public()
  async find(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const { site, token } = visit;
    const { typed, errors } = typedAccess(visit);
    if (errors.length > 0) return trackPage(site, { token, typed, errors });
    try {
      await this.cases.open(visit, { reference: typed.reference, secret: typed.code });
      return go(visit, 'case');
    } catch (error) {
      if (!isUnopened(error)) throw error;
      return trackPage(site, { token, typed, errors: [unopened(visit, error)] });
    }
  }

  /** The secret stands in an address once: it is traded for a cookie, and the address is left, whatever comes of it. */
  @Get('track/:reference/:secret')
  @Header('referrer-policy', 'no-referrer')
  @Public()
  async follow(
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('secret') secret: string,
  ): Promise<GoTo> {
    try {
      await this.cases.open(visit, { reference, secret });
      return go(visit, 'case');
    } catch (error) {
      if (!isUnopened(error)) throw error;
      return new GoTo(`${visit.site.path('track')}?refused=${error.code}`);
    }
  }

  @Get('case')
  @Public()
  show(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const done = Object.keys(DONE).find((one): one is Done => one === visit.query['done']);
    const { site, token } = visit;
    return this.cases.within(visit, async (found, access) => {
      const appeal = found.appeals ? await this.appeals.of(site.association.id, access) : undefined;
      return casePage({ site, found, appeal }, token, done);
    });
  }

  @Get('case/receipt')
  @Public()
  receipt(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    return this.cases.within(visit, async (found) => receiptPage(visit.site, found));
  }

  @Post('case/leave')
  @Public()
  leave(@CurrentVisit() visit: Visit): GoTo {
    visit.cookies.drop('case');
    visit.cookies.drop('sent');
    return go(visit, '');
  }

  @Get('case/items/:item')
  @Public()
  item(@CurrentVisit() visit: Visit, @Param('item') item: string): Promise<Page | GoTo> {
    return this.cases.within(visit, async (found) => {
      const missing = missingOf(found, item, 'attach');
      return missing ? itemPage(actingOn(visit, found), missing) : go(visit, 'case');
    });
  }

  @Post('case/items/:item')
  @Public()
  attach(@CurrentVisit() visit: Visit, @Param('item') item: string): Promise<Page | GoTo> {
    return this.cases.within(visit, async (found, access) => {
      const missing = missingOf(found, item, 'attach');
      if (!missing) return go(visit, 'case');
      const { site, form } = visit;
      const { file } = form;
      const errors = [
        ...(file === undefined ? [{ field: 'file', text: site.say('e.file') }] : []),
        ...(file === 'tooLarge' ? [{ field: 'file', text: tooLarge(visit) }] : []),
        ...(found.toSign ? signingErrors(visit) : []),
      ];
      const acting = { ...actingOn(visit, found), typed: typedOf(visit) };
      if (errors.length > 0 || file === undefined || file === 'tooLarge')
        return itemPage({ ...acting, errors }, missing);
      try {
        const attestation = found.toSign ? { attestation: attestationOf(visit) } : {};
        this.cases.renew(visit, await this.portal.attach(site.association.id, access, { item, file, ...attestation }));
        return go(visit, 'case', 'attached');
      } catch (error) {
        if (!(error instanceof Refusal) || !error.code.startsWith('document.')) throw error;
        return itemPage({ ...acting, errors: [{ field: 'file', text: error.plain(site.language) }] }, missing);
      }
    });
  }

  @Get('case/signature')
  @Public()
  signature(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    return this.cases.within(visit, async (found) =>
      found.openActions.includes('sign') ? signaturePage(actingOn(visit, found)) : go(visit, 'case'),
    );
  }

  @Post('case/signature')
  @Public()
  sign(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    return this.cases.within(visit, async (found, access) => {
      const errors = signingErrors(visit);
      if (errors.length > 0) return signaturePage({ ...actingOn(visit, found), typed: typedOf(visit), errors });
      this.cases.renew(visit, await this.portal.sign(visit.site.association.id, access, attestationOf(visit)));
      return go(visit, 'case', 'signed');
    });
  }

  @Get('case/withdrawal')
  @Public()
  withdrawal(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    return this.cases.within(visit, async (found) =>
      found.openActions.includes('withdraw') ? withdrawalPage(actingOn(visit, found)) : go(visit, 'case'),
    );
  }

  @Post('case/withdrawal')
  @Public()
  withdraw(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    return this.cases.within(visit, async (_, access) => {
      const reason = visit.form.text('reason') || undefined;
      this.cases.renew(visit, await this.portal.withdraw(visit.site.association.id, access, reason));
      return go(visit, 'case', 'withdrawn');
    });
  }
}

const go = ({ site }: Visit, page: string, done?: Done): GoTo =>
  new GoTo(site.path(page) + (done ? `?done=${done}` : ''));

function missingOf({ missing, openActions }: PortalCase, item: string, action: 'attach'): PortalMissing | undefined {
  return openActions.includes(action) ? missing.find((one) => one.item === item) : undefined;
}

function actingOn({ site, token }: Visit, found: PortalCase): Acting {
  return { site, token, found, ...(found.toSign && { wording: site.of(found.toSign) }) };
}

const typedOf = ({ form }: Visit): Record<string, string> => ({
  attested: form.text('attested'),
  signedAs: form.text('signedAs'),
});

function signingErrors({ form, site }: Visit): FieldError[] {
  return [
    ...(form.text('attested') === TICKED ? [] : [{ field: 'attested', text: site.say('e.attested') }]),
    ...(form.text('signedAs').length >= 2 ? [] : [{ field: 'signedAs', text: site.say('e.name') }]),
  ];
}

const attestationOf = ({ form }: Visit): PortalAttestation => ({
  signedAs: form.text('signedAs'),
  wordingVersion: attestationWording.version,
});

const tooLarge = ({ site }: Visit): string =>
  new Refusal('document.too_large', { megabytes: FILE_MEGABYTES }).plain(site.language);
