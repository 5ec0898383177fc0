import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface RowProps {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing of a list: what it is, what is known of it, what may be done with it. Wraps on a narrow screen. */
export function Row({ icon, title, action, children }: RowProps): ReactNode {
  return (
    <Group justify="space-between" gap="xs" className="row">
      <Group wrap="nowrap" align="start" gap="sm">
        {icon}
        <Stack gap={2}>
          <Text fw={600}>{title}</Text>
          {children}
        </Stack>
      </Group>
      {action}
    </Group>
  );
}
