import { useRef, useState } from 'react';
import { Refused, Unreachable, type Fault } from './problem';

export interface Submission<Args extends unknown[]> {
  /** Resolves when the work is done or has been refused; never rejects with a fault of the API. */
  readonly submit: (...args: Args) => Promise<void>;
  readonly busy: boolean;
  /** Why the last one was not taken. */
  readonly fault: Fault | undefined;
  readonly clear: () => void;
}

/**
 * One change at a time. `work` gets an Idempotency-Key that stays the same while no answer came, so that trying again
 * after a broken connection does nothing twice.
 */
export function useSubmission<Args extends unknown[]>(
  work: (key: string, ...args: Args) => Promise<void>,
): Submission<Args> {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const key = useRef<string>(undefined);
  const running = useRef(false);

  async function submit(...args: Args): Promise<void> {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    key.current ??= crypto.randomUUID();
    try {
      await work(key.current, ...args);
      key.current = undefined;
      setFault(undefined);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      if (error instanceof Refused) key.current = undefined;
      setFault(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { submit, busy, fault, clear: () => setFault(undefined) };
}

/** The header of a creating request. */
export const keyed = (key: string): { params: { header: { 'Idempotency-Key': string } } } => ({
  params: { header: { 'Idempotency-Key': key } },
});
