import { Refusal } from '@sanad/messages';
import { connectionsUsed, RESERVED_CONNECTIONS } from '@config/pools';
import { join } from 'node:path';
import { Client } from 'pg';
import { lease } from './lease';
import { EmbeddedPostgresServer } from './postgres';
import { isAlive } from './processes';

export const DATABASE = 'sanad';
export const MAX_CONNECTIONS = connectionsUsed() + RESERVED_CONNECTIONS;

/** The database a start works on: a server of our own, or the one `DATABASE_URL` names. */
export interface Database {
  adminUrl: string;
  /** How many connections the server allows in all. */
  allowed: number;
  /** Rejects when a server of our own ends without having been stopped. */
  death: Promise<never>;
  stop(): Promise<void>;
}

/** Runs one statement, or more, as the administrator. */
export async function query<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function allowedConnections(url: string): Promise<number> {
  const [row] = await query<{ max: number }>(url, `SELECT current_setting('max_connections')::int AS max`);
  return row?.max ?? 0;
}

/** The server may be one that an earlier start left behind, so it is watched by its number, not as a child. */
function watched(pid: number): { death: Promise<never>; end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const death = new Promise<never>((_, reject) => {
    const look = (): void => {
      if (!isAlive(pid)) reject(new Refusal('local.child_died', { name: 'PostgreSQL', how: `pid ${pid}` }));
    };
    timer = setInterval(look, 500);
  });
  death.catch(() => undefined);
  return { death, end: () => clearInterval(timer) };
}

/** @throws Refusal `local.already_running`, `local.postgres_*` and the others of `EmbeddedPostgresServer.start` */
export async function openEmbedded(data: string, password: string): Promise<Database> {
  const open = (): Promise<EmbeddedPostgresServer> =>
    EmbeddedPostgresServer.start(join(data, 'postgres'), { password, maxConnections: MAX_CONNECTIONS });
  const { server } = await lease(data, open, (candidate) => candidate.url());
  const found = await query(server.url(), 'SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (!found.length) await query(server.url(), `CREATE DATABASE ${DATABASE}`);
  const watch = watched(server.pid);
  const stop = async (): Promise<void> => {
    watch.end();
    await server.stop(); // and with it the session that holds the lease: nobody may take over a server that is stopping
  };
  return { adminUrl: server.url(DATABASE), allowed: await allowedConnections(server.url()), death: watch.death, stop };
}

/** @throws Refusal `local.already_running`, `local.database_unreachable` */
export async function openExternal(data: string, url: string): Promise<Database> {
  await query(url, 'SELECT 1').catch((error: Error) => {
    throw new Refusal('local.database_unreachable', { reason: error.message }, error.stack);
  });
  const { held } = await lease(
    data,
    async () => url,
    (same) => same,
  );
  return {
    adminUrl: url,
    allowed: await allowedConnections(url),
    death: new Promise(() => undefined),
    stop: () => held.release(),
  };
}
