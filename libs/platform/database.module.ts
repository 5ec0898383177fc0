import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DISPATCHER_SOURCE, PLATFORM_SOURCE, pool, type Entities } from './db/connections';
import { Dispatcher } from './db/dispatcher';
import { Ops } from './ops.service';

/** Addresses of the database by the role each pool logs in as. A process that never dispatches names no dispatcher. */
export interface DatabaseUrls {
  readonly app: string;
  readonly platform: string;
  readonly dispatcher: string;
}

export interface DatabaseOptions {
  readonly urls: DatabaseUrls;
  readonly entities: Entities;
  readonly applicationName: string;
  /** Connections of the application's pool; the two others take two each. */
  readonly poolSize: number;
}

@Global()
@Module({})
export class DatabaseModule {
  static forRoot({ urls, entities, applicationName, poolSize }: DatabaseOptions): DynamicModule {
    const none: Entities = [];
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot(pool(urls.app, entities, poolSize, applicationName)),
        TypeOrmModule.forRoot({ ...pool(urls.platform, none, 2, applicationName), name: PLATFORM_SOURCE }),
        TypeOrmModule.forRoot({ ...pool(urls.dispatcher, none, 2, applicationName), name: DISPATCHER_SOURCE }),
      ],
      providers: [Ops, Dispatcher],
      exports: [Ops, Dispatcher],
    };
  }
}
