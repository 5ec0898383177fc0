import { Button, Group, Text } from '@mantine/core';
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
  /** Begins anew in place of what was typed before, where that is offered. */
  readonly forget?: () => Promise<void>;
}

/** Whether what was typed is safe by now. */
export function DraftSaid({ state, restored = false, forget }: DraftSaidProps): ReactNode {
  const { say } = useTexts();
  const still = restored ? say('drafts.restored') : '';
  const words = (
    <Text size="sm" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'} role="status" mih="1.5em">
      {state === 'still' ? still : say(SAID[state])}
    </Text>
  );
  if (!forget || !restored) return words;
  return (
    <Group gap="xs">
      {words}
      <Button variant="subtle" size="compact-sm" onClick={() => void forget()}>
        {say('drafts.forget')}
      </Button>
    </Group>
  );
}
