import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Calendar } from '../../api/calendar';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';

/** Who changed the calendar, in what, and why: the last changes first. */
export function Changes({ changes }: Pick<Calendar, 'changes'>): ReactNode {
  const { say, pick } = useTexts();
  if (changes.length === 0) return <Text c="dimmed">{say('calendar.noChanges')}</Text>;
  return changes.map(({ kind, name, from, to, why, at, by }) => (
    <Row
      key={`${at} ${kind} ${from}`}
      title={
        name ? <Said text={`calendar.${kind}`} with={{ name: <bdi>{pick(name)}</bdi> }} /> : say('calendar.stated')
      }
    >
      {from && to && (
        <Text size="sm">
          {from === to ? (
            <Day at={from} />
          ) : (
            <Said text="calendar.range" with={{ from: <Day at={from} />, to: <Day at={to} /> }} />
          )}
        </Text>
      )}
      <Text size="sm">
        <Said text="calendar.because" with={{ why: <bdi>{why}</bdi> }} />
      </Text>
      <Text size="sm" c="dimmed">
        {by && (
          <>
            <bdi>{by}</bdi> ·{' '}
          </>
        )}
        <Day at={at} withTime />
      </Text>
    </Row>
  ));
}
