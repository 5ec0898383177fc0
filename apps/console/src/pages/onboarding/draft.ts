import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from '../../api/client';
import { Refused, Unreachable } from '../../api/problem';
import { ONBOARDING_KEY, type Onboarding, type StepName } from '../../api/onboarding';

/** How long nobody types before it is sent. */
const PAUSE_MS = 800;

export type DraftState = 'still' | 'saving' | 'saved' | 'failed';

export interface DraftOf<Typed> {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly state: DraftState;
  /** Whose draft this began as, where it was not one's own. */
  readonly begunBy: string | undefined;
}

/** What is typed in a step is kept on the server a moment after it was typed, and is there again on any device. */
export function useDraft<Typed extends object>(
  { drafts }: Pick<Onboarding, 'drafts'>,
  step: StepName,
  blank: Typed,
): DraftOf<Typed> {
  const kept = drafts.find((draft) => draft.step === step);
  const [typed, setTyped] = useState<Typed>(() => ({ ...blank, ...(kept?.data as Partial<Typed> | undefined) }));
  const [state, setState] = useState<DraftState>('still');
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function send(data: Typed): Promise<void> {
    try {
      const body = { step, data: data as Record<string, unknown> };
      client.setQueryData(ONBOARDING_KEY, await answered(api.PUT('/api/onboarding/draft', { body })));
      setState('saved');
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      setState('failed');
    }
  }

  function change(changed: Partial<Typed>): void {
    const next = { ...typed, ...changed };
    setTyped(next);
    setState('saving');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(next), PAUSE_MS);
  }

  return { typed, change, state, begunBy: kept?.savedByName ?? undefined };
}
