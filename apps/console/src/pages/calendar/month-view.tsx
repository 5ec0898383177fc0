import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useMonth, type Month } from '../../api/calendar';
import { dayNumber, monthOf, weekdayOf } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Failed, Loading } from '../../parts/states';
import { WEEK } from './stated';

type MonthDay = Month['days'][number];

/** A month as deadlines count it; which one stands in the address. */
export function MonthView(): ReactNode {
  const [params, setParams] = useSearchParams();
  const { data, isPending, error, refetch } = useMonth(params.get('month') ?? undefined);
  const go = (month: string | undefined): void =>
    setParams(month === undefined ? {} : { month }, { preventScrollReset: true });
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return <OneMonth month={data} go={go} />;
}

interface OneMonthProps {
  readonly month: Month;
  readonly go: (month: string | undefined) => void;
}

function OneMonth({ month, go }: OneMonthProps): ReactNode {
  const { say } = useTexts();
  const working = month.days.filter(({ kind }) => kind === 'workingDay').length;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Written month={month} />
        <Group gap="xs">
          <Button
            variant="default"
            px="sm"
            aria-label={say('calendar.before')}
            onClick={() => go(shifted(month.month, -1))}
          >
            <IconChevronLeft size={18} aria-hidden className="turns" />
          </Button>
          <Button variant="default" onClick={() => go(undefined)}>
            {say('calendar.thisMonth')}
          </Button>
          <Button
            variant="default"
            px="sm"
            aria-label={say('calendar.after')}
            onClick={() => go(shifted(month.month, 1))}
          >
            <IconChevronRight size={18} aria-hidden className="turns" />
          </Button>
        </Group>
      </Group>
      <Text role="status">{say('calendar.workingDays', { count: working })}</Text>
      <Grid month={month} />
      <Reasons month={month} />
    </Stack>
  );
}

/** «يناير 2026 · رجب – شعبان 1447» */
function Written({ month: { days } }: { month: Month }): ReactNode {
  const { language } = useTexts();
  const [first, last] = [monthOf(days[0]!.date, language), monthOf(days.at(-1)!.date, language)];
  return (
    <Title order={3} size="h5">
      <bdi>{first.gregorian}</bdi> · <bdi>{first.hijri}</bdi>
      {last.hijri !== first.hijri && (
        <>
          {' – '}
          <bdi>{last.hijri}</bdi>
        </>
      )}
    </Title>
  );
}

/** The month before or after: `2026-01` and -1 make `2025-12`. */
function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

function Grid({ month: { days, today } }: { month: Month }): ReactNode {
  const { say } = useTexts();
  const lead = new Date(`${days[0]!.date}T12:00:00Z`).getUTCDay();
  const places = [...Array.from({ length: lead }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (_, week) => places.slice(week * 7, week * 7 + 7));
  return (
    <table className="month" aria-label={say('calendar.month')}>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              <span className="whole-name">{say(`calendar.${day}`)}</span>
              <span className="short-name" aria-hidden>
                {say(`calendar.${day}Short`)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {Array.from({ length: 7 }, (_, place) => (
              <OneDay key={place} day={week[place]} isToday={week[place]?.date === today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OneDay({ day, isToday }: { day: MonthDay | undefined; isToday: boolean }): ReactNode {
  const { say, pick, language } = useTexts();
  if (!day) return <td />;
  const { date, kind, words } = day;
  const { gregorian, hijri } = dayNumber(date, language);
  return (
    <td data-kind={kind} aria-current={isToday ? 'date' : undefined}>
      <time dateTime={date}>
        <bdi className="gregorian">{gregorian}</bdi> <bdi className="hijri">{hijri}</bdi>
      </time>
      {isToday && <span className="today">{say('calendar.today')}</span>}
      <span className="why">{words ? pick(words) : say('calendar.workingDay')}</span>
    </td>
  );
}

/** On a narrow screen the cells hold numbers alone; here the reasons are for everybody. */
function Reasons({ month: { days } }: { month: Month }): ReactNode {
  const { say, pick, language } = useTexts();
  const holidays = days.filter(({ kind }) => kind === 'holiday');
  if (holidays.length === 0) return <Text c="dimmed">{say('calendar.noHolidaysInMonth')}</Text>;
  return (
    <Alert color="yellow" title={say('calendar.monthReasons')}>
      <List size="sm">
        {holidays.map(({ date, words }) => (
          <List.Item key={date}>
            {weekdayOf(date, language)} <Day at={date} />: <bdi>{words && pick(words)}</bdi>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
