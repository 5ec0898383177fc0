import { entities, migrations } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Calendars } from '@sanad/deadlines';
import { CryptoModule, DatabaseModule, HealthModule, Sites, type DatabaseUrls, type KeyRing } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { FormTokens } from './http/forgery';
import { PageFilter } from './http/page.filter';
import { PagesInterceptor } from './http/pages.interceptor';
import { RATE_LIMITS, Rates, USUAL_LIMITS, type RateLimits } from './http/rates';
import { RootHttp, SiteHttp } from './http/site.http';
import { VisitGuard } from './http/visit.guard';
import { OpenSites } from './open-sites';

export interface PortalModuleOptions {
  readonly urls: DatabaseUrls;
  readonly poolSize: number;
  readonly keys: KeyRing;
  readonly limits?: RateLimits;
}

/** The public site: composition only. */
@Module({})
export class PortalModule {
  static forRoot({ urls, poolSize, keys, limits = USUAL_LIMITS }: PortalModuleOptions): DynamicModule {
    return {
      module: PortalModule,
      imports: [
        DatabaseModule.forRoot({ urls, poolSize, entities, applicationName: 'sanad-portal' }),
        CryptoModule.forRoot(keys),
        HealthModule.forRoot({ newestMigration: migrations.at(-1)!.name }),
      ],
      controllers: [RootHttp, SiteHttp],
      providers: [
        { provide: RATE_LIMITS, useValue: limits },
        { provide: APP_GUARD, useClass: VisitGuard },
        { provide: APP_INTERCEPTOR, useClass: PagesInterceptor },
        { provide: APP_FILTER, useClass: PageFilter },
        ...[Calendars, FormTokens, OpenSites, Policies, Rates, Sites],
      ],
    };
  }
}
