import { Alert, Button, Checkbox, Group, Input, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useKeepCalendar, type Calendar, type Effect } from '../../api/calendar';
import { answered, api } from '../../api/client';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { ConfirmChange, CountingShown } from './effect';
import { stated, USUAL, WEEK, weekOf, type Hours, type Weekday } from './stated';

/** The working week: to be changed by whoever may, to be read by everybody else. */
export function Week({ calendar }: { calendar: Calendar }): ReactNode {
  return calendar.actions.includes('state') ? <WeekForm calendar={calendar} /> : <WeekRead calendar={calendar} />;
}

function WeekRead({ calendar }: { calendar: Calendar }): ReactNode {
  const { say } = useTexts();
  const week = weekOf(calendar);
  return (
    <Stack gap="sm">
      <Facts
        rows={WEEK.map((day) => [
          say(`calendar.${day}`),
          week[day].length === 0 ? (
            say('calendar.rest')
          ) : (
            <Group key={day} gap="xs">
              {week[day].map(({ from, to }) => (
                <Bdi key={from}>
                  {from} – {to}
                </Bdi>
              ))}
            </Group>
          ),
        ])}
      />
      <Text size="sm" c="dimmed">
        {say(calendar.stated ? 'calendar.weekOthers' : 'calendar.weekCountry')}
      </Text>
    </Stack>
  );
}

function WeekForm({ calendar }: { calendar: Calendar }): ReactNode {
  const { say } = useTexts();
  const [week, setWeek] = useState(() => weekOf(calendar));
  const [why, setWhy] = useState('');
  const [effect, setEffect] = useState<Effect>();
  const [kept, setKept] = useState(false);
  const save = useSave(() => {
    setKept(true);
    setWhy('');
  });
  const counting = useWork(async ({ signal }) => {
    setKept(false);
    const body = stated(week, calendar.seasons, why);
    const told = await answered(api.POST('/api/calendar/effect', { body, signal }));
    if (told.moving > 0) setEffect(told);
    else await save(body);
  });
  const { submit, busy, fault } = counting;
  const labels = useLabels();
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} labels={labels} />
      {kept && <Alert role="status">{say('calendar.weekKept')}</Alert>}
      <Stack gap="md">
        {WEEK.map((day) => (
          <WorkingDay
            key={day}
            day={day}
            shifts={week[day]}
            errorOf={errorOf}
            change={(shifts) => setWeek((before) => ({ ...before, [day]: shifts }))}
          />
        ))}
      </Stack>
      {!calendar.stated && <Text c="dimmed">{say('calendar.weekCountry')}</Text>}
      <Text c="dimmed">{say('calendar.weekMoves')}</Text>
      <TextInput
        id="week-why"
        dir="auto"
        label={say('calendar.why')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={errorOf('why')}
      />
      <CountingShown of={counting} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('calendar.saveWeek')}
        </Button>
      </Group>
      <Confirm
        effect={effect}
        send={() => save(stated(week, calendar.seasons, why))}
        close={() => setEffect(undefined)}
      />
    </Form>
  );
}

interface ConfirmProps {
  readonly effect: Effect | undefined;
  readonly send: () => Promise<void>;
  readonly close: () => void;
}

/** Where deadlines would move, what moves is seen first. */
function Confirm({ effect, send, close }: ConfirmProps): ReactNode {
  const { say } = useTexts();
  return (
    <Modal
      opened={effect !== undefined}
      onClose={close}
      size="xl"
      title={say('calendar.week')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {effect && (
        <ConfirmChange
          {...{ effect, send }}
          verb={say('calendar.confirmWeek')}
          back={{ label: say('common.cancel'), go: close }}
          done={close}
        />
      )}
    </Modal>
  );
}

function useSave(saved: () => void): (body: ReturnType<typeof stated>) => Promise<void> {
  const keep = useKeepCalendar();
  return async (body) => {
    await answered(api.PUT('/api/calendar', { body }));
    saved();
    await keep();
  };
}

const SIDES = ['from', 'to'] as const;
type Side = (typeof SIDES)[number];
/** As many intervals as a day may have. */
const PLACES = [0, 1, 2, 3];

/** The API's names of a day and of what is typed into it; the ids of the inputs are the same, with hyphens. */
const dayPath = (day: Weekday): string => `week.${day}`;
const hourPath = (day: Weekday, place: number, side: Side): string => `${dayPath(day)}.${place}.${side}`;
const idOf = (path: string): string => path.replaceAll('.', '-');

const HOURS = WEEK.flatMap((day) =>
  PLACES.flatMap((place) => SIDES.map((side) => ({ day, side, path: hourPath(day, place, side) }))),
);
/** A day as a whole leads to its first hour. */
const FIELDS: Readonly<Record<string, string>> = Object.fromEntries([
  ...WEEK.map((day) => [dayPath(day), idOf(hourPath(day, 0, 'from'))]),
  ...HOURS.map(({ path }) => [path, idOf(path)]),
  ['why', 'week-why'],
]) as Record<string, string>;
const SAID = { from: 'calendar.dayFrom', to: 'calendar.dayTo' } as const;

function useLabels(): Readonly<Record<string, string>> {
  const { say } = useTexts();
  return Object.fromEntries([
    ...WEEK.map((day) => [dayPath(day), say(`calendar.${day}`)]),
    ['why', say('calendar.why')],
    ...HOURS.map(({ day, side, path }) => [path, say(SAID[side], { day: say(`calendar.${day}`) })]),
  ]) as Record<string, string>;
}

interface WorkingDayProps {
  readonly day: Weekday;
  readonly errorOf: (path: string) => string | undefined;
  readonly shifts: readonly Hours[];
  readonly change: (shifts: readonly Hours[]) => void;
}

function WorkingDay({ day, errorOf, shifts, change }: WorkingDayProps): ReactNode {
  const { say } = useTexts();
  const name = say(`calendar.${day}`);
  const set = (place: number, changed: Partial<Hours>): void =>
    change(shifts.map((shift, at) => (at === place ? { ...shift, ...changed } : shift)));
  const errorId = `week-${day}-error`;
  const whole = errorOf(dayPath(day));
  const paths = shifts.flatMap((_, place) => SIDES.map((side) => hourPath(day, place, side)));
  const errors = [whole, ...paths.map(errorOf)].filter((error) => error !== undefined);
  const hour = (shift: Hours, place: number, side: Side): ReactNode => {
    const path = hourPath(day, place, side);
    const isWrong = Boolean(whole ?? errorOf(path));
    return (
      <TextInput
        key={side}
        id={idOf(path)}
        type="time"
        dir="ltr"
        aria-label={say(SAID[side], { day: name })}
        aria-describedby={isWrong ? errorId : undefined}
        error={isWrong}
        value={shift[side]}
        onChange={(event) => set(place, { [side]: event.currentTarget.value })}
      />
    );
  };
  return (
    <div>
      <Group align="center" mih={44}>
        <Checkbox
          size="md"
          w={120}
          label={name}
          checked={shifts.length > 0}
          onChange={(event) => change(event.currentTarget.checked ? [USUAL] : [])}
        />
        {shifts.map((shift, place) => (
          <Group key={place} gap="xs" wrap="nowrap">
            {SIDES.map((side) => hour(shift, place, side))}
          </Group>
        ))}
        {shifts.length === 0 && <Text c="dimmed">{say('calendar.rest')}</Text>}
      </Group>
      {errors.length > 0 && <Input.Error id={errorId}>{errors.join(' ')}</Input.Error>}
    </div>
  );
}
