import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { PLATFORM_HOLIDAYS_KEY, type HolidayEffect } from '../../api/platform-holidays';
import type { components } from '../../api/schema.gen';
import { keyed, useSubmission } from '../../api/submission';
import { useWork, type Work } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { CountingShown } from '../calendar/effect';
import { EffectShown } from './effect';
import { fieldsOf, HolidayWords, NO_WORDS, saidOf } from './words';

const CODES = { 'holiday.range_invalid': 'to', 'holiday.outside_cover': 'from' };
const BLANK = { ...NO_WORDS, from: '', to: '' };
type Typed = typeof BLANK;

const bodyOf = ({ from, to, ...words }: Typed): components['schemas']['AnnounceHoliday'] => ({
  ...{ from, ...(to && { to }) },
  ...saidOf(words),
});

interface AddHolidayProps {
  /** Is told the year of what was added, so that it is seen. */
  readonly shown: (year: number) => void;
}

/** First the days and their source, then what they would move in which association, where anything moves. */
export function AddHoliday({ shown }: AddHolidayProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState(BLANK);
  const [effect, setEffect] = useState<HolidayEffect>();
  const [isAdded, setAdded] = useState(false);
  const send = async (key: string): Promise<void> => {
    await answered(api.POST('/api/platform-holidays', { ...keyed(key), body: bodyOf(typed) }));
    setAdded(true);
    setEffect(undefined);
    setTyped(BLANK);
    shown(Number(typed.from.slice(0, 4)));
    await client.invalidateQueries({ queryKey: PLATFORM_HOLIDAYS_KEY });
  };
  const counting = useWork(async ({ signal }, key) => {
    setAdded(false);
    const told = await answered(api.POST('/api/platform-holidays/effect', { body: bodyOf(typed), signal }));
    if (told.associations > 0) setEffect(told);
    else await send(key);
  });
  return (
    <Section title={say('platformHolidays.add')}>
      {effect ? (
        <Confirm typed={typed} effect={effect} send={send} back={() => setEffect(undefined)} />
      ) : (
        <Ask
          {...{ typed, counting, isAdded }}
          change={(changed) => setTyped((before) => ({ ...before, ...changed }))}
        />
      )}
    </Section>
  );
}

interface AskProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly counting: Work<[]>;
  readonly isAdded: boolean;
}

function Ask({ typed, change, counting, isAdded }: AskProps): ReactNode {
  const { say } = useTexts();
  const { submit, busy, fault } = counting;
  const errorOf = useFieldErrors(fault, CODES);
  const day = (name: 'from' | 'to', description: string): ReactNode => (
    <DayInput
      id={`add-${name}`}
      label={say(`platformHolidays.${name}`)}
      description={description}
      value={typed[name]}
      change={(value) => change({ [name]: value })}
      error={errorOf(name)}
    />
  );
  return (
    <>
      <Text c="dimmed">{say('platformHolidays.addLead')}</Text>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={fieldsOf('add')} codes={CODES} />
        {isAdded && !fault && <Alert role="status">{say('platformHolidays.added')}</Alert>}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {day('from', say('platformHolidays.fromHint'))}
          {day('to', say('platformHolidays.toHint'))}
        </SimpleGrid>
        <HolidayWords of="add" typed={typed} change={change} errorOf={errorOf} />
        <CountingShown of={counting} />
        <Group>
          <Button type="submit" loading={busy}>
            {say('platformHolidays.add')}
          </Button>
        </Group>
      </Form>
    </>
  );
}

interface ConfirmProps {
  readonly typed: Typed;
  readonly effect: HolidayEffect;
  readonly send: (key: string) => Promise<void>;
  readonly back: () => void;
}

/** A slip of the finger moves the deadlines of all: what it would move is seen first. */
function Confirm({ typed: { from, to, nameAr, nameEn }, effect, send, back }: ConfirmProps): ReactNode {
  const { say, pick } = useTexts();
  const { submit, busy, fault } = useSubmission(send);
  return (
    <Stack>
      <FaultSummary fault={fault} />
      <Stack gap={2}>
        <Text fw={600}>
          <bdi>{pick({ ar: nameAr, en: nameEn })}</bdi>
        </Text>
        <Text>
          {to && to !== from ? (
            <Said text="calendar.range" with={{ from: <Day at={from} />, to: <Day at={to} /> }} />
          ) : (
            <Day at={from} />
          )}
        </Text>
      </Stack>
      <EffectShown effect={effect} />
      <Group>
        <Button loading={busy} onClick={() => void submit()}>
          {say('platformHolidays.confirmAdd')}
        </Button>
        <Button variant="default" disabled={busy} onClick={back}>
          {say('platformHolidays.change')}
        </Button>
      </Group>
    </Stack>
  );
}
