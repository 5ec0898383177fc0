import { Refusal } from '@sanad/messages';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, end, isAlive } from './processes';

const STOP = [
  ['SIGTERM', 15_000],
  ['SIGKILL', 2_000],
] as const;
const LEFT_OVER = [
  ['SIGTERM', 3_000],
  ['SIGKILL', 2_000],
] as const;

/**
 * A quarter of node's own young generation: two processes share a small machine, and answers leave little behind them. And a roof over the
 * old one, seven times what the API holds: without it node lets garbage grow to several times what lives before it looks.
 */
const NODE_FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=512'];

export interface Program {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  /** Of node, besides those that all of them get. */
  flags?: readonly string[];
}

interface Noted {
  pid: number;
  script: string;
}

/** The processes of one start. Their numbers are noted in a file, so that the next start can end what a kill left behind. */
export class Children {
  private readonly running: { program: Program; process: ChildProcess }[] = [];
  private stopping = false;
  private fail!: (reason: Refusal) => void;

  /** Rejects when a child ends that nobody stopped: `local.child_died`. */
  readonly death = new Promise<never>((_, reject) => (this.fail = reject));

  constructor(
    private readonly root: string,
    private readonly noteFile: string,
  ) {
    this.death.catch(() => undefined);
  }

  /** Ends what an earlier start left running, if it still is that. */
  async endLeftOver(): Promise<void> {
    const noted = existsSync(this.noteFile) ? (JSON.parse(readFileSync(this.noteFile, 'utf8')) as Noted[]) : [];
    const alive = noted.filter(({ pid, script }) => isAlive(pid) && commandOf(pid).includes(script));
    await Promise.all(alive.map(({ pid }) => end(pid, LEFT_OVER)));
    rmSync(this.noteFile, { force: true });
  }

  /** Starts a program, unless the stop was asked for meanwhile. */
  start(program: Program): void {
    if (this.stopping) return;
    const leash = join(this.root, 'apps/local/bin/leash.cjs');
    const child = spawn(
      process.execPath,
      [...NODE_FLAGS, ...(program.flags ?? []), '--require', leash, program.script],
      {
        cwd: this.root,
        env: { ...process.env, ...program.env },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        detached: true, // the terminal's Ctrl-C is for this process, which stops them in order
      },
    );
    child.once('exit', (code, signal) => {
      if (!this.stopping)
        this.fail(new Refusal('local.child_died', { name: program.name, how: signal ?? `exit ${code}` }));
    });
    this.running.push({ program, process: child });
    const noted = this.running.map(({ program: { script }, process: { pid } }) => ({ pid, script }));
    writeFileSync(this.noteFile, JSON.stringify(noted));
  }

  /** Stops them one after the other, in the order in which they were started. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const { process: child } of this.running) if (child.pid) await end(child.pid, STOP);
    rmSync(this.noteFile, { force: true });
  }
}
