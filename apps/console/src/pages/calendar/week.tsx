import { Alert, Button, Checkbox, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Calendar } from '../../api/calendar';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Dialog } from '../../parts/dialog';
import { Facts } from '../../parts/facts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { CountingShown } from './effect';
import { stated, USUAL, WEEK, weekOf, type Hours, type Weekday, type WeekHours } from './stated';
import { ClashHere, ConfirmStated, useStating, type Stating } from './stating';

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
  // Only what was changed here: every other day is as the calendar has it, also after a colleague has changed it.
  const [edits, setEdits] = useState<Partial<WeekHours>>({});
  const [why, setWhy] = useState('');
  const [kept, setKept] = useState(false);
  const week = { ...weekOf(calendar), ...edits };
  const stating = useStating({
    calendar,
    bodyOf: (upon) => stated({ ...weekOf(upon), ...edits }, upon.seasons, why),
    kept: () => {
      setKept(true);
      setWhy('');
      setEdits({});
    },
  });
  const { counting, fault, clash } = stating;
  const submit = (): Promise<void> => {
    setKept(false);
    return counting.submit();
  };
  const labels = useLabels();
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} labels={labels} />
      <ClashHere of={stating} />
      {kept && <Alert role="status">{say('calendar.weekKept')}</Alert>}
      <Stack gap="md">
        {WEEK.map((day) => (
          <WorkingDay
            key={day}
            day={day}
            shifts={week[day]}
            errorOf={errorOf}
            change={(shifts) => setEdits((before) => ({ ...before, [day]: shifts }))}
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
        <Button type="submit" loading={counting.busy}>
          {say(clash ? 'calendar.applyAgain' : 'calendar.saveWeek')}
        </Button>
      </Group>
      <Confirm of={stating} />
    </Form>
  );
}

/** Where deadlines would move, what moves is seen first. */
function Confirm({ of }: { of: Stating }): ReactNode {
  const { say } = useTexts();
  return (
    <Dialog title={say('calendar.week')} opened={of.asked !== undefined} close={of.giveUp} isWide>
      <ConfirmStated of={of} verb={say('calendar.confirmWeek')} done={of.giveUp} />
    </Dialog>
  );
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
