import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '../api/session';
import { useTexts } from '../language/texts';
import { Page } from '../parts/page';
import { RoleName } from '../parts/role-name';

export function Home(): ReactNode {
  const { say } = useTexts();
  const { account, association, roles } = useSession();
  return (
    <Page title={say('shell.welcome', { name: account.name })}>
      <Stack gap="xs">
        <Text>{association?.name ?? say('shell.platform')}</Text>
        <Group gap="xs" role="list" aria-label={say('shell.roles')}>
          {roles.map((role) => (
            <Badge key={role} variant="light" role="listitem">
              <RoleName role={role} />
            </Badge>
          ))}
        </Group>
      </Stack>
    </Page>
  );
}
