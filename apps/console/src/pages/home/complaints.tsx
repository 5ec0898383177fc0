import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useComplaintViews } from '../../api/complaints';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { ahead } from '../../parts/quiet';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Tile } from './tile';

// Where its numbers lead.
ahead(() => import('../complaints/complaints'));

/** The views by what makes them somebody's own concern; without an action they are everybody's who sees complaints. */
const WAITING: readonly (readonly [view: string, action?: string])[] = [
  ['mine', 'complaints.handle'],
  ['toAcknowledge', 'complaints.triage'],
  ['toAssess', 'complaints.triage'],
  ['investigated'],
  ['toTell', 'complaints.handle'],
  ['overdue'],
];

/** What waits among the complaints, and among the reports apart from them. */
export default function Complaints(): ReactNode {
  const { say, pick } = useTexts();
  const { may } = useSession();
  const isCustodian = may.includes('complaints.custody');
  const { data, isPending, error, refetch } = useComplaintViews(isCustodian ? 'yes' : 'no');
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const path = isCustodian ? '/violation-reports' : '/complaints';
  const shown = WAITING.filter(([, action]) => action === undefined || may.includes(action));
  const tiles = shown.flatMap(([code]) => data.items.filter((view) => view.code === code));
  return (
    <Section title={say(isCustodian ? 'complaints.reports' : 'complaints.waiting')}>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {tiles.map((view) => (
          <Tile
            key={view.code}
            to={`${path}?view=${view.code}`}
            label={pick(view)}
            count={view.count}
            pressing={view.code === 'overdue'}
          />
        ))}
      </SimpleGrid>
    </Section>
  );
}
