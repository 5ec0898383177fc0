import { Badge, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BODIES_KEY, useSeats, type Seat } from '../../api/bodies';
import { answered, api } from '../../api/client';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { More } from '../../parts/more';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Sure } from '../../parts/sure';
import { InviteSupervisor } from './invite';

const COLOUR: Readonly<Record<Seat['state'], string>> = {
  seated: 'green',
  invited: 'blue',
  expired: 'orange',
  ended: 'gray',
  withdrawn: 'gray',
};

/** Who serves the body, has served it, or is asked to. */
export function Supervisors({ body }: { body: string }): ReactNode {
  const { say } = useTexts();
  const found = useSeats(body);
  const seats = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Section title={say('bodies.supervisors')}>
        {found.isPending && <Loading />}
        {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
        {found.isSuccess && seats.length === 0 && <Text c="dimmed">{say('bodies.noSupervisors')}</Text>}
        {seats.map((seat) => (
          <SeatRow key={seat.id} body={body} seat={seat} />
        ))}
        <More of={found} />
      </Section>
      <InviteSupervisor body={body} />
    </>
  );
}

function SeatRow({ body, seat }: { body: string; seat: Seat }): ReactNode {
  const { say } = useTexts();
  const { name, email, state } = seat;
  return (
    <Row title={<bdi>{name}</bdi>} action={!seat.endedAt && <EndSeat body={body} seat={seat} />}>
      <Text size="sm">
        <Bdi>{email}</Bdi>
      </Text>
      <Group gap="xs">
        <Badge variant="light" color={COLOUR[state]}>
          {say(`bodies.seat_${state}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          <When seat={seat} />
        </Text>
      </Group>
    </Row>
  );
}

function When({ seat: { state, since, endedAt, expiresAt } }: { seat: Seat }): ReactNode {
  const { say } = useTexts();
  if (state === 'expired') return say('bodies.expiredHint');
  if (expiresAt) return <Said text="bodies.validUntil" with={{ date: <Day at={expiresAt} withTime /> }} />;
  if (endedAt) return <Said text="bodies.until" with={{ date: <Day at={endedAt} /> }} />;
  return <Said text="bodies.since" with={{ date: <Day at={since} /> }} />;
}

function EndSeat({ body, seat: { id, name, state } }: { body: string; seat: Seat }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const act = state === 'seated' ? 'unseat' : 'withdraw';
  const end = async (): Promise<void> => {
    const params = { path: { id: body, seat: id } };
    await answered(api.DELETE('/api/supervising-bodies/{id}/supervisors/{seat}', { params }));
    await client.invalidateQueries({ queryKey: BODIES_KEY });
  };
  return (
    <Sure act={say(`bodies.${act}`)} named={say(`bodies.${act}Named`, { name })} work={end}>
      <Text>{say(`bodies.${act}Sure`, { name })}</Text>
    </Sure>
  );
}
