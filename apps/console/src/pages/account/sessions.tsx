import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionsQuery } from '../../api/account';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { useSubmission } from '../../api/submission';
import { useTexts, type Say } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

type Known = components['schemas']['KnownSessionView'];

export function Sessions(): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { data, isPending, error, refetch } = useQuery(sessionsQuery);
  const { submit, busy, fault } = useSubmission(async () => {
    await answered(api.DELETE('/api/account/sessions'));
    await client.invalidateQueries(sessionsQuery);
  });
  return (
    <Section title={say('account.sessions')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      <FaultSummary fault={fault} />
      {data?.items.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
      {data && data.items.length > 1 && (
        <Group>
          <Button variant="default" loading={busy} onClick={() => void submit()}>
            {say('account.endOthers')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function SessionRow({ session }: { session: Known }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { id, current, agent, place, createdAt, seenAt } = session;
  const { submit, busy, fault } = useSubmission(async () => {
    await answered(api.DELETE('/api/account/sessions/{id}', { params: { path: { id } } }));
    await client.invalidateQueries(sessionsQuery);
  });
  const end = (
    <Button variant="subtle" color="red" loading={busy} onClick={() => void submit()}>
      {say('account.end')}
    </Button>
  );
  return (
    <Stack gap="xs">
      <FaultSummary fault={fault} />
      <Row
        title={agentName(agent, say)}
        action={current ? <Badge variant="light">{say('account.thisSession')}</Badge> : end}
      >
        <Text size="sm" c="dimmed">
          {place?.name ?? say('shell.platform')} ·{' '}
          <Said text="account.since" with={{ date: <Day at={createdAt} withTime /> }} />
        </Text>
        <Text size="sm" c="dimmed">
          <Said text="account.seen" with={{ date: <Day at={seenAt} withTime /> }} />
        </Text>
      </Row>
    </Stack>
  );
}

const BROWSERS = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const;
const CALLED: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };

/** What people call the browser that calls itself `agent`: the first name that is in it, since each also names others. */
function agentName(agent: string, say: Say): string {
  const browser = BROWSERS.find((name) => agent.includes(name));
  const system = SYSTEMS.find((name) => agent.includes(name));
  if (!browser || !system) return say('account.unknownAgent');
  return say('account.agent', { browser: CALLED[browser] ?? browser, system });
}
