import { Refusal } from '@sanad/messages';
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort, isFree } from './ports';
import { assertReachable, binaries, serverAccount, type Account } from './postgres.binaries';
import { commandOf, end, isAlive } from './processes';

export const POSTGRES_MAJOR = '18';
export const SUPERUSER = 'postgres';

const START_WITHIN_MS = 20_000;
// Fast shutdown, then immediate shutdown (the next start replays the log), then the hammer.
const STOP = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
] as const;
// ICU and the built-in provider sort and fold alike on every machine; with plain `C` pg_trgm sees no Arabic letters.
export const CLUSTER = [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
];
const UNSAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface ServerOptions {
  /** Of the superuser. A folder keeps the one it was made with. */
  password: string;
  /** False only where losing everything does not matter: in tests. */
  fsync?: boolean;
  maxConnections?: number;
}

interface Running {
  pid: number;
  port: number;
}

/**
 * A PostgreSQL server of our own in a folder, listening on 127.0.0.1 alone. It lives apart from this process: one that was left
 * behind by a killed process is taken over, and one that does not answer is stopped first.
 */
export class EmbeddedPostgresServer {
  private constructor(
    readonly folder: string,
    readonly pid: number,
    readonly port: number,
    private readonly password: string,
  ) {}

  /**
   * Starts the server of this folder, which is made when it is missing, or takes over the one that runs.
   * @throws Refusal `local.postgres_*`, `local.folder_unreachable`, `local.secrets_differ`
   */
  static async start(folder: string, options: ServerOptions): Promise<EmbeddedPostgresServer> {
    const account = serverAccount();
    const programs = binaries();
    mkdirSync(dirname(folder), { recursive: true });
    assertReachable(account, dirname(folder), dirname(programs.postgres));
    if (!existsSync(`${folder}/PG_VERSION`)) initialise(folder, programs.initdb, options, account);
    assertMajor(folder);
    const until = Date.now() + START_WITHIN_MS;
    for (; Date.now() < until; await pause(250)) {
      const running = runningIn(folder);
      const { pid, port } = running ?? (await launch(folder, programs.postgres, options, account));
      const server = new EmbeddedPostgresServer(folder, pid, port, options.password);
      const answer = await server.answers(until);
      if (answer === 'ready') return server;
      if (answer === 'silent' || !running) await server.stop();
      if (answer === 'stranger')
        throw new Refusal('local.secrets_differ', { file: `${dirname(folder)}/secrets.json`, folder });
    }
    throw new Refusal('local.postgres_failed', { log: logOf(folder), reason: lastLine(logOf(folder)) });
  }

  /** The superuser's address of a database. */
  url(database: string = SUPERUSER): string {
    return `postgres://${SUPERUSER}:${encodeURIComponent(this.password)}@127.0.0.1:${this.port}/${database}`;
  }

  /** Stops the server in an orderly way, after 15 s hard; resolves when it is gone. */
  async stop(): Promise<void> {
    await end(this.pid, STOP);
  }

  /** Whether the server lets us in; 'stranger' when it does not know our password. */
  private async answers(until: number): Promise<'ready' | 'stranger' | 'silent' | 'ended'> {
    for (; Date.now() < until && isAlive(this.pid); await pause(25)) {
      const client = new Client({ connectionString: this.url(), connectionTimeoutMillis: 2_000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return 'ready';
      } catch (error) {
        if ((error as { code?: string }).code === '28P01') return 'stranger';
      } finally {
        await client.end().catch(() => undefined);
      }
    }
    return isAlive(this.pid) ? 'silent' : 'ended';
  }
}

const logOf = (folder: string): string => `${folder}.log`;

function lastLine(file: string): string {
  return existsSync(file) ? (readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '') : '';
}

function assertMajor(folder: string): void {
  const found = readFileSync(`${folder}/PG_VERSION`, 'utf8').trim();
  if (found !== POSTGRES_MAJOR) throw new Refusal('local.postgres_major', { folder, found, expected: POSTGRES_MAJOR });
}

/** What postmaster.pid says, if that process really is the server of this folder. */
function runningIn(folder: string): Running | undefined {
  const file = `${folder}/postmaster.pid`;
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  return pid && port && isAlive(pid) && commandOf(pid).includes(folder) ? { pid, port } : undefined;
}

/** Makes the folder aside and moves it into place whole, so that a process killed meanwhile leaves nothing half made behind. */
function initialise(folder: string, initdb: string, options: ServerOptions, account?: Account): void {
  const draft = `${folder}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  const flags = [...CLUSTER, ...(options.fsync === false ? ['--no-sync'] : [])];
  const args = [`--pgdata=${draft}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...flags];
  const { status, stderr } = spawnSync(initdb, args, {
    ...account,
    cwd: dirname(folder),
    encoding: 'utf8',
    env: serverEnvironment(),
  });
  rmSync(passwordFile, { force: true });
  if (status !== 0)
    throw new Refusal('local.postgres_failed', { log: logOf(folder), reason: stderr?.trim() ?? initdb });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(`${folder}/PG_VERSION`)) throw error; // otherwise another start was quicker, and its folder is as good
  }
}

/** Starts a server in a session of its own: the terminal's Ctrl-C must not reach it before those who use it have ended. */
async function launch(folder: string, postgres: string, options: ServerOptions, account?: Account): Promise<Running> {
  const port = await choosePort(folder);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${options.maxConnections ?? 100}`,
    'timezone=UTC',
    ...(options.fsync === false ? UNSAFE : []),
  ];
  const args = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const log = openSync(logOf(folder), 'a', 0o600);
  const child = spawn(postgres, args, {
    ...account,
    cwd: dirname(folder),
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
  });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  if (!child.pid) throw new Refusal('local.postgres_failed', { log: logOf(folder), reason: postgres });
  return { pid: child.pid, port };
}

/** Nothing of our own environment may change what the server does, and nothing secret in it is its business. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_MESSAGES: 'C', TZ: 'UTC' };
}

/** The port this folder had last time while it is free, otherwise another. */
async function choosePort(folder: string): Promise<number> {
  const file = `${folder}.port`;
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = kept && (await isFree(kept)) ? kept : await freePort();
  writeFileSync(file, String(port));
  return port;
}
