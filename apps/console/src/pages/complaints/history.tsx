import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useComplaintTimeline, type Complaint } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

/** Where the time of a step was over it went up by nobody's act. */
const BY_TIME = 'time';

/** What happened, newest first, in both calendars. */
export function History({ one }: { one: Complaint }): ReactNode {
  const { say, pick } = useTexts();
  const { data, isPending, error, refetch } = useComplaintTimeline(one.id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Section title={say('complaints.timeline')}>
      <ol className="timeline">
        {data.items.toReversed().map((line, nth) => (
          <li key={`${line.code} ${line.at} ${nth}`}>
            <Text fw={600}>
              {pick(line)}
              {line.rung && ` · ${pick(line.rung)}`}
            </Text>
            {line.reason && (
              <Text>
                {line.reason === BY_TIME ? (
                  say('complaints.byTime')
                ) : (
                  <Said text="complaints.withReason" with={{ reason: <bdi>{line.reason}</bdi> }} />
                )}
              </Text>
            )}
            <Text size="sm" c="dimmed">
              <Day at={line.at} withTime />
            </Text>
            <Text size="sm" c="dimmed">
              <bdi>{line.by ?? say('complaints.bySystem')}</bdi>
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
