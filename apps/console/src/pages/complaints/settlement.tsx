import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Complaint } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Section } from '../../parts/section';
import { standingOf } from './words';

/** The log of the settlement, in the order in which it was written; nothing of it is ever changed. */
export function Settlement({ one }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  const { log, awaits, standing } = one.settlement;
  const isThere = log.length > 0 || one.openActions.some(({ code, open }) => code === 'attemptSettlement' && open);
  if (!isThere) return null;
  return (
    <Section title={say('complaints.settlement')}>
      <Group gap="xs">
        <Badge variant="light" color={standing === 'agreed' ? 'green' : standing === 'none' ? 'gray' : 'blue'}>
          {standingOf(one, say)}
        </Badge>
        {awaits && (
          <Badge variant="light" color="orange">
            {say(`complaints.awaits_${awaits}`)}
          </Badge>
        )}
      </Group>
      {log.length === 0 && <Text c="dimmed">{say('complaints.settlementNone')}</Text>}
      {log.length > 0 && (
        <ol className="timeline">
          {log.map(({ step, party, words, at }, nth) => (
            <li key={`${at} ${nth}`}>
              <Text fw={600}>
                {say(`complaints.step_${step}`)}
                {step !== 'agreement' && ` · ${say(`complaints.party_${party}`)}`}
              </Text>
              <Text className="as-typed">
                <bdi>{words}</bdi>
              </Text>
              <Text size="sm" c="dimmed">
                <Day at={at} withTime />
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
