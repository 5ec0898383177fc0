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

/** What waits among the complaints, and among the reports apart from them: whoever sees both has both. */
export default function Complaints(): ReactNode {
  const { may } = useSession();
  if (!may.includes('complaints.custody')) return <Waiting reports="no" />;
  return (
    <>
      <Waiting reports="yes" />
      {/* A custodian alone sees no complaint; whoever sees all of them is told that none waits. */}
      <Waiting reports="no" isHiddenEmpty={!may.includes('complaints.readAll')} />
    </>
  );
}

function Waiting({ reports, isHiddenEmpty = false }: { reports: 'yes' | 'no'; isHiddenEmpty?: boolean }): ReactNode {
  const { say, pick } = useTexts();
  const { may } = useSession();
  const { data, isPending, error, refetch } = useComplaintViews(reports);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (isHiddenEmpty && data.items.every(({ count }) => count === 0)) return null;
  const path = reports === 'yes' ? '/violation-reports' : '/complaints';
  const shown = WAITING.filter(([, action]) => action === undefined || may.includes(action));
  const tiles = shown.flatMap(([code]) => data.items.filter((view) => view.code === code));
  return (
    <Section title={say(reports === 'yes' ? 'complaints.reports' : 'complaints.waiting')}>
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
