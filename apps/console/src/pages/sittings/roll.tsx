import { Badge, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { isOpen, useKeepSitting, type Seat, type Sitting } from '../../api/committee';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Whose } from '../../parts/offer';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

/** Who sits there. Whoever keeps the roll records arrivals and departures as they happen. */
export function Roll({ sitting }: { sitting: Sitting }): ReactNode {
  const { say } = useTexts();
  const { id, roll, actions, state, platform, link } = sitting;
  const planned = state.code === 'PLANNED';
  return (
    <Section title={say('sittings.roll')}>
      {planned && <Text c="dimmed">{say('sittings.rollToday')}</Text>}
      {roll.length === 0 && <Text>{say('sittings.nobodyInOffice')}</Text>}
      {roll.map((seat) => (
        <Sitter
          key={seat.account}
          sitting={id}
          seat={seat}
          isCounted={!planned}
          mayMark={isOpen(actions, 'attend')}
          byVideo={platform !== null || link !== null}
        />
      ))}
      <Whose offers={actions} />
    </Section>
  );
}

interface SitterProps {
  readonly sitting: string;
  readonly seat: Seat;
  readonly isCounted: boolean;
  readonly mayMark: boolean;
  /** There is a way to come in from afar. */
  readonly byVideo: boolean;
}

function Sitter({ sitting, seat, isCounted, mayMark, byVideo }: SitterProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepSitting();
  const { account: own } = useSession();
  const { account, name, capacity, votes, present, remote, excusedBecause } = seat;
  const { submit, busy, fault } = useSubmission(async (key, far: boolean) => {
    const params = { ...keyed(key).params, path: { id: sitting } };
    const body = { account, present: !present, ...(far && { remote: true }) };
    await keep(await answered(api.POST('/api/sittings/{id}/attendance', { params, body })));
  });
  const action = mayMark && <Marks seat={seat} busy={busy} byVideo={byVideo} mark={(far) => void submit(far)} />;
  return (
    <>
      <FaultSummary fault={fault} />
      <Row
        title={
          <>
            <bdi>{name}</bdi>
            {own.id === account && ` (${say('sittings.you')})`}
          </>
        }
        action={
          <Group gap="xs">
            {isCounted && (
              <Badge variant="light" color={present ? 'green' : 'gray'}>
                {say(present ? (remote ? 'sittings.remote' : 'sittings.present') : 'sittings.away')}
              </Badge>
            )}
            {action}
          </Group>
        }
      >
        <Text size="sm">
          {pick(capacity)}
          {!votes && ` · ${say('sittings.withoutVote')}`}
        </Text>
        {excusedBecause && (
          <Text size="sm">
            <Said text="sittings.excused" with={{ reason: <bdi>{excusedBecause}</bdi> }} />
          </Text>
        )}
      </Row>
    </>
  );
}

interface MarksProps {
  readonly seat: Seat;
  readonly busy: boolean;
  readonly byVideo: boolean;
  readonly mark: (far: boolean) => void;
}

function Marks({ seat: { name, present }, busy, byVideo, mark }: MarksProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        onClick={() => mark(false)}
        aria-label={say(present ? 'sittings.leaveNamed' : 'sittings.arriveNamed', { name })}
      >
        {say(present ? 'sittings.leave' : 'sittings.arrive')}
      </Button>
      {byVideo && !present && (
        <Button
          variant="default"
          loading={busy}
          onClick={() => mark(true)}
          aria-label={say('sittings.arriveRemoteNamed', { name })}
        >
          {say('sittings.arriveRemote')}
        </Button>
      )}
    </>
  );
}
