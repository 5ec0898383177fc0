import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import type { DraftState } from './draft';

const SAID = {
  saving: 'onboarding.draftSaving',
  saved: 'onboarding.draftSaved',
  failed: 'onboarding.draftFailed',
} as const;

/** Whether what was typed is safe by now. */
export function DraftSaid({ state }: { state: DraftState }): ReactNode {
  const { say } = useTexts();
  return (
    <Text size="sm" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'} role="status" mih="1.5em">
      {state === 'still' ? '' : say(SAID[state])}
    </Text>
  );
}
