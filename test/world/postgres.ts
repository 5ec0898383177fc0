import { databaseStatements, LOGIN_ROLES, type LoginRole, type RolePasswords } from '@sanad/platform';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedPostgresServer } from '../../apps/local/postgres';
import { migrateAll } from '../../apps/local/prepare';
import { roleUrl } from '../../apps/local/secrets';
import { PREFIX, RUN_FOLDER, stopServer } from './server';

const TEMPLATE = 'sanad_template';
const PASSWORD = 'only-for-tests';
const STARTED_WITHIN_MS = 60_000;

/** The passwords of the roles in tests; roles belong to the server, so all databases of a run share them. */
export const testPasswords = Object.fromEntries(LOGIN_ROLES.map((role) => [role, PASSWORD])) as Record<
  LoginRole,
  string
> &
  RolePasswords;

/** A migrated database of one's own. */
export interface TestDatabase {
  /** The superuser's address: for looking behind the scenes, never for the code under test. */
  url: string;
  urlAs(role: LoginRole): string;
  drop(): Promise<void>;
}

async function sql(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startServer(folder: string): Promise<string> {
  const server = await EmbeddedPostgresServer.start(join(folder, 'postgres'), {
    password: PASSWORD,
    fsync: false,
    maxConnections: 200,
  });
  await sql(server.url(), `CREATE DATABASE ${TEMPLATE}`);
  await migrateAll(server.url(TEMPLATE), testPasswords);
  return server.url();
}

function tryLock(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'starting'));
    return true;
  } catch {
    return false;
  }
}

function publish(folder: string, outcome: { url: string } | { failure: string }): void {
  writeFileSync(join(folder, 'outcome.new'), JSON.stringify(outcome));
  renameSync(join(folder, 'outcome.new'), join(folder, 'outcome.json'));
}

/** The first who asks starts the server and migrates the template; the others wait for what comes of it. */
async function serverUrl(folder: string): Promise<string> {
  if (tryLock(folder)) {
    await startServer(folder).then(
      (url) => publish(folder, { url }),
      (error: Error) => publish(folder, { failure: error.stack ?? error.message }),
    );
  }
  const file = join(folder, 'outcome.json');
  for (const until = Date.now() + STARTED_WITHIN_MS; !existsSync(file); await pause(20)) {
    if (Date.now() > until) throw new Error('the test server did not start in a minute');
  }
  const { url, failure } = JSON.parse(readFileSync(file, 'utf8')) as { url?: string; failure?: string };
  if (!url) throw new Error(`the test server did not start: ${failure}`);
  return url;
}

/** Outside Jest (benchmarks, fault runs) the server lasts until `stop`. */
export async function ownServer(): Promise<{ stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711);
  process.env[RUN_FOLDER] = folder;
  return { stop: () => stopServer(folder) };
}

/**
 * A new migrated database, cloned from the run's template (about a quarter of a second), or from a database of its own that nobody is
 * connected to. Drop it when the file is done.
 */
export async function cloneDatabase(of?: TestDatabase): Promise<TestDatabase> {
  const folder = process.env[RUN_FOLDER];
  if (!folder) throw new Error(`${RUN_FOLDER} is not set: Jest's globalSetup or ownServer() sets it`);
  const server = await serverUrl(folder);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = of ? new URL(of.url).pathname.slice(1) : TEMPLATE;
  await sql(server, `CREATE DATABASE ${name} TEMPLATE ${template}`, databaseStatements(name).join('; '));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    urlAs: (role) => roleUrl(url.toString(), role, testPasswords),
    drop: () => sql(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
