import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAppealViews } from '../../api/appeals';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Tile } from './tile';

/** The views by what makes them somebody's own concern. */
const WAITING: readonly (readonly [view: string, action: string])[] = [
  ['mine', 'appeals.review'],
  ['waiting', 'appeals.assign'],
  ['toTell', 'appeals.file'],
];

/** What waits among the appeals, for those who review them, put them to reviewers, or tell of them. */
export default function AppealsWaiting(): ReactNode {
  const { say, pick } = useTexts();
  const { may } = useSession();
  const { data, isPending, error, refetch } = useAppealViews();
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const shown = WAITING.filter(([, action]) => may.includes(action));
  return (
    <Section title={say('home.appeals')}>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {shown
          .flatMap(([code]) => data.items.filter((view) => view.code === code))
          .map((view) => (
            <Tile key={view.code} to={`/appeals?view=${view.code}`} label={pick(view)} count={view.count} />
          ))}
      </SimpleGrid>
    </Section>
  );
}
