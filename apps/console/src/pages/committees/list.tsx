import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answered, api } from '../../api/client';
import {
  offerOf,
  useCommittees,
  useKeepCommittees,
  useWaiting,
  type Committees,
  type CommitteeSummary,
} from '../../api/committee';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Whose } from '../../parts/offer';
import { Page } from '../../parts/page';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';
import { Questions } from './questions';

/** The committees of the association, and those that its policy names besides. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useCommittees();
  return (
    <Page title={say('committees.title')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && <Registry committees={data} />}
    </Page>
  );
}

function Registry({ committees }: { committees: Committees }): ReactNode {
  const { say } = useTexts();
  const { items, unfounded, actions } = committees;
  const found = offerOf(actions, 'found');
  return (
    <Stack gap="lg">
      {items.length === 0 && (
        <Empty title={say('committees.none')}>
          <Text c="dimmed">{say('committees.noneRemedy')}</Text>
        </Empty>
      )}
      {items.length > 0 && (
        <Section title={say('committees.title')}>
          {items.map((committee) => (
            <Line key={committee.id} committee={committee} />
          ))}
        </Section>
      )}
      <Questions committees={committees} />
      {unfounded.length > 0 && (
        <Section title={say('committees.unfounded')}>
          {unfounded.map((named) => (
            <Unfounded key={named.rule} named={named} found={found} />
          ))}
          {found && <Whose offers={[found]} />}
        </Section>
      )}
    </Stack>
  );
}

function Line({ committee: { id, name, head, inOffice } }: { committee: CommitteeSummary }): ReactNode {
  const { say } = useTexts();
  const { data: waiting } = useWaiting(id);
  return (
    <Row
      title={
        <Anchor component={Link} to={`/committees/${id}`} fw={600}>
          <bdi>{name}</bdi>
        </Anchor>
      }
      action={
        waiting && (
          <Text size="sm" fw={waiting.items.length > 0 ? 600 : 400}>
            {say('committees.waitingCount', { count: waiting.items.length })}
          </Text>
        )
      }
    >
      <Text size="sm">
        {head === null ? (
          say('committees.noHead')
        ) : (
          <Said text="committees.headIs" with={{ name: <bdi>{head}</bdi> }} />
        )}
        {' · '}
        {say('committees.inOffice', { count: inOffice })}
      </Text>
    </Row>
  );
}

interface UnfoundedProps {
  readonly named: Committees['unfounded'][number];
  readonly found: Committees['actions'][number] | undefined;
}

function Unfounded({ named: { rule, name }, found }: UnfoundedProps): ReactNode {
  const { pick } = useTexts();
  const keep = useKeepCommittees();
  const { submit, busy, fault } = useSubmission(async (key) => {
    await answered(api.POST('/api/committees', { ...keyed(key), body: { rule } }));
    await keep();
  });
  const action = found?.open && (
    <Button variant="default" loading={busy} onClick={() => void submit()} aria-label={`${pick(found)}: ${name}`}>
      {pick(found)}
    </Button>
  );
  return (
    <Stack gap="xs">
      <FaultSummary fault={fault} />
      <Row title={<bdi>{name}</bdi>} action={action} />
    </Stack>
  );
}
