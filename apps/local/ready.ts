import { Refusal } from '@sanad/messages';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Resolves once the address answers with a success.
 * @throws Refusal `local.not_ready` after so many seconds
 */
export async function ready(address: string, seconds: number): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await pause(100)) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  throw new Refusal('local.not_ready', { seconds, address });
}
