import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCalendar, type Effect } from '../../api/calendar';
import { useSubmission } from '../../api/submission';
import type { Work } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { FaultSummary } from '../../parts/fault';
import { Said } from '../../parts/said';
import { WorkShown } from '../../parts/work';

/** Before the effect is known: how much has to be looked through is known to nobody yet. */
export function CountingShown({ of }: { of: Work<[]> }): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <WorkShown of={of} label={say('work.counting')} />
      {of.stopped && <Text role="status">{say('work.countingStopped')}</Text>}
    </>
  );
}

/** What would move, counted and case by case, before anybody confirms it. */
function EffectShown({ effect }: { effect: Effect }): ReactNode {
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

interface ConfirmChangeProps {
  readonly effect: Effect;
  /** What the button says. */
  readonly verb: string;
  readonly color?: string;
  readonly send: (key: string) => Promise<void>;
  readonly back: { readonly label: string; readonly go: () => void };
  readonly done: () => void;
  /** The inputs among the children that the API's words lead to. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What stands above those of them for which the API has another word. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What is about to be changed. */
  readonly children?: ReactNode;
}

/** The effect is seen, then confirmed; then one sees the open deadlines follow. */
export function ConfirmChange({
  effect,
  verb,
  color,
  send,
  back,
  done,
  fields,
  labels,
  children,
}: ConfirmChangeProps): ReactNode {
  const [isDone, setDone] = useState(false);
  const { submit, busy, fault } = useSubmission(async (key) => {
    await send(key);
    setDone(true);
  });
  if (busy || isDone) return <Moving open={effect.open} isDone={isDone} done={done} />;
  return (
    <Stack>
      <FaultSummary fault={fault} fields={fields} labels={labels} />
      {children}
      <EffectShown effect={effect} />
      <Group>
        <Button color={color} onClick={() => void submit()}>
          {verb}
        </Button>
        <Button variant="default" onClick={back.go}>
          {back.label}
        </Button>
      </Group>
    </Stack>
  );
}

interface MovingProps {
  readonly open: number;
  readonly isDone: boolean;
  readonly done: () => void;
}

/** After the confirmation: how far the open deadlines have come, until all of them follow the new calendar. */
function Moving({ open, isDone, done }: MovingProps): ReactNode {
  const { say } = useTexts();
  const { data } = useCalendar();
  const left = isDone ? (data?.pending ?? 0) : open;
  const isOver = isDone && left === 0;
  return (
    <Stack>
      {isOver ? (
        <Text role="status" fw={600}>
          {say('calendar.moved')}
        </Text>
      ) : (
        <WorkShown
          of={{ progress: { done: open - left, total: open }, stop: done, stopping: false }}
          label={say('calendar.moving')}
          detail={<Said text="calendar.movingLeft" with={{ left: <Count of={left} />, open: <Count of={open} /> }} />}
          isPastStopping
        />
      )}
      {isDone && !isOver && <Text>{say('calendar.movesOn')}</Text>}
      {isDone && (
        <Group>
          <Button variant={isOver ? 'filled' : 'default'} onClick={done}>
            {say('common.close')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
