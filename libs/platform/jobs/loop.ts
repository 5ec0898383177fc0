import { Logger } from '@nestjs/common';

/**
 * Calls `work` again and again: at once while it finds something, else after the pause; one at a time, stopped by the
 * signal. A failing round is logged and followed by another: a loop that dies in silence is how reminders get lost.
 */
export async function loop(
  name: string,
  pauseSeconds: number,
  signal: AbortSignal,
  work: () => Promise<number>,
): Promise<void> {
  const logger = new Logger(name);
  while (!signal.aborted) {
    const found = await work().catch((error: Error) => {
      logger.error(error.message, error.stack);
      return 0;
    });
    if (found === 0) await pause(pauseSeconds * 1_000, signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
