import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { describeError } from '../http/faults';

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
    const found = await work().catch((error: unknown) => {
      logger.error({ message: 'round failed', error: describeError(error) });
      return 0;
    });
    if (found === 0) await pause(pauseSeconds * 1_000, undefined, { signal }).catch(() => undefined);
  }
}
