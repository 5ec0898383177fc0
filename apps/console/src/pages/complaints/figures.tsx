import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useComplaintOverview, type ComplaintOverview } from '../../api/complaints';
import { alone } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Count, Day } from '../../parts/bdi';
import type { Bars } from '../../parts/charts/bars';
import { BarsChart } from '../../parts/charts/bars-chart';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Empty, Failed, Loading } from '../../parts/states';
import { Area } from './area';

/** How old what is open is, what comes up, what is late and what was settled: numbers, and none of any one of them. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useComplaintOverview();
  return (
    <Page title={say('complaints.overview')}>
      <Area />
      <Text>{say('complaints.overviewAbout')}</Text>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && <Counted of={data} />}
    </Page>
  );
}

const AGES = ['week', 'fortnight', 'month', 'older'] as const;
const AGE_COLOURS = { week: '#a9e6c3', fortnight: '#3da873', month: '#14573a', older: '#b42318' } as const;
const TIMES = ['late', 'onTime', 'metOnTime', 'metLate', 'unbounded'] as const;
const TIME_COLOURS = {
  ...{ late: '#b42318', onTime: '#1b8354', metOnTime: '#a9e6c3', metLate: '#f79009', unbounded: '#98a2b3' },
} as const;
const SETTLED = ['agreed', 'underWay', 'declined'] as const;
const SETTLED_COLOURS = { agreed: '#1b8354', underWay: '#53b1fd', declined: '#98a2b3' } as const;
const THEMES = { complaints: '#14573a', enquiries: '#53b1fd' } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);

function Counted({ of }: { of: ComplaintOverview }): ReactNode {
  const { say, pick } = useTexts();
  const { kinds, outcomes, severities, openEnquiries, themes } = of;
  if (sum(kinds.map(({ count }) => count)) + sum(Object.values(openEnquiries)) + themes.length === 0) {
    return <Empty title={say('complaints.noNumbers')} />;
  }
  const counted = (codes: ComplaintOverview['kinds']): Bars => ({
    categories: codes.map((code) => alone(pick(code))),
    parts: [{ label: say('complaints.count'), colour: '#1b8354', values: codes.map(({ count }) => count) }],
  });
  return (
    <>
      <Tiles of={of} />
      <Ages of={of} />
      <Standings of={of} />
      <Themes of={of} />
      <BarsChart title={say('complaints.byKind')} head={say('complaints.kind')} bars={counted(kinds)} />
      <BarsChart title={say('complaints.bySeverity')} head={say('complaints.severity')} bars={counted(severities)} />
      <BarsChart title={say('complaints.byOutcome')} head={say('complaints.outcome')} bars={counted(outcomes)} />
      <Text size="sm" c="dimmed">
        <Said text="complaints.countedAt" with={{ date: <Day at={of.countedAt} withTime /> }} />
      </Text>
    </>
  );
}

function Ages({ of: { open, openEnquiries } }: { of: ComplaintOverview }): ReactNode {
  const { say } = useTexts();
  const bars: Bars = {
    categories: [say('complaints.ageComplaints'), say('complaints.ageEnquiries')],
    parts: AGES.map((age) => ({
      ...{ label: say(`home.${age}`), colour: AGE_COLOURS[age] },
      values: [open[age], openEnquiries[age]],
    })),
  };
  return <BarsChart title={say('complaints.byAge')} head={say('complaints.byAgeHead')} bars={bars} />;
}

/** What is late and what was in time, and what came of the settlements that were sought. */
function Standings({ of: { timeliness, settlements } }: { of: ComplaintOverview }): ReactNode {
  const { say } = useTexts();
  const categories = [say('complaints.all')];
  const time: Bars = {
    categories,
    parts: TIMES.map((name) => ({
      ...{ label: say(`complaints.${name}`), colour: TIME_COLOURS[name], values: [timeliness[name]] },
    })),
  };
  const settled: Bars = {
    categories,
    parts: SETTLED.map((name) => ({
      ...{ label: say(`complaints.${name}`), colour: SETTLED_COLOURS[name], values: [settlements[name]] },
    })),
  };
  return (
    <>
      <BarsChart title={say('complaints.byTimeliness')} head={say('complaints.title')} bars={time}>
        <Text size="sm">{say('complaints.timelinessAbout')}</Text>
      </BarsChart>
      {settlements.tried > 0 && (
        <BarsChart title={say('complaints.bySettlement')} head={say('complaints.title')} bars={settled} />
      )}
    </>
  );
}

function Themes({ of: { themes } }: { of: ComplaintOverview }): ReactNode {
  const { say } = useTexts();
  if (themes.length === 0) return null;
  const bars: Bars = {
    categories: themes.map(({ theme }) => theme),
    parts: (['complaints', 'enquiries'] as const).map((name) => ({
      label: say(name === 'complaints' ? 'complaints.ageComplaints' : 'complaints.ageEnquiries'),
      colour: THEMES[name],
      values: themes.map((theme) => theme[name]),
    })),
  };
  return <BarsChart title={say('complaints.byTheme')} head={say('complaints.theme')} bars={bars} />;
}

/** What is asked first. */
function Tiles({ of: { open, timeliness, settlements } }: { of: ComplaintOverview }): ReactNode {
  const { say } = useTexts();
  const met = timeliness.metOnTime + timeliness.metLate;
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }}>
      <Figure label={say('complaints.openNow')}>
        <Count of={sum(AGES.map((age) => open[age]))} />
      </Figure>
      <Figure label={say('complaints.openOld')}>
        <Count of={open.older} />
      </Figure>
      <Figure label={say('complaints.settledRate')}>
        <Ratio part={settlements.agreed} whole={settlements.tried} />
      </Figure>
      <Figure label={say('complaints.onTimeRate')}>
        <Ratio part={timeliness.metOnTime} whole={met} />
      </Figure>
    </SimpleGrid>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <Paper withBorder p="md">
      <Text component="span" display="block" fz={24} fw={600}>
        {children}
      </Text>
      <Text component="span" display="block">
        {label}
      </Text>
    </Paper>
  );
}

/** Two numbers rather than a percentage of a handful. */
function Ratio({ part, whole }: { part: number; whole: number }): ReactNode {
  const { say } = useTexts();
  if (whole === 0) return say('complaints.noneYet');
  return <Said text="complaints.ratio" with={{ part: <Count of={part} />, whole: <Count of={whole} /> }} />;
}
