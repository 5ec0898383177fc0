import { Badge, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { lazy, useEffect, type ComponentType, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { RoleName } from '../../parts/role-name';
import { Empty } from '../../parts/states';
import { entriesFor } from '../../shell/navigation';
import { Together } from './together';

interface Part {
  /** It concerns whoever may do one of these. */
  readonly actions: readonly string[];
  readonly load: () => Promise<unknown>;
  readonly Shown: ComponentType;
}

const part = (actions: readonly string[], load: () => Promise<{ default: ComponentType }>): Part => ({
  ...{ actions, load },
  Shown: lazy(load),
});

/** What waits, by what one has to be allowed to do with it. Each part is loaded for those alone whom it concerns. */
const PARTS: readonly Part[] = [
  part(['policy.read'], () => import('./to-sign')),
  part(['associations.read'], () => import('./overseen')),
  part(['committee.vote'], () => import('./sitting')),
  part(['intake.answerReferral', 'intake.refer', 'intake.assign'], () => import('./referrals')),
  part(['intake.handle', 'intake.assign'], () => import('./call-backs')),
  part(['intake.read'], () => import('./work')),
  part(['complaints.read'], () => import('./complaints')),
  part(['appeals.review', 'appeals.assign', 'appeals.file'], () => import('./appeals')),
  part(['compensation.read'], () => import('./compensation')),
  part(['circulation.read'], () => import('./circulation')),
  part(['staff.manage'], () => import('./invitations')),
  part(['supervision.arrange'], () => import('./bodies')),
  part(['holidays.decree'], () => import('./holidays')),
  part(['onboarding.read'], () => import('./findings')),
  part(['policy.write'], () => import('./review')),
];

export function Component(): ReactNode {
  const { say } = useTexts();
  const session = useSession();
  const { account, association, roles, may } = session;
  const parts = PARTS.filter(({ actions }) => actions.some((action) => may.includes(action)));
  const offered = entriesFor(session).filter(({ to }) => to !== '/' && to !== '/account');
  // All at once: each would wait for the one above it.
  useEffect(() => parts.forEach(({ load }) => void load().catch(() => undefined)), []);
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
      <Together>
        {parts.map(({ actions, Shown }) => (
          <Shown key={actions[0]} />
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
      </Together>
      {parts.length + offered.length === 0 && (
        <Empty title={say('shell.nothingHere')}>
          <Text c="dimmed">{say('shell.nothingHereRemedy')}</Text>
        </Empty>
      )}
    </Page>
  );
}
