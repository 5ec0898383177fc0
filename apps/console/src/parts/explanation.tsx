import { Drawer, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';

interface ExplanationProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Why a date stands where it stands, beside the page that tells it. */
export function Explanation({ title, isOpen, close, children }: ExplanationProps): ReactNode {
  const { say } = useTexts();
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      title={title}
      position="right"
      size="lg"
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Stack>{children}</Stack>
    </Drawer>
  );
}
