import { Group, Paper, Stack } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { Loading } from '../parts/states';
import { Brand } from './brand';
import { FactorsOff } from './factors-off';
import { LanguageButton } from './language-button';

/** The frame of the pages for whoever has not signed in, or not completely. */
export function Outside(): ReactNode {
  return (
    <div className="outside">
      <Stack component="header" gap="md" className="screen">
        <Group justify="space-between">
          <Brand />
          <LanguageButton />
        </Group>
        <FactorsOff />
      </Stack>
      <Paper component="main" withBorder p={{ base: 'md', sm: 'xl' }}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Paper>
    </div>
  );
}
