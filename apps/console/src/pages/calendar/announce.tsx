import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useKeepCalendar, type Effect } from '../../api/calendar';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { keyed } from '../../api/submission';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { withoutEmpty } from '../associations/register-fields';
import { ConfirmChange, CountingShown } from './effect';

const BLANK = { from: '', to: '', nameAr: '', nameEn: '', source: '', substituteFor: '' };
type Typed = typeof BLANK;
const FIELDS = Object.fromEntries(Object.keys(BLANK).map((field) => [field, `holiday-${field}`]));
/** The refusals that are about one field without naming it. */
const CODES = {
  'holiday.already_known': 'from',
  'holiday.outside_cover': 'from',
  'holiday.range_invalid': 'to',
};
const WORDS = ['nameAr', 'nameEn'] as const;

type Body = components['schemas']['AnnounceHoliday'];

/** First the days and their source, then what they would do to open cases, then the confirmation and the move. */
export function AnnounceHoliday({ done }: { done: () => void }): ReactNode {
  const [typed, setTyped] = useState(BLANK);
  const [effect, setEffect] = useState<Effect>();
  if (effect) return <Confirm typed={typed} effect={effect} change={() => setEffect(undefined)} done={done} />;
  return <Ask typed={typed} change={(changed) => setTyped((before) => ({ ...before, ...changed }))} told={setEffect} />;
}

interface AskProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly told: (effect: Effect) => void;
}

function Ask({ typed, change, told }: AskProps): ReactNode {
  const { say } = useTexts();
  const counting = useWork(async ({ signal }) => {
    told(await answered(api.POST('/api/holidays/effect', { body: withoutEmpty(typed) as Body, signal })));
  });
  const { submit, busy, fault } = counting;
  const labels = { source: say('calendar.announcedBy') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  const day = (field: 'from' | 'to' | 'substituteFor'): ReactNode => (
    <DayInput
      id={FIELDS[field]!}
      label={say(`calendar.${field}`)}
      value={typed[field]}
      change={(value) => change({ [field]: value })}
      error={errorOf(field)}
    />
  );
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {day('from')}
        {day('to')}
        {WORDS.map((field) => (
          <TextInput
            key={field}
            id={FIELDS[field]}
            dir="auto"
            label={say(`calendar.${field}`)}
            value={typed[field]}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
            error={errorOf(field)}
          />
        ))}
      </SimpleGrid>
      <TextInput
        id={FIELDS['source']}
        dir="auto"
        label={say('calendar.announcedBy')}
        value={typed.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
        error={errorOf('source')}
      />
      {day('substituteFor')}
      <CountingShown of={counting} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('calendar.seeEffect')}
        </Button>
      </Group>
    </Form>
  );
}

interface ConfirmProps {
  readonly typed: Typed;
  readonly effect: Effect;
  readonly change: () => void;
  readonly done: () => void;
}

function Confirm({ typed, effect, change, done }: ConfirmProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepCalendar();
  const send = async (key: string): Promise<void> => {
    await answered(api.POST('/api/holidays', { ...keyed(key), body: withoutEmpty(typed) as Body }));
    await keep();
  };
  const back = { label: say('calendar.change'), go: change };
  const { from, to, nameAr, nameEn } = typed;
  return (
    <ConfirmChange {...{ effect, send, back, done }} verb={say('calendar.confirmAnnounce')}>
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
    </ConfirmChange>
  );
}
