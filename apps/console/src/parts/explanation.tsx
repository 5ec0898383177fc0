import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { later } from './later';
import { useWasOpened } from './use-opened';

const DrawerDrawn = later(() => import('./drawer-drawn').then(({ DrawerDrawn: Drawn }) => Drawn));

interface ExplanationProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Why a date stands where it stands, beside the page that tells it. */
export function Explanation({ title, isOpen, close, children }: ExplanationProps): ReactNode {
  const { say } = useTexts();
  const wasOpened = useWasOpened(isOpen);
  if (!wasOpened) return null;
  return (
    <DrawerDrawn
      opened={isOpen}
      onClose={close}
      title={title}
      position="right"
      size="lg"
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Stack>{children}</Stack>
    </DrawerDrawn>
  );
}
