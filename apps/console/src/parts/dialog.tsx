import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Modal } from './modal';

interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly close: () => void;
  /** Wide, for a form with much to tell. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, opened, close, isWide = false, children }: DialogProps): ReactNode {
  const { say } = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={isWide ? 'xl' : 'md'}
      title={title}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {children}
    </Modal>
  );
}
