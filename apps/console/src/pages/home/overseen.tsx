import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOverseen } from '../../api/associations';
import { useTexts } from '../../language/texts';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Attention, FigureShown, Late } from '../associations/figures';

const MOST = 8;

/** The associations of a supervising body with their figures, the most pressing first as the API orders them. */
export default function OverseenNow(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useOverseen({ sort: 'attention' });
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const first = data.pages.flatMap(({ items }) => items).slice(0, MOST);
  return (
    <Section title={say('home.overseen')}>
      {first.length === 0 && <Text>{say('home.noneOverseen')}</Text>}
      {first.map(({ id, name, attention, cases }) => (
        <Row
          key={id}
          title={
            <Anchor component={Link} to={`/associations/${id}`}>
              <bdi>{name}</bdi>
            </Anchor>
          }
        >
          <Text size="sm" c="dimmed">
            <Said
              text="home.figures"
              with={{ open: <FigureShown of={cases.open} />, late: <Late of={cases.late} /> }}
            />
          </Text>
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
