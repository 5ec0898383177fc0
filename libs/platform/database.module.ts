import { Global, Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DISPATCHER_SOURCE, OVERSIGHT_SOURCE, PLATFORM_SOURCE, pool, type Entities } from './db/connections';
import { Dispatcher } from './db/dispatcher';
import { Ops } from './ops.service';
import { Associations } from './register/associations.service';
import { OversightOps } from './register/oversight-ops';

/** Addresses of the database by the role each pool logs in as. A process that never dispatches names no dispatcher. */
export interface DatabaseUrls {
  readonly app: string;
  readonly platform: string;
  readonly dispatcher: string;
  /** Only of a process that answers supervising bodies. */
  readonly oversight?: string;
}

export interface DatabaseOptions {
  readonly urls: DatabaseUrls;
  readonly entities: Entities;
  readonly applicationName: string;
  /** Connections of the application's pool. */
  readonly poolSize: number;
  /** Connections that look up who asks; 2, where nobody does over HTTP. */
  readonly platformPoolSize?: number;
  /** As `PoolOptions`. */
  readonly prepares?: boolean;
}

const FEW = 2;

/** Of a process that knows one role alone. */
export interface OneRoleOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly poolSize: number;
}

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    const { urls, entities, applicationName, poolSize, platformPoolSize = FEW, prepares } = options;
    const shared = { applicationName, prepares };
    const few = { ...shared, entities: [] };
    const platform = { ...few, url: urls.platform, max: platformPoolSize };
    const doors = [Ops, Dispatcher, Associations, ...(urls.oversight ? [OversightOps] : [])];
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot(pool({ ...shared, url: urls.app, entities, max: poolSize })),
        TypeOrmModule.forRoot({ ...pool(platform), name: PLATFORM_SOURCE }),
        TypeOrmModule.forRoot({ ...pool({ ...few, url: urls.dispatcher, max: FEW }), name: DISPATCHER_SOURCE }),
        ...(urls.oversight
          ? [TypeOrmModule.forRoot({ ...pool({ ...few, url: urls.oversight, max: FEW }), name: OVERSIGHT_SOURCE })]
          : []),
      ],
      providers: doors,
      exports: doors,
    };
  }

  /** Both of the door's sides by one role, which reads of global tables what is public, and lists nothing. */
  static forOneRole({ url, applicationName, poolSize }: OneRoleOptions): DynamicModule {
    const platform = { provide: getDataSourceToken(PLATFORM_SOURCE), useExisting: getDataSourceToken() };
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot(pool({ url, applicationName, entities: [], max: poolSize }))],
      providers: [platform, Ops],
      exports: [platform, Ops],
    };
  }
}
