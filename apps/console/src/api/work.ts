import { useEffect, useRef, useState } from 'react';
import { useSubmission, type Submission } from './submission';

/** How far a piece of work has come; without a total nobody knows how much there is. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
}

/** What long work is handed: it looks at the signal, and tells how far it is. */
export interface Working {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

export interface Work<Args extends unknown[]> extends Submission<Args> {
  /** Undefined while nothing is going on. */
  readonly progress: Progress | undefined;
  readonly stop: () => void;
  /** It was told to stop, and has not ended yet. */
  readonly stopping: boolean;
  /** The last one was ended by whoever began it, before it was done. */
  readonly stopped: boolean;
}

interface WorkOptions {
  /** Ends where its page or dialog does; what has been begun for many is carried through all the same. */
  readonly goesOn?: boolean;
}

/** A change, or a question, that may take long: it can be looked at on its way, and stopped. */
export function useWork<Args extends unknown[]>(
  work: (working: Working, key: string, ...args: Args) => Promise<void>,
  { goesOn = false }: WorkOptions = {},
): Work<Args> {
  const [progress, setProgress] = useState<Progress>();
  const [ending, setEnding] = useState<'stopping' | 'stopped'>();
  const held = useRef<AbortController>(undefined);
  useEffect(() => () => void (goesOn || held.current?.abort()), [goesOn]);
  const submission = useSubmission(async (key, ...args: Args) => {
    const controller = new AbortController();
    const { signal } = controller;
    held.current = controller;
    setProgress({ done: 0 });
    setEnding(undefined);
    try {
      await work({ signal, report: setProgress }, key, ...args);
      setEnding(undefined);
    } catch (error) {
      // What comes of an end that was wanted is no fault.
      if (!signal.aborted) throw error;
      setEnding('stopped');
    } finally {
      held.current = undefined;
      setProgress(undefined);
    }
  });
  const stop = (): void => {
    setEnding('stopping');
    held.current?.abort();
  };
  return { ...submission, progress, stop, stopping: ending === 'stopping', stopped: ending === 'stopped' };
}
