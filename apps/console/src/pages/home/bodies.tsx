import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useBodies, type Body } from '../../api/bodies';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Tile } from './tile';

/** Supervising bodies that are not at work yet, for the platform's operator. */
export default function BodiesWaiting(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch, hasNextPage } = useBodies();
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const bodies = data.pages.flatMap(({ items }) => items);
  const tile = (label: string, of: readonly Body[], pressing = false): ReactNode => (
    <Tile to="/bodies" label={label} count={of.length} more={hasNextPage} pressing={pressing} />
  );
  return (
    <Section title={say('bodies.title')}>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {tile(
          say('home.bodiesWithoutSupervisor'),
          bodies.filter(({ supervisors }) => supervisors === 0),
          true,
        )}
        {tile(
          say('home.bodiesWithoutAssociation'),
          bodies.filter(({ associations }) => associations === 0),
        )}
        {tile(say('home.bodies'), bodies)}
      </SimpleGrid>
    </Section>
  );
}
