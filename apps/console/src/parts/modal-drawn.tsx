import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useOpened } from './use-opened';

export function ModalDrawn({ opened, ...more }: ModalProps): ReactNode {
  return <Modal opened={useOpened(opened)} {...more} />;
}
