import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOverseen } from '../../api/associations';
import { useTexts } from '../../language/texts';
import { Row } from '../../parts/row';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Attention } from '../associations/figures';

const MOST = 8;

/** The associations that a supervising body should look at, the most pressing first as the API orders them. */
export default function OverseenNow(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useOverseen({ sort: 'attention' });
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const pressing = data.pages.flatMap(({ items }) => items).filter(({ attention }) => attention.length > 0);
  return (
    <Section title={say('home.attention')}>
      {pressing.length === 0 && <Text>{say('home.noAttention')}</Text>}
      {pressing.slice(0, MOST).map(({ id, name, attention }) => (
        <Row
          key={id}
          title={
            <Anchor component={Link} to={`/associations/${id}`}>
              <bdi>{name}</bdi>
            </Anchor>
          }
        >
          <Group gap="xs">
            <Attention of={attention} />
          </Group>
        </Row>
      ))}
      <Anchor component={Link} to="/associations">
        {say('home.allAssociations')}
      </Anchor>
    </Section>
  );
}
