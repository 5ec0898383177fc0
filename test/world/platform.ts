import { Module, type DynamicModule, type LoggerService, type Provider } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { newId, type AssociationId } from '@sanad/kernel';
import {
  CLOCK,
  createTenantTable,
  DatabaseModule,
  Ops,
  ownerSource,
  type Clock,
  type DatabaseUrls,
  type Entities,
  type Who,
} from '@sanad/platform';
import { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { cloneDatabase, type TestDatabase } from './postgres';

/** A platform of one's own: a cloned database, some associations in it, and the modules that work on them. */
export interface PlatformWorld {
  readonly database: TestDatabase;
  /** The superuser, behind every lock: to plant and to look. */
  readonly admin: Client;
  readonly associations: readonly AssociationId[];
  readonly ops: Ops;
  /** Anything that the modules provide. */
  get<T>(token: abstract new (...args: never[]) => T): T;
  close(): Promise<void>;
}

export interface WorldOptions {
  associations?: number;
  poolSize?: number;
  /** Whether statements that come often are prepared. */
  prepares?: boolean;
  entities?: Entities;
  /** Instead of the database's clock. */
  clock?: Clock;
  /** Instead of straight to the server, such as through a pooler. */
  urls?: (database: TestDatabase) => DatabaseUrls;
  imports?: (database: TestDatabase) => DynamicModule[];
  providers?: Provider[];
  /** Further tables, made as migrations make them. */
  tables?: (runner: QueryRunner) => Promise<void>;
}

export const urlsOf = (database: TestDatabase): DatabaseUrls => ({
  app: database.urlAs('sanad_app'),
  platform: database.urlAs('sanad_platform'),
  dispatcher: database.urlAs('sanad_dispatcher'),
});

export const as = (association: AssociationId, id = 'test'): Who => ({ association, actor: { kind: 'system', id } });

export async function openWorld(options: WorldOptions = {}): Promise<PlatformWorld> {
  const database = await cloneDatabase();
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  const associations = await plantAssociations(admin, options.associations ?? 2);
  if (options.tables) await asOwner(database.url, options.tables);
  const module = Test.createTestingModule({
    imports: [
      clockModule(options.clock),
      DatabaseModule.forRoot({
        urls: (options.urls ?? urlsOf)(database),
        entities: options.entities ?? [],
        applicationName: 'test',
        poolSize: options.poolSize ?? 5,
        prepares: options.prepares,
      }),
      ...(options.imports?.(database) ?? []),
    ],
    providers: options.providers ?? [],
  });
  const close = async (): Promise<void> => {
    await admin.end();
    await database.drop();
  };
  try {
    const app = await module.setLogger(SILENT).compile();
    await app.init();
    return {
      database,
      admin,
      associations,
      ops: app.get(Ops),
      get: (token) => app.get(token, { strict: false }),
      close: async () => {
        await app.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function plantAssociations(admin: Client, count: number): Promise<AssociationId[]> {
  const ids = Array.from({ length: count }, () => newId<AssociationId>());
  await admin.query(
    `INSERT INTO association (id, slug, name, created_at)
     SELECT id, 'a-' || place, 'جمعية ' || place, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS a (id, place)`,
    [ids],
  );
  return ids;
}

/** Does what a migration would do, in the same role. */
export async function asOwner(url: string, work: (runner: QueryRunner) => Promise<void>): Promise<void> {
  const source = await new DataSource(ownerSource(url, [])).initialize();
  const runner = source.createQueryRunner();
  try {
    await work(runner);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** A small table of tenants' rows, for what has to be true of every one. */
export const probeTable = (runner: QueryRunner): Promise<void> =>
  createTenantTable(runner, 'probe', 'id uuid NOT NULL, label text NOT NULL, UNIQUE (association_id, label)', {
    grants: { sanad_app: ['select', 'insert', 'update', 'delete'] },
  });

const nothing = (): void => undefined;
/** What fails on purpose is not told. */
const SILENT: LoggerService = { log: nothing, warn: nothing, error: nothing };

@Module({})
class ClockModule {}

function clockModule(clock?: Clock): DynamicModule {
  const providers = clock ? [{ provide: CLOCK, useValue: clock }] : [];
  return { module: ClockModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
}
