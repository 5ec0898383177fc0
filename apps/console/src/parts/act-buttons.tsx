import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';

interface ActButtonsProps {
  /** What the button says that sends the act. */
  readonly submits: string;
  readonly isGrave?: boolean;
  /** The form has no field that would take the focus. */
  readonly isFirst: boolean;
  readonly busy: boolean;
  readonly close: () => void;
  /** Sends it as well, and goes on to the next of the list; undefined on the last. */
  readonly andNext: (() => void) | undefined;
}

/** Under the form of an act: do it, do it and go on to the next, or leave it. */
export function ActButtons({ submits, isGrave, isFirst, busy, close, andNext }: ActButtonsProps): ReactNode {
  const { say } = useTexts();
  return (
    <Group>
      <Button type="submit" loading={busy} color={isGrave ? 'red' : undefined} data-autofocus={isFirst || undefined}>
        {submits}
      </Button>
      {andNext && (
        <Button variant="default" disabled={busy} onClick={andNext}>
          {say('common.andNext')}
        </Button>
      )}
      <Button variant="subtle" color="dark" onClick={close}>
        {say('common.cancel')}
      </Button>
    </Group>
  );
}
