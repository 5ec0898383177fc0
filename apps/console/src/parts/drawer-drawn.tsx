import { Drawer, type DrawerProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useOpened } from './use-opened';

export function DrawerDrawn({ opened, ...more }: DrawerProps): ReactNode {
  return <Drawer opened={useOpened(opened)} {...more} />;
}
