import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from './client';
import { Refused, Unreachable } from './problem';

/** How long nobody types before it is sent. */
const PAUSE_MS = 800;

export type DraftState = 'still' | 'saving' | 'saved' | 'failed';

export interface Autosaved<Typed> {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly state: DraftState;
  /** What was typed is sent off, or given up: from here on nothing of it is saved. Resolves once no saving is under way. */
  readonly stop: () => Promise<void>;
}

/** What is typed goes to `save` a moment after the last key, one after the other, and at the latest when the form is left. */
export function useAutosave<Typed extends object>(
  initial: Typed,
  save: (typed: Typed) => Promise<void>,
): Autosaved<Typed> {
  const [changed, setChanged] = useState<Typed>();
  const [state, setState] = useState<DraftState>('still');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<() => void>(undefined);
  const sending = useRef(Promise.resolve());
  // What was typed last: «saved» is said of that, and not of what an earlier sending held.
  const last = useRef<Typed>(undefined);
  useEffect(() => () => waiting.current?.(), []);

  async function send(typed: Typed): Promise<void> {
    const say = (state: DraftState): void => {
      if (last.current === typed) setState(state);
    };
    try {
      await save(typed);
      say('saved');
    } catch (error) {
      ignoreFault(error);
      say('failed');
    }
  }

  function change(part: Partial<Typed>): void {
    const next = { ...(changed ?? initial), ...part };
    last.current = next;
    setChanged(next);
    setState('saving');
    clearTimeout(timer.current);
    waiting.current = () => {
      waiting.current = undefined;
      clearTimeout(timer.current);
      sending.current = sending.current.then(() => send(next));
    };
    timer.current = setTimeout(waiting.current, PAUSE_MS);
  }

  async function stop(): Promise<void> {
    clearTimeout(timer.current);
    waiting.current = undefined;
    await sending.current;
    setState('still');
  }

  return { typed: changed ?? initial, change, state, stop };
}

function ignoreFault(error: unknown): void {
  if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
}

export interface Draft<Typed> extends Omit<Autosaved<Typed>, 'stop'> {
  /** Whether this form began with what was typed before, here or on another device. */
  readonly restored: boolean;
  /** It was sent, or given up: the form is blank again, here and everywhere. */
  readonly forget: () => Promise<void>;
}

/** What is being kept of each form: whoever opens it again meanwhile waits for that. */
const underWay = new Map<string, Promise<unknown>>();

async function keep(key: string, data: object): Promise<void> {
  const body = { data: data as Record<string, unknown> };
  const keeping = answered(api.PUT('/api/drafts/{key}', { params: { path: { key } }, body }));
  underWay.set(key, keeping);
  await keeping.finally(() => underWay.get(key) === keeping && underWay.delete(key));
}

async function find(key: string): Promise<{ data: object | null }> {
  await underWay.get(key)?.catch(ignoreFault);
  return answered(api.GET('/api/drafts/{key}', { params: { path: { key } } }));
}

/**
 * What is typed in a form is kept on the server, and is there again on any device: `useDraft('case-reply:<id>', BLANK)`. The key names the form
 * and what it is about; without one nothing is kept. Until the kept one is read the form is blank; whoever types sooner is not interrupted.
 */
export function useDraft<Typed extends object>(key: string | undefined, blank: Typed): Draft<Typed> {
  const client = useQueryClient();
  const kept = useQuery({
    queryKey: ['draft', key],
    queryFn: key === undefined ? skipToken : () => find(key),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [isBlank, setBlank] = useState(false);
  const before = isBlank ? null : (kept.data?.data as Partial<Typed> | null | undefined);
  const { change, stop, ...autosaved } = useAutosave({ ...blank, ...before }, async (typed) => {
    if (key !== undefined) await keep(key, typed);
  });
  const forget = async (): Promise<void> => {
    setBlank(true);
    change(blank);
    await stop();
    if (key === undefined) return;
    // What could not be forgotten is found again, and thrown away then; the work itself is done.
    await answered(api.DELETE('/api/drafts/{key}', { params: { path: { key } } })).catch(ignoreFault);
    client.setQueryData(['draft', key], { data: null });
  };
  return { ...autosaved, change, forget, restored: before != null };
}
