import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCirculation, useCirculations } from '../../api/circulation';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { Tile } from './tile';

/** Who has still to read and sign the policy, for those who see to it. */
export default function Circulating(): ReactNode {
  const { data } = useCirculations();
  const running = data?.items.find(({ begunAt, endedAt }) => begunAt && !endedAt);
  return running ? <Counted id={running.id} /> : null;
}

function Counted({ id }: { id: string }): ReactNode {
  const { say } = useTexts();
  const { data } = useCirculation(id);
  if (!data) return null;
  return (
    <Section title={say('home.circulation', { number: data.number })}>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {(['waiting', 'late'] as const).map((code) => (
          <Tile
            key={code}
            to={`/circulation?of=${id}`}
            label={say(`circulation.count_${code}`)}
            count={data.counts[code]}
            pressing={code === 'late'}
          />
        ))}
      </SimpleGrid>
    </Section>
  );
}
