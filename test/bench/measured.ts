import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ready } from '../../apps/local/ready';
import type { CpuProfile } from './profile';

const root = join(__dirname, '../..');
const READY_WITHIN_S = 30;

export interface Usage {
  /** Microseconds since the process started. */
  readonly cpu: { readonly user: number; readonly system: number };
  /** Bytes. */
  readonly rss: number;
}

export type Recorded =
  string | number | boolean | null | Date | Uint8Array | { readonly json: string } | readonly string[];

/** One statement as a process sent it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly Recorded[];
  readonly role: string;
  readonly application: string;
  readonly connection: number;
  /** How many of its connection's statements had been answered when it was sent. */
  readonly after: number;
}

export interface Program {
  /** A script of the clone, TypeScript or built. */
  readonly script: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Of node's own. */
  readonly flags?: readonly string[];
}

/** A process of its own that can be asked what it used and what it sent to the database. It ends with the one that started it. */
export class Measured {
  private constructor(readonly process: ChildProcess) {}

  static start({ script, env = {}, flags = [] }: Program): Measured {
    const preloaded = ['apps/local/bin/leash.cjs', 'apps/local/bin/typescript.cjs', 'test/bench/probe.cjs'];
    const wanted = preloaded.filter((file) => script.endsWith('.ts') || !file.endsWith('typescript.cjs'));
    const required = wanted.flatMap((file) => ['--require', join(root, file)]);
    const child = spawn(process.execPath, [...flags, ...required, join(root, script)], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced', // dates and bytes arrive as what they are
    });
    return new Measured(child);
  }

  /** Answers when the address does. @throws Error when the process ends first */
  async ready(address: string): Promise<this> {
    const died = once(this.process, 'exit').then(([code]) => {
      throw new Error(`a measured process ended with ${code} before it was ready`);
    });
    await Promise.race([ready(address, READY_WITHIN_S), died]);
    return this;
  }

  usage(): Promise<Usage> {
    return this.ask<Usage>('usage');
  }

  /** The statements that `work` makes the process send, those of its own background work among them. */
  async recording(work: () => Promise<unknown>): Promise<Statement[]> {
    await this.ask('record');
    await work();
    return this.ask<Statement[]>('recorded');
  }

  /** Where its processor time goes while `work` lasts. */
  async profiling(work: () => Promise<unknown>): Promise<CpuProfile> {
    await this.ask('profile');
    await work();
    return this.ask<CpuProfile>('profiled');
  }

  /** What its script answers to a message. */
  async ask<T>(question: string, rest: object = {}): Promise<T> {
    const answered = once(this.process, 'message') as Promise<[{ answer: T }]>;
    this.process.send({ ask: question, ...rest });
    const [{ answer }] = await answered;
    return answer;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }
}

/** CPU between two readings, in milliseconds. */
export function cpuBetween(before: Usage, after: Usage): number {
  return (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1_000;
}
