import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Complaint } from '../../api/complaints';
import { alone } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { StepClock } from './clocks';

/** It goes up when the day after begins; people think of the last day that is left. */
const lastDayBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

/** The steps from below, on which of them it is, and until when. */
export function Ladder({ one }: { one: Complaint }): ReactNode {
  const { say, pick } = useTexts();
  const { ladder, escalatesAt, outsideReference, kind, state, gap } = one;
  // Support has no ladder, and what is sent elsewhere none of ours.
  if (kind.code === 'technicalSupport' || state.code === 'REFERRED') return null;
  return (
    <Section title={say('complaints.ladder')}>
      {ladder.length === 0 ? (
        <Text c="dimmed">{say('complaints.ladderOff')}</Text>
      ) : (
        <ol className="stages" data-narrow>
          {ladder.map((rung) => (
            <li
              key={rung.code}
              data-passed={rung.standing === 'passed' || undefined}
              aria-current={rung.standing === 'here' ? 'step' : undefined}
            >
              <span>{alone(pick(rung))}</span>
              {rung.standing === 'here' && (
                <Text size="sm" c="dimmed">
                  {say('complaints.rung_here')}
                </Text>
              )}
            </li>
          ))}
        </ol>
      )}
      {gap && (
        <Alert color="yellow" role="note" icon={<IconAlertTriangle aria-hidden />}>
          {pick(gap)}
        </Alert>
      )}
      {escalatesAt && (
        <>
          <Text>
            <Said text="complaints.escalatesAt" with={{ date: <Day at={lastDayBefore(escalatesAt)} /> }} />
          </Text>
          <StepClock one={one} />
        </>
      )}
      {outsideReference && (
        <Facts rows={[[say('complaints.outsideReference'), <Bdi key="outside">{outsideReference}</Bdi>]]} />
      )}
    </Section>
  );
}
