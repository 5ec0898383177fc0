import { Drawer, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useReplayedCase, type Replay, type ReplayChange, type ReplayedCase } from '../../api/replays';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { StandingExplained } from '../../parts/day-by-day';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { useOpened } from '../../parts/use-opened';
import { Failed, Loading } from '../../parts/states';
import { OutcomeTold } from './outcome';

interface ExplainedProps {
  readonly replay: Replay;
  readonly change: ReplayChange;
  readonly close: () => void;
}

/** One case day by day: as the proposed version would have had it, then as it was. */
export default function Explained({ replay, change, close }: ExplainedProps): ReactNode {
  const { say } = useTexts();
  const opened = useOpened(true);
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title={say('replay.explainOf', { reference: change.reference })}
      position="right"
      size="lg"
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <DemoMark of={replay.sample} />
      <Days replay={replay.id} id={change.id} />
    </Drawer>
  );
}

function Days({ replay, id }: { replay: string; id: string }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useReplayedCase(replay, id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const { receivedAt, noticeAt, proposed, own, today } = data;
  const before = own ?? today;
  return (
    <Stack>
      <Facts
        rows={[
          [say('replay.received'), <Day key="received" at={receivedAt} withTime />],
          ...(noticeAt ? ([[say('replay.noticeAt'), <Day key="notice" at={noticeAt} withTime />]] as const) : []),
        ]}
      />
      <Side side={proposed} head={say('replay.would')} />
      {before && <Side side={before} head={say(own ? 'replay.was' : 'replay.wasToday')} />}
    </Stack>
  );
}

function Side({ side, head }: { side: ReplayedCase['proposed']; head: string }): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const { version, outcome, standing } = side;
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {head} · {say('replay.under', { number: version.number })}
      </Title>
      <OutcomeTold of={outcome} />
      <StandingExplained standing={standing} beneath={id} />
    </Stack>
  );
}
