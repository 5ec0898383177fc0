import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';

interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, opened, close, children }: DialogProps): ReactNode {
  const { say } = useTexts();
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': say('common.close') }}>
      {children}
    </Modal>
  );
}
