import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CirculationTerms } from '../../api/circulation';
import { useTexts } from '../../language/texts';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

type Source = NonNullable<CirculationTerms['signature']>;

/** What the version asks for, each with where it comes from; what nobody set is said to be unset. */
export function Terms({ terms: { signature, grace, joiners } }: { terms: CirculationTerms }): ReactNode {
  const { say } = useTexts();
  const days = (term: typeof grace): string => say('circulation.days', { count: term?.days ?? 0 });
  return (
    <Section title={say('circulation.termsTitle')}>
      <Facts
        rows={[
          [
            say('circulation.asked'),
            signature ? (
              <Sourced key="s" what={say('circulation.isAsked')} of={signature} />
            ) : (
              say('circulation.notAsked')
            ),
          ],
          [
            say('circulation.grace'),
            grace ? <Sourced key="g" what={days(grace)} of={grace} /> : say('circulation.noGrace'),
          ],
          [say('circulation.joiners'), joiners ? <Sourced key="j" what={days(joiners)} of={joiners} /> : undefined],
        ]}
      />
    </Section>
  );
}

function Sourced({ what, of: { citation, label, mark } }: { what: string; of: Source }): ReactNode {
  const { pick } = useTexts();
  return (
    <Stack gap={2} align="start">
      <Text>{what}</Text>
      {citation && (
        <Text size="sm" c="dimmed">
          <Said text="circulation.fromClause" with={{ clause: <bdi>{pick(citation)}</bdi> }} />
        </Text>
      )}
      {label && (
        <Text size="sm" c="dimmed">
          {pick(label)}
        </Text>
      )}
      <DemoMark of={mark} />
    </Stack>
  );
}
