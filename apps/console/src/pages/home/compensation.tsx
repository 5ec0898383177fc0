import { SimpleGrid } from '@mantine/core';
import type { ConsoleText } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useCompensationRules, useCompensationTotals } from '../../api/compensation';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Tile } from './tile';

/** What a file waits for in each state, and who may do it. */
const WAITING: readonly (readonly [state: string, label: ConsoleText, ...actions: string[]])[] = [
  ['OPENED', 'home.compensation_OPENED', 'compensation.prove', 'compensation.validate'],
  ['NEGOTIATING', 'home.compensation_NEGOTIATING', 'compensation.negotiate'],
  ['AGREED', 'home.compensation_AGREED', 'compensation.sign'],
  ['SETTLED', 'home.compensation_SETTLED', 'compensation.approve', 'compensation.pay'],
  ['ORDERED', 'home.compensation_ORDERED', 'compensation.pay'],
];

/** What waits among the files of compensation, where the policy has any. */
export default function CompensationWaiting(): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const { data: rules } = useCompensationRules();
  const { data, isPending, error, refetch } = useCompensationTotals();
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const files = new Map(data.states.map(({ code, count }) => [code, count]));
  const shown = WAITING.filter(([, , ...actions]) => actions.some((action) => may.includes(action)));
  const isNone = [...files.values()].every((count) => count === 0);
  if (!rules || (!rules.on && isNone)) return null;
  return (
    <Section title={say('home.compensation')}>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {shown.map(([state, label]) => (
          <Tile key={state} to={`/compensation?state=${state}`} label={say(label)} count={files.get(state) ?? 0} />
        ))}
      </SimpleGrid>
    </Section>
  );
}
