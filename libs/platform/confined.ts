import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** What a confined program may take before it is ended. */
export interface Confines {
  readonly milliseconds: number;
  /** Of JavaScript's own heap, which the program itself is told. */
  readonly heapMegabytes: number;
  /** Of everything: what unpacks outside that heap counts too. Looked at where the system tells it, as Linux does. */
  readonly megabytes: number;
  readonly answerBytes: number;
}

export type Overrun = 'time' | 'memory' | 'answer' | 'ended';

/** A confined program was ended, or ended by itself without an answer. */
export class ConfinedError extends Error {
  override readonly name = 'ConfinedError';

  constructor(
    readonly overrun: Overrun,
    readonly code: number | string | null = null,
  ) {
    super(code === null ? overrun : `${overrun} (${code})`);
  }
}

const MEGABYTE = 1024 ** 2;
const LOOK_MS = 50;

/**
 * Gives a Node program its input and waits for what it writes, in a process of its own: whatever a hostile file makes of a parser, it
 * ends there. The program gets none of our environment, so that no key and no address is there to be found.
 * @throws ConfinedError
 */
export function confined(args: readonly string[], input: Uint8Array, confines: Confines): Promise<Buffer> {
  const flags = [`--max-old-space-size=${confines.heapMegabytes}`, '--disable-proto=throw'];
  const child = spawn(process.execPath, [...flags, ...args], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
  return new Promise((answer, fail) => {
    const parts: Buffer[] = [];
    let size = 0;
    let why: Overrun = 'ended';
    const end = (overrun: Overrun): void => {
      why = overrun;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => end('time'), confines.milliseconds);
    const watch = setInterval(() => void overfull(child, confines).then((is) => is && end('memory')), LOOK_MS);
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      if ((size += part.length) > confines.answerBytes) end('answer');
    });
    // One that ends early does not read to the end.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const settle = (): void => {
      clearTimeout(clock);
      clearInterval(watch);
    };
    child.once('error', (error) => (settle(), fail(error)));
    child.once('close', (code, signal) => {
      settle();
      if (code === 0 && why === 'ended') answer(Buffer.concat(parts));
      // Node ends itself by this signal when its heap is full.
      else fail(new ConfinedError(signal === 'SIGABRT' ? 'memory' : why, signal ?? code));
    });
  });
}

async function overfull({ pid }: ChildProcess, { megabytes }: Confines): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  return kilobytes * 1024 > megabytes * MEGABYTE;
}
