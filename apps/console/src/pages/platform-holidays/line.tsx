import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { PlatformHoliday } from '../../api/platform-holidays';
import { civilDay } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Cell, HeadCell } from '../../parts/cards';
import { Said } from '../../parts/said';
import { CorrectHoliday } from './correct';
import { Withdraw } from './withdraw';

/** A day that is free, why, by whose word, and what may be done about it. */
export function HolidayLine({ holiday }: { holiday: PlatformHoliday }): ReactNode {
  const { say, pick, language } = useTexts();
  const { date, source, note, substituteFor } = holiday;
  const named = { name: pick(holiday.name), date: civilDay(date, language).gregorian };
  return (
    <tr role="row">
      <HeadCell>
        <Day at={date} />
      </HeadCell>
      <Cell head={say('platformHolidays.name')}>
        {pick(holiday.name)}
        {substituteFor && (
          <Text size="sm" c="dimmed">
            <Said text="platformHolidays.substituteFor" with={{ date: <Day at={substituteFor} /> }} />
          </Text>
        )}
      </Cell>
      <Cell head={say('platformHolidays.source')}>
        <bdi>{source}</bdi>
        {note && (
          <Text size="sm" c="dimmed">
            <bdi>{note}</bdi>
          </Text>
        )}
      </Cell>
      <Cell head={say('platformHolidays.act')}>
        <Group gap={0} wrap="nowrap" className="acts">
          <Correct holiday={holiday} named={named} />
          <Withdraw date={date} named={named} />
        </Group>
      </Cell>
    </tr>
  );
}

interface CorrectProps {
  readonly holiday: PlatformHoliday;
  readonly named: { readonly name: string; readonly date: string };
}

function Correct({ holiday, named }: CorrectProps): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  const title = say('platformHolidays.correctNamed', named);
  return (
    <>
      <Button variant="subtle" onClick={open} aria-label={title}>
        {say('platformHolidays.correct')}
      </Button>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': say('common.close') }}>
        <CorrectHoliday holiday={holiday} done={close} />
      </Modal>
    </>
  );
}
