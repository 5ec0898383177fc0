import { SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCaseViews } from '../../api/cases';
import { useSession } from '../../api/session';
import { useWorkload, type Workload } from '../../api/workload';
import { useTexts, type Say } from '../../language/texts';
import type { Bars } from '../../parts/charts/bars';
import { BarsChart } from '../../parts/charts/bars-chart';
import { ahead } from '../../parts/quiet';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { viewAddress, type CaseView } from '../../shell/views';
import { Tile } from './tile';

// Where its numbers lead.
ahead(() => import('../cases/cases'));

/** The views by what makes them somebody's own concern; without an action they are everybody's. */
const WAITING: readonly (readonly [view: CaseView, action?: string])[] = [
  ['mine', 'intake.handle'],
  ['unassigned', 'intake.assign'],
  ['ruling', 'intake.handle'],
  ['committee', 'committee.read'],
  ['late'],
  ['dueSoon'],
  ['unbounded'],
];

const CELLS = ['late', 'onTime', 'unbounded', 'notRunning'] as const;
const CELL_COLOURS = { late: '#b42318', onTime: '#1b8354', unbounded: '#6941c6', notRunning: '#98a2b3' } as const;
const AGES = ['week', 'fortnight', 'month', 'older'] as const;
const AGE_COLOURS = { week: '#a9e6c3', fortnight: '#3da873', month: '#14573a', older: '#b42318' } as const;

/** What waits among the cases; for whoever gives them out also with whom, and for how long. */
export default function Work(): ReactNode {
  const { say, pick } = useTexts();
  const { may } = useSession();
  const { data: views, isPending, error, refetch } = useCaseViews();
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const shown = WAITING.filter(([, action]) => action === undefined || may.includes(action));
  const tiles = shown.flatMap(([code]) => views.items.filter((view) => view.code === code));
  return (
    <>
      <Section title={say('home.waiting')}>
        <SimpleGrid cols={{ base: 2, sm: 3, lg: tiles.length === 5 ? 5 : 4 }}>
          {tiles.map((view) => (
            <Tile
              key={view.code}
              to={viewAddress({ view: view.code })}
              label={pick(view)}
              count={view.count}
              more={view.more}
              pressing={view.code === 'late'}
            />
          ))}
        </SimpleGrid>
      </Section>
      {may.includes('intake.assign') && <AtWork />}
    </>
  );
}

/** With whom it is, at which step, and how it stands with its time. */
function AtWork(): ReactNode {
  const { data, isPending, error, refetch } = useWorkload();
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return data.officers.length > 0 && <Drawn workload={data} />;
}

function Drawn({ workload }: { workload: Workload }): ReactNode {
  const { say, pick } = useTexts();
  const { standing, officers, officersLeft, steps } = workload;
  const whole: Bars = { categories: [say('home.all')], parts: cellParts(say, [standing]) };
  const load: Bars = {
    categories: officers.map(({ officer }) => officer?.name ?? say('home.nobody')),
    parts: cellParts(say, officers),
  };
  const ageing: Bars = {
    categories: steps.map(({ state }) => pick(state)),
    parts: AGES.map((age) => ({
      label: say(`home.${age}`),
      colour: AGE_COLOURS[age],
      values: steps.map((step) => step[age]),
    })),
  };
  return (
    <>
      <BarsChart title={say('home.standing')} head={say('home.cases')} bars={whole} />
      <BarsChart title={say('home.load')} head={say('home.officer')} bars={load}>
        {officersLeft > 0 && <Text c="dimmed">{say('home.officersLeft', { count: officersLeft })}</Text>}
      </BarsChart>
      <BarsChart title={say('home.ageing')} head={say('home.state')} bars={ageing} />
    </>
  );
}

function cellParts(say: Say, of: readonly Workload['standing'][]): Bars['parts'] {
  return CELLS.map((cell) => ({
    label: say(`home.${cell}`),
    colour: CELL_COLOURS[cell],
    values: of.map((one) => one[cell]),
  }));
}
