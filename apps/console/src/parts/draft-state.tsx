import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DraftState } from '../api/draft';
import { useTexts } from '../language/texts';

const SAID = {
  saving: 'drafts.saving',
  saved: 'drafts.saved',
  failed: 'drafts.failed',
} as const;

interface DraftSaidProps {
  readonly state: DraftState;
  /** Whether the form began with what was typed before. */
  readonly restored?: boolean;
}

/** Whether what was typed is safe by now. */
export function DraftSaid({ state, restored = false }: DraftSaidProps): ReactNode {
  const { say } = useTexts();
  const still = restored ? say('drafts.restored') : '';
  return (
    <Text size="sm" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'} role="status" mih="1.5em">
      {state === 'still' ? still : say(SAID[state])}
    </Text>
  );
}
