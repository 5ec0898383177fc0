import { List, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { HolidayEffect } from '../../api/platform-holidays';
import { useTexts } from '../../language/texts';
import { Count } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { FigureShown } from '../associations/figures';

/** What would move, in how many associations and in which: numbers alone, before anybody confirms it. */
export function EffectShown({ effect: { moving, associations, items } }: { effect: HolidayEffect }): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const counts = { moving: <FigureShown of={moving} />, associations: <Count of={associations} /> };
  return (
    <Stack component="section" gap="xs" aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {say('platformHolidays.effect')}
      </Title>
      <Text role="status" fw={600}>
        {associations === 0 ? (
          say('platformHolidays.effectNone')
        ) : (
          <Said text="platformHolidays.effectMoving" with={counts} />
        )}
      </Text>
      {items.length > 0 && (
        <List size="sm">
          {items.map((one) => (
            <List.Item key={one.id}>
              <Said
                text="platformHolidays.effectOf"
                with={{ name: <bdi>{one.name}</bdi>, moving: <FigureShown of={one.moving} /> }}
              />
            </List.Item>
          ))}
        </List>
      )}
      {items.length < associations && (
        <Text c="dimmed">
          <Said text="platformHolidays.effectShown" with={{ shown: <Count of={items.length} /> }} />
        </Text>
      )}
      {associations > 0 && <Text c="dimmed">{say('platformHolidays.effectHidden')}</Text>}
    </Stack>
  );
}
