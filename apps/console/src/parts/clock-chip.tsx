import { Badge, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClock } from '@tabler/icons-react';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../api/client';
import type { components } from '../api/schema.gen';
import { useTexts } from '../language/texts';
import { DemoMark } from './demo-mark';
import { Explanation } from './explanation';
import { later, LoadingHere } from './later';
import { Failed, Loading } from './states';

const StandingExplained = later(
  () => import('./day-by-day').then(({ StandingExplained: Drawn }) => Drawn),
  LoadingHere,
);

type Schemas = components['schemas'];
type Clock = Schemas['ClockSummaryView'];

const COLORS: Readonly<Record<string, string>> = { late: 'red', onTime: 'green', paused: 'yellow', met: 'green' };

/** Where a clock stands in a few words, to be read in passing. */
export function ClockBrief({ clock }: { clock: Clock }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={COLORS[clock.state] ?? 'gray'}>
      {pick(clock.brief)}
    </Badge>
  );
}

interface ClockChipProps {
  readonly clock: Clock;
  /** Whose clock it is. */
  readonly caseId: string;
}

/** The clock of a case in words; opens the explanation of its date, day by day. */
export function ClockChip({ clock, caseId }: ClockChipProps): ReactNode {
  const { say, pick } = useTexts();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Badge
        component="button"
        type="button"
        className="chip"
        variant="light"
        color={COLORS[clock.state] ?? 'gray'}
        leftSection={<IconClock size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-label={say('clock.open', { words: pick(clock.brief) })}
        onClick={open}
      >
        {pick(clock.brief)}
      </Badge>
      <Explanation title={say('clock.title')} isOpen={isOpen} close={close}>
        <Text fw={600}>{pick(clock)}</Text>
        <DemoMark of={clock.demo} />
        {isOpen && <Standings query={deadlinesOf(caseId)} />}
      </Explanation>
    </>
  );
}

type Deadlines = Schemas['DeadlinesView'];

const deadlinesOf = (id: string): UseQueryOptions<Deadlines> => ({
  queryKey: ['case', id, 'deadlines'],
  queryFn: () => answered(api.GET('/api/cases/{id}/deadlines', { params: { path: { id } } })),
});

function Standings({ query }: { query: UseQueryOptions<Deadlines> }): ReactNode {
  const { data, isPending, error, refetch } = useQuery(query);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return data.items.map((standing) => <StandingExplained key={standing.obligation} standing={standing} />);
}
