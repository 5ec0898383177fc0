import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface RowProps {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing of a list: what it is, what is known of it, what may be done with it. What may be done stands beside it, and beneath it on a narrow screen. */
export function Row({ icon, title, action, children }: RowProps): ReactNode {
  return (
    <Group justify="space-between" gap="xs" className="row">
      <Group wrap="nowrap" align="start" gap="sm" className="row-said">
        {icon}
        <Stack gap={2} miw={0}>
          <Text fw={600}>{title}</Text>
          {children}
        </Stack>
      </Group>
      {action}
    </Group>
  );
}
