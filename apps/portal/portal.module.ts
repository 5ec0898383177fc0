import { entities, migrations } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Calendars } from '@sanad/deadlines';
import { CryptoModule, DatabaseModule, DocumentsModule, HealthModule, Sites, type KeyRing } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { FormTokens } from './http/forgery';
import { PageFilter } from './http/page.filter';
import { PagesInterceptor } from './http/pages.interceptor';
import { RATE_LIMITS, Rates, USUAL_LIMITS, type RateLimits } from './http/rates';
import { RootHttp, SiteHttp } from './http/site.http';
import { VisitGuard } from './http/visit.guard';
import { OpenSites } from './open-sites';

export interface PortalModuleOptions {
  /** The database's address, as `sanad_portal`. */
  readonly url: string;
  readonly poolSize: number;
  readonly keys: KeyRing;
  /** The folder of the documents. */
  readonly documents: string;
  readonly limits?: RateLimits;
}

/** The public site: composition only. */
@Module({})
export class PortalModule {
  static forRoot({ url, poolSize, keys, documents, limits = USUAL_LIMITS }: PortalModuleOptions): DynamicModule {
    return {
      module: PortalModule,
      imports: [
        DatabaseModule.forPortal({ url, poolSize, entities, applicationName: 'sanad-portal' }),
        CryptoModule.forRoot(keys),
        DocumentsModule.forRoot(documents),
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
