import { Refusal } from '@sanad/messages';
import { framesOf } from './frames';

/** What still hangs then is cut off: of a request everything was committed or nothing, and a job's row is there for the next. */
const EXIT_WITHIN_MS = 14_000;

/** Runs a process to its end. One that cannot start says why in both languages, before it has a log. */
export function runProcess(main: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref());
  }
  // Node itself would print the line of the program, which is as long as the program.
  process.once('uncaughtException', die);
  main().catch(die);
}

function die(error: unknown): never {
  process.stderr.write(`${error instanceof Refusal ? explain(error) : inFull(error)}\n`);
  process.exit(1);
}

function explain(refusal: Refusal): string {
  const lines = [refusal.text('ar'), refusal.text('en'), ...refusal.fields.flatMap(({ ar, en }) => [ar, en])];
  return lines.join('\n');
}

const inFull = (error: unknown): string =>
  error instanceof Error
    ? [String(error), ...framesOf(error).map((frame) => `    ${frame}`)].join('\n')
    : String(error);
