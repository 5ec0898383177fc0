import { useEffect, useRef } from 'react';
import { useDraft, type DraftState } from '../../api/draft';
import type { Correcting } from './choice';

/** What is said of a doubt before it is sent. */
export interface Looked {
  readonly note: string;
  readonly kind: string;
}

interface Typed {
  /** By the doubt. */
  readonly looked: Readonly<Record<string, Looked>>;
  readonly correcting: Correcting | null;
}

const NOTHING: Typed = { looked: {}, correcting: null };

/** What is typed beside one import, by doubt, and what is being corrected. */
export interface Beside {
  readonly looked: Typed['looked'];
  /** Without words it is given up, or was sent. */
  readonly look: (doubt: string, said?: Looked) => void;
  readonly correcting: Correcting | undefined;
  readonly correct: (said: Correcting | undefined) => void;
  readonly state: DraftState;
  /** Whether it was typed before this page was opened. */
  readonly restored: boolean;
}

/**
 * All that is typed on the page is one draft: the panes are laid out anew on another width, and whoever looks through a long file does so in
 * more than one sitting, and on more than one device.
 */
export function useBeside(id: string): Beside {
  const draft = useDraft<Typed>(`import:${id}`, NOTHING);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const look = (doubt: string, said?: Looked): void => {
    // An answer may come while something else is typed: that is the newer.
    const { typed, change } = latest.current;
    const others = Object.entries(typed.looked).filter(([other]) => other !== doubt);
    change({ looked: Object.fromEntries(said ? [...others, [doubt, said]] : others) });
  };
  const correct = (said: Correcting | undefined): void => latest.current.change({ correcting: said ?? null });
  const { typed, state, restored } = draft;
  return { looked: typed.looked, look, correcting: typed.correcting ?? undefined, correct, state, restored };
}
