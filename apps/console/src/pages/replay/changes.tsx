import { Anchor, Button, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useReplayChanges, type Replay, type ReplayChange } from '../../api/replays';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { DemoMark } from '../../parts/demo-mark';
import { More } from '../../parts/more';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { OutcomeTold } from './outcome';

// Most of those who read the result look at no single case.
const Explained = lazy(() => import('./explained'));

/** Which cases come to something else, each with the way to it and to its days. */
export function Changes({ replay, count }: { replay: Replay; count: number }): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('replay.changed')}>
      <Text>{say('replay.changedCount', { count })}</Text>
      <DemoMark of={replay.sample} />
      {count > 0 && <ChangedCases replay={replay} />}
    </Section>
  );
}

function ChangedCases({ replay }: { replay: Replay }): ReactNode {
  const { say } = useTexts();
  const found = useReplayChanges(replay.id);
  const [shown, show] = useState<ReplayChange>();
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const items = found.data.pages.flatMap((page) => page.items);
  const before = say(replay.sample ? 'replay.wasToday' : 'replay.was');
  const heads = [say('replay.case'), say('replay.channel'), before, say('replay.would'), say('replay.explain')];
  return (
    <>
      <Cards label={say('replay.changed')} heads={heads}>
        {items.map((item) => (
          <tr key={item.id} role="row">
            <HeadCell>
              <Stack gap={0} align="start">
                <Named change={item} />
                <Text size="sm">
                  <Day at={item.receivedAt} />
                </Text>
              </Stack>
            </HeadCell>
            <Cell head={heads[1]!}>{<Channel change={item} />}</Cell>
            <Cell head={before}>
              <OutcomeTold of={item.own ?? item.today} />
            </Cell>
            <Cell head={heads[3]!}>
              <OutcomeTold of={item.proposed} />
            </Cell>
            <Cell head={heads[4]!}>
              <Button
                variant="default"
                aria-label={say('replay.explainOf', { reference: item.reference })}
                aria-haspopup="dialog"
                onClick={() => show(item)}
              >
                {say('replay.explain')}
              </Button>
            </Cell>
          </tr>
        ))}
      </Cards>
      <More of={found} />
      {shown && (
        <Suspense fallback={<Loading />}>
          <Explained replay={replay} change={shown} close={() => show(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function Channel({ change: { channel } }: { change: ReplayChange }): ReactNode {
  const { pick } = useTexts();
  return <span className="whole">{pick(channel)}</span>;
}

function Named({ change: { id, reference, real } }: { change: ReplayChange }): ReactNode {
  if (!real) return <Bdi>{reference}</Bdi>;
  return (
    <Anchor component={Link} to={`/cases/${id}`}>
      <Bdi>{reference}</Bdi>
    </Anchor>
  );
}
