import { Anchor, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCalendar, type Effect } from '../../api/calendar';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { Said } from '../../parts/said';

/** What would move, counted and case by case, before anybody confirms it. */
export function EffectShown({ effect }: { effect: Effect }): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const { open, moving, items } = effect;
  const counts = { open: <Count of={open} />, moving: <Count of={moving} /> };
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {say('calendar.effect')}
      </Title>
      <Text role="status" fw={600}>
        <Said text={moving > 0 ? 'calendar.effectMoving' : 'calendar.effectNone'} with={counts} />
      </Text>
      {items.length > 0 && <Moves items={items} />}
      {items.length < moving && (
        <Text c="dimmed">
          <Said text="calendar.effectShown" with={{ shown: <Count of={items.length} /> }} />
        </Text>
      )}
    </Stack>
  );
}

function Moves({ items }: { items: Effect['items'] }): ReactNode {
  const { say } = useTexts();
  const heads = (['case', 'clock', 'old', 'new'] as const).map((head) => say(`calendar.${head}`));
  return (
    <Cards label={say('calendar.effect')} heads={heads}>
      {items.map((item, place) => (
        <OneMove key={place} item={item} />
      ))}
    </Cards>
  );
}

function OneMove({ item }: { item: Effect['items'][number] }): ReactNode {
  const { say, pick } = useTexts();
  const { case: of, obligation, label } = item;
  const day = (at: string | null): ReactNode => (at === null ? say('common.notSet') : <Day at={at} />);
  return (
    <tr role="row">
      <HeadCell>
        {of ? (
          <Stack gap={0} align="start">
            <Anchor component={Link} to={`/cases/${of.id}`}>
              <Bdi>{of.reference}</Bdi>
            </Anchor>
            <Text size="sm">{pick(of.kind)}</Text>
          </Stack>
        ) : (
          say('calendar.noCase')
        )}
      </HeadCell>
      <Cell head={say('calendar.clock')}>
        {pick(obligation)}
        {label && (
          <Text size="sm" c="dimmed">
            {pick(label)}
          </Text>
        )}
      </Cell>
      <Cell head={say('calendar.old')}>{day(item.old)}</Cell>
      <Cell head={say('calendar.new')}>{day(item.new)}</Cell>
    </tr>
  );
}

/** After the confirmation: how far the open deadlines have come, until all of them follow the new calendar. */
export function Moving({ open, isDone, done }: { open: number; isDone: boolean; done: () => void }): ReactNode {
  const { say } = useTexts();
  const { data } = useCalendar();
  const left = isDone ? (data?.pending ?? 0) : open;
  const isOver = isDone && left === 0;
  return (
    <Stack>
      <Text role="status" fw={600}>
        {say(isOver ? 'calendar.moved' : 'calendar.moving')}
      </Text>
      <Progress
        value={isOver || open === 0 ? 100 : (100 * (open - left)) / open}
        animated={!isOver}
        aria-label={say('calendar.moving')}
      />
      {!isOver && (
        <Text c="dimmed">
          <Said text="calendar.movingLeft" with={{ left: <Count of={left} />, open: <Count of={open} /> }} />
        </Text>
      )}
      {isOver && (
        <Group>
          <Button onClick={done}>{say('common.close')}</Button>
        </Group>
      )}
    </Stack>
  );
}
