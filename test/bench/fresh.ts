import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/local/ports';

const root = join(__dirname, '../..');
const READY_WITHIN_MS = 120_000;

/** A copy of the clone as git would hand it out: nothing built, no data; packages are installed. */
export class FreshClone {
  private constructor(readonly folder: string) {}

  static make(): FreshClone {
    const folder = mkdtempSync(join(tmpdir(), 'sanad-fresh-'));
    chmodSync(folder, 0o755); // the server's user has to pass
    const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    // What git knows may have been deleted since.
    const files = stdout.split('\0').filter((file) => file && existsSync(join(root, file)));
    for (const file of files) cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    return new FreshClone(folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One `npm start` in a fresh clone, as a person types it. */
export class Started {
  private constructor(
    private readonly npm: ChildProcess,
    private readonly data: string,
    readonly port: number,
    /** From the command to its word that it is ready. */
    readonly seconds: number,
  ) {}

  static async in({ folder }: FreshClone): Promise<Started> {
    const port = await freePort();
    const began = performance.now();
    const npm = spawn('npm', ['start'], {
      cwd: folder,
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      await announced(npm, `http://127.0.0.1:${port}`);
      return new Started(npm, join(folder, '.data'), port, (performance.now() - began) / 1_000);
    } catch (error) {
      npm.kill('SIGTERM');
      throw error;
    }
  }

  /** Of all the demonstration's accounts. */
  get password(): string {
    return readFileSync(join(this.data, 'demo-password'), 'utf8');
  }

  /** Resident memory of the API and the worker together, in bytes. */
  memory(): number {
    const noted = JSON.parse(readFileSync(join(this.data, 'children.json'), 'utf8')) as {
      pid: number;
      script: string;
    }[];
    const measured = noted.filter(({ script }) => /\/(api|worker)\//.test(script));
    return measured.reduce((sum, { pid }) => sum + residentBytes(pid), 0);
  }

  async stop(): Promise<void> {
    const ended = once(this.npm, 'exit');
    this.npm.kill('SIGTERM');
    await ended;
  }
}

/** Resolves when the start names its address, which is the first thing it says once it serves. */
function announced(npm: ChildProcess, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => reject(new Error(`npm start ${why}:\n${output}`));
    const timer = setTimeout(() => fail('was not ready in two minutes'), READY_WITHIN_MS);
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes(address)) return;
      clearTimeout(timer);
      resolve();
    };
    npm.stdout!.on('data', hear);
    npm.stderr!.on('data', hear);
    npm.once('exit', (code) => fail(`ended with ${code}`));
  });
}

/** As Linux tells it. */
function residentBytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}
