import { Alert, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Compared, Replay, ReplayResult } from '../../api/replays';
import { monthOf } from '../../language/dates';
import { useTexts, type Say } from '../../language/texts';
import { Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import type { Bars } from '../../parts/charts/bars';
import { BarsChart } from '../../parts/charts/bars-chart';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';
import { Changes } from './changes';

const OUTCOMES = ['late', 'onTime', 'unbounded', 'open', 'ended', 'uncounted'] as const;
const COLOURS: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  late: '#b42318',
  onTime: '#1b8354',
  unbounded: '#6941c6',
  open: '#98a2b3',
  ended: '#d0d5dd',
  uncounted: '#f79009',
};

interface ResultProps {
  readonly replay: Replay;
  readonly result: ReplayResult;
}

/** What came of it: in words, side by side, by month and by channel, case by case. */
export function Result({ replay, result }: ResultProps): ReactNode {
  const { say, pick } = useTexts();
  const { months, channels } = result;
  return (
    <>
      <Outdated replay={replay} />
      <Summary replay={replay} result={result} />
      <BarsChart
        title={say('replay.byMonth')}
        head={say('replay.month')}
        bars={useBars(months, ({ month }, language) => monthOf(`${month}-15`, language).gregorian)}
      />
      <BarsChart
        title={say('replay.byChannel')}
        head={say('replay.channel')}
        bars={useBars(channels, (one) => pick(one))}
      />
      <Changes replay={replay} count={result.changed} />
    </>
  );
}

function Outdated({ replay: { outdated } }: { replay: Replay }): ReactNode {
  const { say, pick } = useTexts();
  if (outdated.length === 0) return null;
  return (
    <Alert color="yellow" role="note" title={say('replay.outdated')}>
      <Stack gap="xs">
        <List size="sm">
          {outdated.map((why) => (
            <List.Item key={why.code}>{pick(why)}</List.Item>
          ))}
        </List>
        <Text>{say('replay.outdatedRemedy')}</Text>
      </Stack>
    </Alert>
  );
}

function Summary({ replay, result: { headline, all } }: ResultProps): ReactNode {
  const { say, pick } = useTexts();
  const { sample, demo, since, cutOff, finishedAt, done } = replay;
  return (
    <Section title={say('replay.result')}>
      <Text fw={600} size="lg" role="status">
        {pick(headline)}
      </Text>
      <DemoMark of={sample} />
      <DemoMark of={demo} />
      <SideBySide replay={replay} all={all} />
      <Facts
        rows={[
          [say('replay.cases'), <Count key="cases" of={done} />],
          ...(since ? ([[say('replay.since'), <Day key="since" at={since} />]] as const) : []),
          [say('replay.until'), <Day key="until" at={cutOff} />],
          [say('replay.done'), finishedAt && <Day at={finishedAt} withTime />],
        ]}
      />
    </Section>
  );
}

/** A line for each outcome that any of the sides has; the notices held back are counted across them. */
function SideBySide({ replay: { version, today }, all }: { replay: Replay; all: Compared }): ReactNode {
  const { say } = useTexts();
  const sides = [
    { head: say('replay.proposed', { number: version.number }), tally: all.proposed },
    ...(all.own ? [{ head: say('replay.own'), tally: all.own }] : []),
    ...(all.today && today ? [{ head: say('replay.today', { number: today.number }), tally: all.today }] : []),
  ];
  const lines = OUTCOMES.filter((outcome) => sides.some(({ tally }) => tally[outcome] > 0));
  return (
    <Cards label={say('replay.sideBySide')} heads={[say('replay.outcome'), ...sides.map(({ head }) => head)]}>
      {[...lines, 'held' as const].map((line) => (
        <tr key={line} role="row">
          <HeadCell>{say(`replay.${line}`)}</HeadCell>
          {sides.map(({ head, tally }) => (
            <Cell key={head} head={head}>
              <Count of={tally[line]} />
            </Cell>
          ))}
        </tr>
      ))}
    </Cards>
  );
}

/** Two bars for each: the proposed version above, and beneath it what was; for invented cases what holds today. */
function useBars<T extends Compared>(of: readonly T[], named: (one: T, language: 'ar' | 'en') => string): Bars {
  const { say, language } = useTexts();
  const bars = of.flatMap((one) => barsOf(one, named(one, language), say));
  const parts = OUTCOMES.filter((outcome) => bars.some(({ tally }) => tally[outcome] > 0));
  return {
    categories: bars.map(({ label }) => label),
    parts: parts.map((outcome) => ({
      label: say(`replay.${outcome}`),
      colour: COLOURS[outcome],
      values: bars.map(({ tally }) => tally[outcome]),
    })),
  };
}

function barsOf(
  { proposed, own, today }: Compared,
  what: string,
  say: Say,
): { label: string; tally: Compared['proposed'] }[] {
  const before = own ?? today;
  return [
    { label: say('replay.barProposed', { what }), tally: proposed },
    ...(before ? [{ label: say(own ? 'replay.barBefore' : 'replay.barToday', { what }), tally: before }] : []),
  ];
}
