import { runMigrations as migrateQueue } from 'bullmq';
import { Client } from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { OWNER_ROLE, roleStatements, type RolePasswords } from './roles';

export type Migration = new () => MigrationInterface;

/** In the order of the instants in their names, which is the order in which they are carried out. */
export function oldestFirst(migrations: readonly Migration[]): readonly Migration[] {
  const instant = (migration: Migration): number => Number(migration.name.slice(-13));
  return [...migrations].sort((one, other) => instant(one) - instant(other));
}

/** Where BullMQ keeps its tables when PostgreSQL carries the queue. */
export const QUEUE_SCHEMA = 'bullmq';
export const QUEUE_NAME = 'sanad';

// BullMQ makes a queue's sequence with its first job, which the application may not do.
const QUEUE_GRANTS = `
  DO $$ BEGIN EXECUTE format('CREATE SEQUENCE IF NOT EXISTS ${QUEUE_SCHEMA}.%I', ${QUEUE_SCHEMA}.job_id_seq_name('${QUEUE_NAME}')); END $$;
  GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO sanad_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO sanad_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO sanad_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO sanad_app;`;

/** Options of the one connection that may change the schema: it acts as the owner of the tables from its first message on. */
export function ownerSource(url: string, migrations: readonly Migration[]): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    applicationName: 'sanad-migrate',
    extra: { max: 1, options: `-c role=${OWNER_ROLE} -c lock_timeout=5s` },
    logging: false,
  };
}

/**
 * Brings a database to this release: roles (with the passwords given), tables, and the queue's own tables.
 * `adminUrl` must be allowed to create roles; running it again changes nothing but the passwords.
 */
export async function migrate(
  adminUrl: string,
  passwords: RolePasswords,
  migrations: readonly Migration[],
): Promise<string[]> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    for (const statement of roleStatements(passwords, rows[0]!.name)) await client.query(statement);
    await client.query(`GRANT ${OWNER_ROLE} TO CURRENT_USER`);
  });
  const source = await new DataSource(ownerSource(adminUrl, migrations)).initialize();
  try {
    await source.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    const done = await source.runMigrations();
    await source.query(
      'GRANT SELECT ON migration TO sanad_app, sanad_platform, sanad_dispatcher, sanad_portal, sanad_backup',
    );
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Makes or upgrades BullMQ's tables. Only needed where no Redis carries the queue. */
export async function migrateQueueTables(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`SET ROLE ${OWNER_ROLE}`);
    await migrateQueue(client, QUEUE_SCHEMA);
    await client.query(QUEUE_GRANTS);
  });
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
