import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepOnboarding } from '../../api/onboarding';
import type { components } from '../../api/schema.gen';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Failed, Loading } from '../../parts/states';

type Calendar = components['schemas']['CalendarView'];

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
type Weekday = (typeof WEEK)[number];
interface Hours {
  readonly from: string;
  readonly to: string;
}
/** The shifts of each day; none on a day of rest. */
type Week = Readonly<Record<Weekday, readonly Hours[]>>;
const USUAL: Hours = { from: '08:00', to: '16:00' };

export function CalendarStep(): ReactNode {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['calendar'],
    queryFn: () => answered(api.GET('/api/calendar')),
  });
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return <WorkingWeek calendar={data} />;
}

function weekOf({ week }: Calendar): Week {
  const known = week as Partial<Record<Weekday, Hours[]>>;
  return Object.fromEntries(WEEK.map((day) => [day, known[day] ?? []])) as unknown as Week;
}

function WorkingWeek({ calendar }: { calendar: Calendar }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepOnboarding();
  const [week, setWeek] = useState(() => weekOf(calendar));
  const [kept, setKept] = useState(false);
  const { submit, busy, fault } = useSubmission(async () => {
    setKept(false);
    const working = Object.fromEntries(WEEK.filter((day) => week[day].length > 0).map((day) => [day, [...week[day]]]));
    // Seasons that stand already are stated along: what is sent is the whole calendar.
    const seasons = calendar.seasons.map(({ name, ...season }) => ({ ...season, nameAr: name.ar, nameEn: name.en }));
    await answered(api.PUT('/api/calendar', { body: { week: working, seasons } }));
    setKept(true);
    await keep();
  });
  return (
    <Form submit={submit}>
      <Text>{say('onboarding.calendarLead')}</Text>
      <FaultSummary fault={fault} />
      {kept && <Alert role="status">{say('onboarding.weekKept')}</Alert>}
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
      <Group>
        <Button type="submit" loading={busy}>
          {say('onboarding.saveWeek')}
        </Button>
      </Group>
    </Form>
  );
}

interface WorkingDayProps {
  readonly day: Weekday;
  readonly shifts: readonly Hours[];
  readonly change: (shifts: readonly Hours[]) => void;
}

function WorkingDay({ day, shifts, change }: WorkingDayProps): ReactNode {
  const { say } = useTexts();
  const name = say(`onboarding.${day}`);
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
            aria-label={say('onboarding.dayFrom', { day: name })}
            value={from}
            onChange={(event) => set(place, { from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            dir="ltr"
            aria-label={say('onboarding.dayTo', { day: name })}
            value={to}
            onChange={(event) => set(place, { to: event.currentTarget.value })}
          />
        </Group>
      ))}
    </Group>
  );
}
