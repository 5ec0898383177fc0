import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Committee } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';

/** Each rule of its conduct with who added it; what nobody has said is off, and says so. */
export function Conduct({ committee: { conduct } }: { committee: Committee }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Section title={say('committees.conduct')}>
      <Text size="sm" c="dimmed">
        {say('committees.conductLead')}
      </Text>
      <Facts
        rows={conduct.map((rule) => [
          pick(rule),
          rule.said ? (
            <>
              {pick(rule.said)}
              {rule.label && (
                <Text size="sm" c="dimmed">
                  {pick(rule.label)}
                  {rule.demo && ` · ${pick(rule.demo)}`}
                </Text>
              )}
            </>
          ) : (
            <Text c="dimmed">{say('committees.off')}</Text>
          ),
        ])}
      />
    </Section>
  );
}
