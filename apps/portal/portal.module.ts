import { migrations } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AppealsPortalModule } from '@sanad/appeals';
import { CompensationPortalModule } from '@sanad/compensation';
import { ComplaintsPortalModule } from '@sanad/complaints';
import { PortalModule, type PortalOptions } from '@sanad/intake';
import { HealthModule, Sites } from '@sanad/platform';
import { OfficialPrintsModule } from '@sanad/policy';
import { AppealHttp } from './http/appeal.http';
import { CaseHttp } from './http/case.http';
import { ComplaintHttp } from './http/complaint.http';
import { Drafts } from './http/drafts';
import { FormTokens } from './http/forgery';
import { FormHttp } from './http/form.http';
import { OpenCases } from './http/open-cases';
import { OpenComplaints } from './http/open-complaints';
import { PageFilter } from './http/page.filter';
import { PagesInterceptor } from './http/pages.interceptor';
import { RATE_LIMITS, Rates, USUAL_LIMITS, type RateLimits } from './http/rates';
import { PORTAL_ADDRESS, RootHttp, SiteHttp } from './http/site.http';
import { VisitGuard } from './http/visit.guard';
import { OpenSites } from './open-sites';

export interface PortalSiteOptions extends PortalOptions {
  readonly limits?: RateLimits;
  /** Where people reach it. */
  readonly address?: string;
}

/** The public site: composition only. */
@Module({})
export class PortalSiteModule {
  static forRoot({ limits = USUAL_LIMITS, address, ...portal }: PortalSiteOptions): DynamicModule {
    return {
      module: PortalSiteModule,
      imports: [
        PortalModule.forRoot(portal),
        ComplaintsPortalModule,
        AppealsPortalModule,
        CompensationPortalModule,
        OfficialPrintsModule,
        HealthModule.forRoot({ newestMigration: migrations.at(-1)!.name }),
      ],
      controllers: [RootHttp, SiteHttp, FormHttp, AppealHttp, CaseHttp, ComplaintHttp],
      providers: [
        { provide: PORTAL_ADDRESS, useValue: address ?? null },
        { provide: RATE_LIMITS, useValue: limits },
        { provide: APP_GUARD, useClass: VisitGuard },
        { provide: APP_INTERCEPTOR, useClass: PagesInterceptor },
        { provide: APP_FILTER, useClass: PageFilter },
        ...[Drafts, FormTokens, OpenCases, OpenComplaints, OpenSites, Rates, Sites],
      ],
    };
  }
}
