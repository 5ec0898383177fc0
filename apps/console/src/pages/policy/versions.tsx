import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session';
import { useVersions, type VersionSummary } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { DemoMark } from '../../parts/demo-mark';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Empty, Failed, Loading } from '../../parts/states';
import { VersionState } from './version-state';

/** Every version of the policy, the newest first, with the minutes behind it. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const { data, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useVersions();
  const versions = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={say('policy.title')}>
      <Group>
        <Button variant="default" component={Link} to="/policy/deadline">
          {say('policy.preview')}
        </Button>
        {may.includes('policy.write') && (
          <Button variant="default" component={Link} to="/policy/imports">
            {say('imports.fromFile')}
          </Button>
        )}
        {versions.length > 1 && (
          <Button variant="default" component={Link} to={`/policy/comparison?to=${versions[0]?.id}`}>
            {say('comparison.title')}
          </Button>
        )}
      </Group>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && versions.length === 0 && (
        <Empty title={say('policy.none')}>
          <Text c="dimmed">{say('policy.noneRemedy')}</Text>
        </Empty>
      )}
      {versions.length > 0 && <Versions versions={versions} />}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('policy.more')}
          </Button>
        </Group>
      )}
    </Page>
  );
}

function Versions({ versions }: { versions: readonly VersionSummary[] }): ReactNode {
  const { say } = useTexts();
  const heads = (['version', 'state', 'approval', 'force'] as const).map((head) => say(`policy.${head}`));
  return (
    <Cards label={say('policy.versions')} heads={heads}>
      {versions.map((version) => (
        <Line key={version.id} version={version} />
      ))}
    </Cards>
  );
}

function Line({ version }: { version: VersionSummary }): ReactNode {
  const { say } = useTexts();
  const { id, number, title, blockedBy, demo } = version;
  return (
    <tr role="row">
      <HeadCell>
        <Stack gap={4} align="start">
          <Anchor component={Link} to={`/policy/versions/${id}`} fw={600}>
            <Said text="policy.versionNumber" with={{ number: <Bdi>{number}</Bdi> }} />
          </Anchor>
          <Text size="sm" lang="ar">
            <bdi>{title}</bdi>
          </Text>
          <DemoMark of={demo} />
        </Stack>
      </HeadCell>
      <Cell head={say('policy.state')}>
        <Stack gap={4} align="start">
          <VersionState version={version} />
          {blockedBy.length > 0 && <Text size="sm">{say('policy.blocked', { count: blockedBy.length })}</Text>}
        </Stack>
      </Cell>
      <Cell head={say('policy.approval')}>
        <Approval version={version} />
      </Cell>
      <Cell head={say('policy.force')}>
        <Force version={version} />
      </Cell>
    </tr>
  );
}

/** What is known of the minutes, in a few lines. */
function Approval({ version: { approval, approvedAt } }: { version: VersionSummary }): ReactNode {
  const { say } = useTexts();
  const { date, meetingNumber, minutes, mark } = approval;
  const isKnown = [date, meetingNumber, minutes].some((fact) => fact !== undefined);
  return (
    <Stack gap={2} align="start">
      {date && <Day at={date} />}
      {meetingNumber && (
        <Text size="sm">
          {say('policy.meetingNumber')}: <bdi>{meetingNumber}</bdi>
        </Text>
      )}
      {minutes && (
        <Text size="sm">
          <bdi>{minutes}</bdi>
        </Text>
      )}
      {!isKnown && <Text>{say('policy.approvalUnknown')}</Text>}
      {!approvedAt && (
        <Badge variant="light" color="gray" size="md">
          {say('policy.notApproved')}
        </Badge>
      )}
      <DemoMark of={mark} />
    </Stack>
  );
}

function Force({ version: { inForceFrom, inForceUntil, state } }: { version: VersionSummary }): ReactNode {
  const { say } = useTexts();
  if (!inForceFrom) return <Text>{say('policy.notYet')}</Text>;
  const day = <Day at={inForceFrom} />;
  return (
    <Stack gap={2}>
      <Text>
        <Said text={state.code === 'inForce' ? 'policy.since' : 'policy.fromDay'} with={{ date: day }} />
      </Text>
      {inForceUntil && (
        <Text size="sm">
          <Said text="policy.until" with={{ date: <Day at={inForceUntil} /> }} />
        </Text>
      )}
    </Stack>
  );
}
