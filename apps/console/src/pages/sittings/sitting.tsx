import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useSitting, type Sitting } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { useShortcut } from '../../shell/shortcuts';
import { Agenda } from './agenda';
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
