import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Complaint } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';

/** What came of it, how far the answer has come, and what whoever complained says of it. */
export function Outcome({ one }: { one: Complaint }): ReactNode {
  const { say, pick } = useTexts();
  const { outcome, outcomeReason, resolvedAt, answeredAt, toldAt, accepted, response, closedAt } = one;
  if (!outcome) return null;
  const day = (label: string, at: string | null): (readonly [string, ReactNode])[] =>
    at ? [[label, <Day key={label} at={at} withTime />]] : [];
  return (
    <Section title={say('complaints.outcome')}>
      <Text fw={600}>{pick(outcome)}</Text>
      {outcomeReason && (
        <Text className="as-typed">
          <bdi>{outcomeReason}</bdi>
        </Text>
      )}
      <Facts
        rows={[
          ...day(say('complaints.resolvedAt'), resolvedAt),
          ...day(say('complaints.answeredAt'), answeredAt),
          ...(answeredAt
            ? ([
                [
                  say('complaints.toldAt'),
                  toldAt ? <Day key="told" at={toldAt} withTime /> : say('complaints.notArrived'),
                ],
              ] as const)
            : []),
          ...(accepted === null
            ? []
            : ([[say('complaints.response'), say(`complaints.accepted_${accepted ? 'yes' : 'no'}`)]] as const)),
          ...(response ? ([[say('complaints.responseWords'), <bdi key="response">{response}</bdi>]] as const) : []),
          ...day(say('complaints.closedAt'), closedAt),
        ]}
      />
    </Section>
  );
}
