import { Badge, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { Calendar, Holiday } from '../../api/calendar';
import { useSession } from '../../api/session';
import { weekdayOf } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { AnnounceHoliday } from './announce';
import { WithdrawHoliday } from './withdraw';

/** The holidays of a year: those of the platform, and the association's own. */
export function Holidays({ calendar }: { calendar: Calendar }): ReactNode {
  const { say } = useTexts();
  const { holidays, covers, actions } = calendar;
  const years = yearsOf(covers);
  const { today } = useSession();
  const [year, setYear] = useState(() => nearest(years, Number(today.slice(0, 4))));
  const [withdrawing, setWithdrawing] = useState<Holiday>();
  const shown = stretches(holidays.filter(({ date }) => date.startsWith(String(year))).sort(byDate));
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="end">
        <NativeSelect
          label={say('calendar.year')}
          value={year}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
          data={years.map(String)}
        />
        {actions.includes('announce') && <Announce />}
      </Group>
      {shown.length === 0 && <Text c="dimmed">{say('calendar.noHolidays')}</Text>}
      {shown.map(({ holiday, until }) => (
        <OneHoliday
          key={`${holiday.date} ${holiday.own}`}
          holiday={holiday}
          until={until}
          withdraw={actions.includes('withdraw') ? setWithdrawing : undefined}
        />
      ))}
      <Withdrawal holiday={withdrawing} done={() => setWithdrawing(undefined)} />
      <Text size="sm" c="dimmed">
        <Said text="calendar.covers" with={{ from: <Day at={covers.from} />, to: <Day at={covers.to} /> }} />
      </Text>
    </Stack>
  );
}

function yearsOf({ from, to }: Calendar['covers']): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

const nearest = (years: readonly number[], wanted: number): number =>
  Math.min(Math.max(wanted, years[0]!), years.at(-1)!);

/** Days of the platform that follow one another under one name are one holiday; the association's own are withdrawn day by day. */
interface Stretch {
  readonly holiday: Holiday;
  readonly until: string;
}

function stretches(holidays: readonly Holiday[]): Stretch[] {
  const found: Stretch[] = [];
  for (const holiday of holidays) {
    const before = found.at(-1);
    const goesOn = before && !holiday.own && !before.holiday.own && isNext(before, holiday);
    if (goesOn) found[found.length - 1] = { ...before, until: holiday.date };
    else found.push({ holiday, until: holiday.date });
  }
  return found;
}

const DAY_MS = 86_400_000;

function isNext({ holiday: { name, substituteFor }, until }: Stretch, next: Holiday): boolean {
  const isAlike = name.ar === next.name.ar && substituteFor === next.substituteFor;
  return isAlike && Date.parse(next.date) - Date.parse(until) === DAY_MS;
}

const byDate = (one: Holiday, other: Holiday): number => (one.date < other.date ? -1 : 1);

interface OneHolidayProps extends Stretch {
  /** Unset for whoever may not. */
  readonly withdraw: ((holiday: Holiday) => void) | undefined;
}

function OneHoliday({ holiday, until, withdraw }: OneHolidayProps): ReactNode {
  const { say, pick, language } = useTexts();
  const { date, name, source, note, substituteFor, own } = holiday;
  const action = own && withdraw && (
    <Button
      variant="subtle"
      color="red"
      onClick={() => withdraw(holiday)}
      aria-label={say('calendar.withdrawNamed', { name: pick(name) })}
    >
      {say('calendar.withdraw')}
    </Button>
  );
  return (
    <Row title={<bdi>{pick(name)}</bdi>} action={action}>
      <Text size="sm">
        {until === date ? (
          <>
            {weekdayOf(date, language)} · <Day at={date} />
          </>
        ) : (
          <Said text="calendar.range" with={{ from: <Day at={date} />, to: <Day at={until} /> }} />
        )}
      </Text>
      {substituteFor && (
        <Text size="sm">
          <Said text="calendar.substitutes" with={{ date: <Day at={substituteFor} /> }} />
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <Said text="calendar.source" with={{ source: <bdi>{source}</bdi> }} />
      </Text>
      {note && (
        <Text size="sm" c="dimmed">
          <bdi>{note}</bdi>
        </Text>
      )}
      <Group>
        <Badge variant="light" size="md" color={own ? 'green' : 'gray'}>
          {say(own ? 'calendar.own' : 'calendar.platforms')}
        </Badge>
      </Group>
    </Row>
  );
}

function Announce(): ReactNode {
  const { say } = useTexts();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open}>{say('calendar.announce')}</Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="xl"
        title={say('calendar.announce')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <AnnounceHoliday done={close} />
      </Modal>
    </>
  );
}

/** Outlives the row of the holiday, which is gone once it is withdrawn. */
function Withdrawal({ holiday, done }: { holiday: Holiday | undefined; done: () => void }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Modal
      opened={holiday !== undefined}
      onClose={done}
      size="xl"
      title={holiday && say('calendar.withdrawNamed', { name: pick(holiday.name) })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {holiday && <WithdrawHoliday holiday={holiday} done={done} />}
    </Modal>
  );
}
