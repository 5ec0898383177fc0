import { Anchor, Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBodies, type Body } from '../../api/bodies';
import { useTexts } from '../../language/texts';
import { Count } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Failed, Loading } from '../../parts/states';
import { OpenBody } from './open';

/** The supervising bodies, as the platform's operator arranges them. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const found = useBodies();
  const bodies = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const heads = [say('bodies.name'), say('bodies.kind'), say('bodies.associations'), say('bodies.supervisors')];
  return (
    <Page title={say('bodies.title')}>
      <Text c="dimmed" maw={640}>
        {say('bodies.lead')}
      </Text>
      {found.isPending && <Loading />}
      {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && bodies.length === 0 && (
        <Empty title={say('bodies.none')}>
          <Text c="dimmed">{say('bodies.noneRemedy')}</Text>
        </Empty>
      )}
      {bodies.length > 0 && (
        <Cards label={say('bodies.title')} heads={heads}>
          {bodies.map((body) => (
            <Line key={body.id} body={body} />
          ))}
        </Cards>
      )}
      <More of={found} />
      <OpenBody />
    </Page>
  );
}

function Line({ body: { id, name, kind, demo, associations, supervisors } }: { body: Body }): ReactNode {
  const { say } = useTexts();
  return (
    <tr role="row">
      <HeadCell>
        <Group gap="xs">
          <Anchor component={Link} to={`/bodies/${id}`} fw={600}>
            <bdi>{name}</bdi>
          </Anchor>
          {demo && (
            <Badge variant="light" color="yellow">
              {say('bodies.demo')}
            </Badge>
          )}
        </Group>
      </HeadCell>
      <Cell head={say('bodies.kind')}>{say(`bodies.kind_${kind}`)}</Cell>
      <Cell head={say('bodies.associations')}>
        <Count of={associations} />
      </Cell>
      <Cell head={say('bodies.supervisors')}>
        <Count of={supervisors} />
      </Cell>
    </tr>
  );
}
