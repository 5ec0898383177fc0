import 'reflect-metadata';
import { Worker } from 'node:worker_threads';
import { Refusal } from '@sanad/messages';
import { importFile } from '@sanad/policy/pure';

/** Longer than whoever starts it waits; it ends by itself then, should nobody be left to end it. */
const LONGEST_MS = 120_000;

/**
 * Reads one policy from a file that nobody trusts: its bytes come in, the proposal goes out as JSON. It has no environment, no
 * database and no key, and whoever starts it ends it when it takes too long or too much.
 */
async function main(): Promise<void> {
  // A parser that hangs would keep a timer of its own thread from ringing.
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${LONGEST_MS})`, { eval: true }).unref();
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const told = await importFile(Buffer.concat(parts), '').then(
    ({ document, doubts, lines, passages }) => ({ read: { document, doubts, lines, passages } }),
    (error: unknown) => {
      if (error instanceof Refusal) return { refused: error.code };
      throw error;
    },
  );
  process.stdout.write(JSON.stringify(told));
}

main().catch(() => {
  process.exitCode = 1;
});
