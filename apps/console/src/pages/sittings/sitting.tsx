import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { isOpen, useCommittee, useSitting, type Sitting } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { useShortcut } from '../../shell/shortcuts';
import { Agenda } from './agenda';
import { Letters } from './letters';
import { SittingState } from './list';
import { QuorumWords } from './quorum';
import { Roll } from './roll';
import { SittingActions } from './sitting-actions';

/** One sitting, from its invitation to its minutes: what it has come to, and what is whose to do. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  useShortcut('KeyU', say('keys.toSittings'), () => void navigate('/sittings'));
  const { data: sitting, isPending, error, refetch } = useSitting(id);
  if (isPending) return <Loading />;
  // What was read before stays, should a later look fail.
  if (!sitting) return <Failed error={error} retry={() => void refetch()} />;
  const { number, committeeName: committee } = sitting;
  return (
    <Page title={say('sittings.numbered', { number, committee })}>
      <Head sitting={sitting} />
      <SittingActions sitting={sitting} />
      <Agenda sitting={sitting} />
      {sitting.state.code !== 'CANCELLED' && <Roll sitting={sitting} />}
      <Letters sitting={sitting} />
    </Page>
  );
}

function Head({ sitting }: { sitting: Sitting }): ReactNode {
  const { say } = useTexts();
  const { id, at, place, platform, openedAt, endedAt, endedBecause, state } = sitting;
  const hasMinutes = openedAt !== null && endedAt !== null;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <SittingState sitting={sitting} />
        <Text>
          <Day at={openedAt ?? at} withTime />
          {' · '}
          <bdi>{place ?? platform}</bdi>
        </Text>
      </Group>
      <Moves sitting={sitting} />
      <Invitation sitting={sitting} />
      {state.code === 'OPEN' && <QuorumWords quorum={sitting.quorum} />}
      {state.code === 'PLANNED' && <QuorumWords quorum={sitting.quorum} before />}
      {endedAt && (
        <Text>
          <Said text="sittings.endedAt" with={{ date: <Day at={endedAt} withTime /> }} />
        </Text>
      )}
      {endedBecause && (
        <Text>
          <Said text="sittings.endedBecause" with={{ reason: <bdi>{endedBecause}</bdi> }} />
        </Text>
      )}
      <Recall sitting={sitting} />
      {hasMinutes && (
        <Group>
          <Button component={Link} to={`/sittings/${id}/minutes`}>
            {say('sittings.readMinutes')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The times it was called for before, and why it was moved. */
function Moves({ sitting: { moves } }: { sitting: Sitting }): ReactNode {
  return moves.map(({ from, to, reason }) => (
    <Text size="sm" key={`${from} ${to}`}>
      <Said
        text="sittings.movedFrom"
        with={{ from: <Day at={from} withTime />, to: <Day at={to} withTime />, reason: <bdi>{reason}</bdi> }}
      />
    </Text>
  ));
}

/** On what notice it was called, and by which link its members come in. */
function Invitation({ sitting: { invitation, link, state } }: { sitting: Sitting }): ReactNode {
  const { say } = useTexts();
  const { urgentBecause, noticeWaived, noticeDays, recallOf } = invitation;
  const isOver = state.code !== 'PLANNED' && state.code !== 'OPEN';
  return (
    <>
      {urgentBecause !== null && (
        <Text size="sm">
          <Said text="sittings.urgentIs" with={{ reason: <bdi>{urgentBecause}</bdi> }} />
        </Text>
      )}
      {recallOf !== null && <Text size="sm">{say('sittings.recallOf')}</Text>}
      {noticeDays !== null && <Text size="sm">{say('sittings.noticeIs', { days: noticeDays })}</Text>}
      {noticeWaived !== null && (
        <Text size="sm">
          <Said text="sittings.waivedIs" with={{ reason: <bdi>{noticeWaived}</bdi> }} />
        </Text>
      )}
      {link !== null && !isOver && (
        <Group>
          <Button component="a" href={link} target="_blank" rel="noreferrer" variant="default">
            {say('sittings.linkIs')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Of a sitting without a quorum: until when it may be called again, or what was called in its place. */
function Recall({ sitting: { id, recall, committee } }: { sitting: Sitting }): ReactNode {
  const { say } = useTexts();
  const { data } = useCommittee(recall ? committee : '');
  if (!recall) return null;
  if (recall.sitting !== null) {
    return (
      <Anchor component={Link} to={`/sittings/${recall.sitting}`}>
        {say('sittings.recalledBy')}
      </Anchor>
    );
  }
  const mayCall = data && isOpen(data.actions, 'call');
  return (
    <Stack gap="xs" align="start">
      <Text size="sm">
        <Said text="sittings.recallBy" with={{ date: <Day at={recall.by ?? ''} /> }} />
      </Text>
      {mayCall && (
        <Button
          component={Link}
          variant="default"
          to={`/sittings/new?committee=${committee}&recall=${id}&by=${recall.by ?? ''}`}
        >
          {say('sittings.recall')}
        </Button>
      )}
    </Stack>
  );
}
