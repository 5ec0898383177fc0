import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../../apps/local/ports';

const COMMAND = 'pgbouncer';
const [installed] = [COMMAND, '/usr/sbin/pgbouncer'].filter((path) => spawnSync(path, ['--version']).status === 0);

export const pgbouncerInstalled = installed !== undefined;

/** A PgBouncer of one's own in transaction mode, in front of one server. */
export interface TestPooler {
  /** The same database through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

/** `urls` are the addresses to be reached through it; `poolSize` is how many server connections each role gets. */
export async function openPooler(urls: readonly string[], poolSize: number): Promise<TestPooler> {
  if (!installed) throw new Error('pgbouncer is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'sanad-pgbouncer-'));
  const port = await freePort();
  const server = new URL(urls[0]!);
  write(folder, 'users.txt', urls.map(userOf).join(''));
  write(folder, 'pgbouncer.ini', settings(folder, server, port, poolSize));
  // It refuses to run as root.
  const user = userInfo().uid === 0 ? ['-u', 'nobody'] : [];
  const child = spawn(installed, ['-q', ...user, join(folder, 'pgbouncer.ini')], { stdio: 'ignore' });
  const through = (url: string): string => Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).toString();
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(through(urls[0]!));
  } catch (error) {
    await stop();
    throw error;
  }
  return { through, stop };
}

function userOf(url: string): string {
  const { username, password } = new URL(url);
  return `"${username}" "${decodeURIComponent(password)}"\n`;
}

function settings(folder: string, server: URL, port: number, poolSize: number): string {
  return `[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 500
server_reset_query =
`;
}

function write(folder: string, name: string, text: string): void {
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, name), text, { mode: 0o644 });
}

async function answers(url: string): Promise<void> {
  for (let time = 0; ; time++, await pause(50)) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (time > 60) throw error;
    }
  }
}
