import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useReading } from '../../api/circulation';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

/** The policy that one has still to read and sign; nothing, once that is done. */
export default function ToSign(): ReactNode {
  const { say } = useTexts();
  const { data } = useReading();
  if (!data?.version || !data.standing) return null;
  const { version, standing } = data;
  const { state, held, dueOn, mustSign } = standing;
  if (state.code !== 'waiting' && state.code !== 'late') return null;
  // On every page it stands above already.
  if (held) return null;
  return (
    <Section title={say('circulation.readAndSign')}>
      <Text>
        <Said
          text={mustSign ? 'circulation.waits' : 'circulation.waitsReading'}
          with={{ number: <Bdi>{version.number}</Bdi> }}
        />
      </Text>
      {dueOn && (
        <Text>
          <Said text="circulation.due" with={{ date: <Day at={dueOn} /> }} />
        </Text>
      )}
      <Anchor component={Link} to="/reading">
        {say('circulation.toSign')}
      </Anchor>
    </Section>
  );
}
