import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Complaint } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Section } from '../../parts/section';

const STAGES = ['received', 'acknowledged', 'assessed', 'investigated', 'resolved', 'answered', 'closed'] as const;
type Stage = (typeof STAGES)[number];

/** The stage that each state has come to. */
const REACHED: Readonly<Record<string, Stage>> = {
  RECEIVED: 'received',
  ACKNOWLEDGED: 'acknowledged',
  ASSESSED: 'assessed',
  UNDER_INVESTIGATION: 'investigated',
  RESOLVED: 'resolved',
  ANSWERED: 'answered',
  CLOSED: 'closed',
};

const dayOf = (stage: Stage, one: Complaint): string | null => {
  const days: Partial<Record<Stage, string | null>> = {
    received: one.receivedAt,
    acknowledged: one.acknowledgedAt,
    resolved: one.resolvedAt,
    answered: one.answeredAt,
    closed: one.closedAt,
  };
  return days[stage] ?? null;
};

/** The way of a complaint, and how far it has come. What is sent elsewhere or taken back is not on it. */
export function Stages({ one }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  if (one.state.code === 'WITHDRAWN') return <Text>{say('complaints.withdrawnHere')}</Text>;
  const reached = REACHED[one.state.code];
  if (!reached || one.referredTo) return null;
  const here = STAGES.indexOf(reached);
  return (
    <Section title={say('complaints.stages')}>
      <ol className="stages">
        {STAGES.map((stage, place) => {
          const day = place <= here ? dayOf(stage, one) : null;
          return (
            <li key={stage} data-passed={place < here || undefined} aria-current={place === here ? 'step' : undefined}>
              <span>{say(`complaints.stage_${stage}`)}</span>
              {day && (
                <Text size="sm" c="dimmed">
                  <Day at={day} />
                </Text>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
