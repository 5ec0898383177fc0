import { Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Calendar } from '../../api/calendar';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { CountingShown } from './effect';
import { stated, USUAL, weekOf, type Hours } from './stated';
import { ClashHere, ConfirmStated, useStating } from './stating';

const TEXTS = ['nameAr', 'nameEn'] as const;
const BLANK = { from: '', to: '', nameAr: '', nameEn: '', source: '' };

interface AddSeasonProps {
  readonly calendar: Calendar;
  readonly done: () => void;
}

/** What stands above the inputs for which the API has another word. */
const LABELS = {
  from: 'calendar.from',
  to: 'calendar.lastDay',
  hours: 'calendar.hoursFrom',
  source: 'calendar.announcedBy',
} as const;

/** First the season, then what it would move, where it moves anything. */
export function AddSeason({ calendar, done }: AddSeasonProps): ReactNode {
  const { say } = useTexts();
  const [typed, setTyped] = useState(BLANK);
  const [hours, setHours] = useState(USUAL);
  // The new one goes last, after those that stand: by that place its faults find their fields.
  const place = calendar.seasons.length;
  const stating = useStating({
    calendar,
    // Of a season that comes the source says why.
    bodyOf: (upon) => {
      const { seasons = [], ...rest } = stated(weekOf(upon), upon.seasons, typed.source);
      return { ...rest, seasons: [...seasons, { ...typed, hours: [{ ...hours }] }] };
    },
    kept: (isMoving) => {
      if (!isMoving) done();
    },
  });
  const { counting, asked, fault, clash } = stating;
  const codes = { 'calendar.season_invalid': pathOf(place, 'to'), 'time.hours_invalid': pathOf(place, 'hours') };
  const labels = Object.fromEntries(Object.entries(LABELS).map(([field, label]) => [pathOf(place, field), say(label)]));
  const errorOf = useFieldErrors(fault, codes, labels);
  const faultOf = (field: string): string | undefined => errorOf(pathOf(place, field));
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const fields = Object.fromEntries(Object.keys(typed).map((field) => [pathOf(place, field), `season-${field}`]));
  if (asked) return <ConfirmStated of={stating} verb={say('calendar.confirmSeason')} done={done} />;
  return (
    <Form submit={counting.submit}>
      <FaultSummary fault={fault} fields={fields} codes={codes} labels={labels} />
      <ClashHere of={stating} />
      {TEXTS.map((field) => (
        <TextInput
          key={field}
          id={`season-${field}`}
          dir="auto"
          label={say(`calendar.${field}`)}
          value={typed[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          error={faultOf(field)}
        />
      ))}
      <Times typed={typed} change={change} hours={hours} setHours={setHours} errorOf={faultOf} />
      <TextInput
        id="season-source"
        dir="auto"
        label={say('calendar.announcedBy')}
        value={typed.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
        error={faultOf('source')}
      />
      <CountingShown of={counting} />
      <Group>
        <Button type="submit" loading={counting.busy}>
          {say(clash ? 'calendar.applyAgain' : 'calendar.addSeason')}
        </Button>
      </Group>
    </Form>
  );
}

interface TimesProps {
  readonly typed: { readonly from: string; readonly to: string };
  readonly change: (changed: { from?: string; to?: string }) => void;
  readonly hours: Hours;
  readonly setHours: (hours: Hours) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** From which day to which, and at which hours. */
function Times({ typed, change, hours, setHours, errorOf }: TimesProps): ReactNode {
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <DayInput
        id="season-from"
        label={say('calendar.from')}
        value={typed.from}
        change={(from) => change({ from })}
        error={errorOf('from')}
      />
      <DayInput
        id="season-to"
        label={say('calendar.lastDay')}
        value={typed.to}
        change={(to) => change({ to })}
        error={errorOf('to')}
      />
      <TextInput
        type="time"
        dir="ltr"
        label={say('calendar.hoursFrom')}
        value={hours.from}
        onChange={(event) => setHours({ ...hours, from: event.currentTarget.value })}
        error={errorOf('hours')}
      />
      <TextInput
        type="time"
        dir="ltr"
        label={say('calendar.hoursTo')}
        value={hours.to}
        onChange={(event) => setHours({ ...hours, to: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}

const pathOf = (place: number, field: string): string => `seasons.${place}.${field}`;
