import { Badge, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { RoleName } from '../../parts/role-name';
import { Empty, Loading } from '../../parts/states';
import { entriesFor } from '../../shell/navigation';

/** What waits, by what one has to be allowed to see it. Each part is loaded for those alone whom it concerns. */
const PARTS: readonly (readonly [action: string, Part: ComponentType])[] = [
  ['policy.read', lazy(() => import('./to-sign'))],
  ['associations.read', lazy(() => import('./overseen'))],
  ['committee.vote', lazy(() => import('./sitting'))],
  ['intake.read', lazy(() => import('./work'))],
  ['complaints.read', lazy(() => import('./complaints'))],
  ['onboarding.read', lazy(() => import('./findings'))],
  ['policy.write', lazy(() => import('./review'))],
];

export function Component(): ReactNode {
  const { say } = useTexts();
  const session = useSession();
  const { account, association, roles, may } = session;
  const parts = PARTS.filter(([action]) => may.includes(action));
  const offered = entriesFor(session).filter(({ to }) => to !== '/' && to !== '/account');
  return (
    <Page title={say('shell.welcome', { name: account.name })}>
      <Stack gap="xs">
        <Text>
          <bdi>{association?.name ?? say('shell.platform')}</bdi>
        </Text>
        <Group gap="xs" role="list" aria-label={say('shell.roles')}>
          {roles.map((role) => (
            <Badge key={role} variant="light" role="listitem">
              <RoleName role={role} />
            </Badge>
          ))}
        </Group>
      </Stack>
      {parts.map(([action, Part]) => (
        <Suspense key={action} fallback={<Loading />}>
          <Part />
        </Suspense>
      ))}
      {offered.length > 0 && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} component="nav" aria-label={say('home.pages')}>
          {offered.map(({ to, label, icon: Icon }) => (
            <Paper key={to} component={Link} to={to} withBorder p="lg" className="door">
              <Group gap="sm" wrap="nowrap">
                <Icon aria-hidden />
                <Text fw={600}>{say(label)}</Text>
              </Group>
            </Paper>
          ))}
        </SimpleGrid>
      )}
      {parts.length + offered.length === 0 && (
        <Empty title={say('shell.nothingHere')}>
          <Text c="dimmed">{say('shell.nothingHereRemedy')}</Text>
        </Empty>
      )}
    </Page>
  );
}
