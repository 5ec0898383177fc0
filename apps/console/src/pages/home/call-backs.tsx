import { Anchor, Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCallBacks } from '../../api/cases';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { More } from '../../parts/more';
import { Row } from '../../parts/row';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

/** Calls that were promised and not made, the first day in front; where none is, that is no news. */
export default function CallBacks(): ReactNode {
  const { say } = useTexts();
  const found = useCallBacks();
  const { data, isPending, error, refetch } = found;
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const waiting = data.pages.flatMap(({ items }) => items);
  if (waiting.length === 0) return null;
  return (
    <Section title={say('home.callBacks')}>
      {waiting.map(({ id, caseId, reference, spokenWith, callBackOn, due, isNobodys }) => (
        <Row
          key={id}
          title={
            <Anchor component={Link} to={`/cases/${caseId}?part=conversation`}>
              {spokenWith === null ? <Bdi>{reference}</Bdi> : <bdi>{spokenWith}</bdi>}
            </Anchor>
          }
        >
          <Group gap="md">
            <Text component="span" size="sm">
              <Day at={callBackOn} />
            </Text>
            {due !== 'ahead' && (
              <Badge variant="light" color={due === 'passed' ? 'red' : 'yellow'}>
                {say(`home.callBack_${due}`)}
              </Badge>
            )}
            <Text component="span" size="sm" c="dimmed">
              <Bdi>{reference}</Bdi>
            </Text>
            {isNobodys && (
              <Text component="span" size="sm" c="dimmed">
                {say('home.callBackNobodys')}
              </Text>
            )}
          </Group>
        </Row>
      ))}
      <More of={found} />
    </Section>
  );
}
