import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWaiting } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';

/** What was put to the committee and stands on no agenda, the one that waits longest first. */
export function Waiting({ committee }: { committee: string }): ReactNode {
  const { say, pick } = useTexts();
  const { data, isPending, error, refetch } = useWaiting(committee);
  const heads = (['request', 'applicant', 'putAt', 'clock'] as const).map((head) => say(`committees.${head}`));
  return (
    <Section title={say('committees.waiting')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty title={say('committees.nothingWaits')}>
          <Text c="dimmed">{say('committees.nothingWaitsRemedy')}</Text>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <Cards label={say('committees.waiting')} heads={heads}>
          {data.items.map(({ id, reference, subject, applicant, putToCommitteeAt, clock }) => (
            <tr role="row" key={id}>
              <HeadCell>
                <Anchor component={Link} to={`/cases/${id}`} fw={600}>
                  <Bdi>{reference}</Bdi>
                </Anchor>
                <Text size="sm">
                  <bdi>{subject}</bdi>
                </Text>
              </HeadCell>
              <Cell head={say('committees.applicant')}>
                <bdi>{applicant}</bdi>
              </Cell>
              <Cell head={say('committees.putAt')}>
                <Day at={putToCommitteeAt} />
              </Cell>
              <Cell head={say('committees.clock')}>
                {pick(clock)}
                {clock.demo && (
                  <Text size="sm" c="dimmed">
                    {pick(clock.demo)}
                  </Text>
                )}
              </Cell>
            </tr>
          ))}
        </Cards>
      )}
    </Section>
  );
}
