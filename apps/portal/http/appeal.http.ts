import { Controller, Get, Post } from '@nestjs/common';
import { AppealsPortal } from '@sanad/appeals';
import { Public } from '@sanad/platform';
import { GoTo, type Page } from '../page';
import { appealPage, groundsErrors } from '../pages/appeal';
import { OpenCases } from './open-cases';
import { SITE_ADDRESSES } from './site.http';
import { CurrentVisit, type Visit } from './visit';

/** Appealing a refusal, from the page on which it is read. */
@Controller(SITE_ADDRESSES)
export class AppealHttp {
  constructor(
    private readonly appeals: AppealsPortal,
    private readonly cases: OpenCases,
  ) {}

  @Get('case/appeal')
  @Public()
  appeal(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const { site, token } = visit;
    return this.cases.within(visit, async (_, access) => {
      const shown = await this.appeals.of(site.association.id, access);
      return shown?.open ? appealPage({ site, token, shown }) : back(visit);
    });
  }

  @Post('case/appeal')
  @Public()
  file(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const { site, token, form } = visit;
    return this.cases.within(visit, async (_, access) => {
      const shown = await this.appeals.of(site.association.id, access);
      if (!shown?.open) return back(visit);
      const typed = form.text('grounds');
      const errors = groundsErrors(site, typed);
      if (errors.length > 0) return appealPage({ site, token, shown, typed, errors });
      await this.appeals.file(site.association.id, access, typed);
      return back(visit);
    });
  }
}

const back = ({ site }: Visit): GoTo => new GoTo(site.path('case'));
