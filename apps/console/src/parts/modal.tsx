import type { ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { later } from './later';
import { useWasOpened } from './use-opened';

const ModalDrawn = later(() => import('./modal-drawn').then(({ ModalDrawn: Drawn }) => Drawn));

/** What stands above the page; loaded apart from it, since no page begins with it. */
export function Modal(props: ModalProps): ReactNode {
  return useWasOpened(props.opened) && <ModalDrawn {...props} />;
}
