import { Module, type DynamicModule } from '@nestjs/common';
import { roles } from '@config/roles';
import { entities, migrations } from '@config/schema';
import {
  CryptoModule,
  DatabaseModule,
  HttpModule,
  IdentityModule,
  type DatabaseUrls,
  type KeyRing,
  type ReadinessOptions,
} from '@sanad/platform';

export interface ApiModuleOptions {
  readonly urls: DatabaseUrls;
  readonly poolSize: number;
  readonly keys: KeyRing;
  /** What the API can do without for a while; the queue. */
  readonly helpers?: ReadinessOptions['helpers'];
}

/** The JSON API: composition only. */
@Module({})
export class ApiModule {
  static forRoot({ urls, poolSize, keys, helpers }: ApiModuleOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.forRoot({ urls, entities, applicationName: 'sanad-api', poolSize }),
        CryptoModule.forRoot(keys),
        HttpModule.forRoot({ newestMigration: migrations.at(-1)!.name, helpers }),
        IdentityModule.forRoot(roles),
      ],
    };
  }
}
