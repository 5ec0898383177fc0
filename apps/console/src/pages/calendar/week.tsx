import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useKeepCalendar, type Calendar, type Effect } from '../../api/calendar';
import { answered, api } from '../../api/client';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { FaultSummary } from '../../parts/fault';
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
  const [effect, setEffect] = useState<Effect>();
  const [kept, setKept] = useState(false);
  const save = useSave(() => setKept(true));
  const counting = useWork(async ({ signal }) => {
    setKept(false);
    const body = stated(week, calendar.seasons);
    const told = await answered(api.POST('/api/calendar/effect', { body, signal }));
    if (told.moving > 0) setEffect(told);
    else await save(body);
  });
  const { submit, busy, fault } = counting;
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      {kept && <Alert role="status">{say('calendar.weekKept')}</Alert>}
      <Stack gap="md">
        {WEEK.map((day) => (
          <WorkingDay
            key={day}
            day={day}
            shifts={week[day]}
            change={(shifts) => setWeek((before) => ({ ...before, [day]: shifts }))}
          />
        ))}
      </Stack>
      {!calendar.stated && <Text c="dimmed">{say('calendar.weekCountry')}</Text>}
      <Text c="dimmed">{say('calendar.weekMoves')}</Text>
      <CountingShown of={counting} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('calendar.saveWeek')}
        </Button>
      </Group>
      <Modal
        opened={effect !== undefined}
        onClose={() => setEffect(undefined)}
        size="xl"
        title={say('calendar.week')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        {effect && (
          <ConfirmChange
            effect={effect}
            verb={say('calendar.confirmWeek')}
            send={() => save(stated(week, calendar.seasons))}
            back={{ label: say('common.cancel'), go: () => setEffect(undefined) }}
            done={() => setEffect(undefined)}
          />
        )}
      </Modal>
    </Form>
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

interface WorkingDayProps {
  readonly day: Weekday;
  readonly shifts: readonly Hours[];
  readonly change: (shifts: readonly Hours[]) => void;
}

function WorkingDay({ day, shifts, change }: WorkingDayProps): ReactNode {
  const { say } = useTexts();
  const name = say(`calendar.${day}`);
  const set = (place: number, changed: Partial<Hours>): void =>
    change(shifts.map((shift, at) => (at === place ? { ...shift, ...changed } : shift)));
  return (
    <Group align="center" mih={44}>
      <Checkbox
        size="md"
        w={120}
        label={name}
        checked={shifts.length > 0}
        onChange={(event) => change(event.currentTarget.checked ? [USUAL] : [])}
      />
      {shifts.map(({ from, to }, place) => (
        <Group key={place} gap="xs" wrap="nowrap">
          <TextInput
            type="time"
            dir="ltr"
            aria-label={say('calendar.dayFrom', { day: name })}
            value={from}
            onChange={(event) => set(place, { from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            dir="ltr"
            aria-label={say('calendar.dayTo', { day: name })}
            value={to}
            onChange={(event) => set(place, { to: event.currentTarget.value })}
          />
        </Group>
      ))}
      {shifts.length === 0 && <Text c="dimmed">{say('calendar.rest')}</Text>}
    </Group>
  );
}
