import { Button, Group, Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Calendar } from '../../api/calendar';
import { useDraft } from '../../api/draft';
import { useTexts } from '../../language/texts';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { CountingShown } from './effect';
import { stated, weekOf, type Season } from './stated';
import { ClashHere, ConfirmStated, useStating } from './stating';

const BLANK = { reason: '' };
const FIELD = 'season-why';

interface RemoveSeasonProps {
  readonly season: Season;
  readonly calendar: Calendar;
  readonly done: () => void;
}

/** First why, then what would move, where anything moves. */
export function RemoveSeason({ season: { from }, calendar, done }: RemoveSeasonProps): ReactNode {
  const { say } = useTexts();
  const { typed, change, state, restored, forget } = useDraft(`season-removal:${from}`, BLANK);
  const stating = useStating({
    calendar,
    bodyOf: (upon) => {
      const others = upon.seasons.filter((one) => one.from !== from);
      return stated(weekOf(upon), others, typed.reason);
    },
    kept: async (isMoving) => {
      await forget();
      if (!isMoving) done();
    },
  });
  const { counting, asked, fault, clash } = stating;
  const errorOf = useFieldErrors(fault);
  if (asked) return <ConfirmStated of={stating} verb={say('calendar.confirmRemoval')} color="red" done={done} />;
  // A colleague was faster: there is nothing left to remove.
  const isGone = clash && !calendar.seasons.some((one) => one.from === from);
  return (
    <Form submit={counting.submit}>
      <FaultSummary fault={fault} fields={{ why: FIELD }} />
      <ClashHere of={stating} />
      {isGone && <Text>{say('calendar.seasonGone')}</Text>}
      <Textarea
        id={FIELD}
        data-autofocus
        dir="auto"
        rows={4}
        label={say('sittings.reason')}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorOf('why')}
      />
      <DraftSaid {...{ state, restored, forget }} />
      <CountingShown of={counting} />
      <Group>
        {!isGone && (
          <Button type="submit" color="red" loading={counting.busy}>
            {say(clash ? 'calendar.applyAgain' : 'calendar.remove')}
          </Button>
        )}
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
