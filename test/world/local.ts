import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const folders: string[] = [];
const started: Local[] = [];

/** One `npm start` without npm, in a data folder of its own. */
export class Local {
  output = '';
  private readonly process: ChildProcess;

  constructor(
    readonly data: string,
    readonly port: number,
    more: NodeJS.ProcessEnv = {},
  ) {
    const env = {
      ...process.env,
      DATA_FOLDER: data,
      PORT: String(port),
      DATABASE_URL: '',
      REDIS_URL: '',
      LOG_LEVEL: 'warn',
      ...more,
    };
    this.process = spawn(process.execPath, [join(root, 'dist/apps/local/main.js')], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (chunk) => (this.output += String(chunk)));
    started.push(this);
  }

  async ready(): Promise<this> {
    while (!this.output.includes('Sanad is ready')) {
      if (this.process.exitCode !== null) throw new Error(`it ended before it was ready:\n${this.output}`);
      await new Promise((later) => setTimeout(later, 50));
    }
    return this;
  }

  kill(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  async exit(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit');
    return this.process.exitCode;
  }

  get runs(): boolean {
    return this.process.exitCode === null;
  }

  /** As the superuser of its embedded server. */
  get databaseUrl(): string {
    const { superuser } = JSON.parse(readFileSync(join(this.data, 'secrets.json'), 'utf8')) as { superuser: string };
    const [, , , port] = readFileSync(join(this.data, 'postgres/postmaster.pid'), 'utf8').split('\n');
    return `postgres://postgres:${encodeURIComponent(superuser)}@127.0.0.1:${port}/sanad`;
  }

  /** Process numbers by what runs there. */
  get pids(): { api: number; portal: number; worker: number; postgres: number } {
    const children = JSON.parse(readFileSync(join(this.data, 'children.json'), 'utf8')) as {
      pid: number;
      script: string;
    }[];
    const [api, portal, worker] = ['api', 'portal', 'worker'].map(
      (name) => children.find(({ script }) => script.includes(`/${name}/`))!.pid,
    );
    return {
      api: api!,
      portal: portal!,
      worker: worker!,
      postgres: Number.parseInt(readFileSync(join(this.data, 'postgres/postmaster.pid'), 'utf8'), 10),
    };
  }
}

export function dataFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sanad-local-'));
  chmodSync(path, 0o711); // the server's user has to pass
  folders.push(path);
  return path;
}

/** Stops whatever this file started, and removes its folders. */
export async function stopAll(): Promise<void> {
  for (const local of started) {
    local.kill('SIGTERM');
    await local.exit();
  }
  for (const path of folders) rmSync(path, { recursive: true, force: true });
}
