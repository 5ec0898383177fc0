import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { PLATFORM_HOLIDAYS_KEY } from '../../api/platform-holidays';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Section } from '../../parts/section';
import { fieldsOf, HolidayWords, NO_WORDS, saidOf } from './words';

const CODES = { 'holiday.range_invalid': 'to', 'holiday.outside_cover': 'from' };
const BLANK = { ...NO_WORDS, from: '', to: '' };

/** @param shown is told the year of what was added, so that it is seen */
export function AddHoliday({ shown }: { shown: (year: number) => void }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState(BLANK);
  const [isAdded, setAdded] = useState(false);
  const change = (changed: Partial<typeof BLANK>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    setAdded(false);
    const { from, to, ...words } = typed;
    const body = { from, ...(to && { to }), ...saidOf(words) };
    await answered(api.POST('/api/platform-holidays', { ...keyed(key), body }));
    setAdded(true);
    setTyped(BLANK);
    shown(Number(from.slice(0, 4)));
    await client.invalidateQueries({ queryKey: PLATFORM_HOLIDAYS_KEY });
  });
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
    <Section title={say('platformHolidays.add')}>
      <Text c="dimmed">{say('platformHolidays.addLead')}</Text>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={fieldsOf('add')} codes={CODES} />
        {isAdded && !fault && <Alert role="status">{say('platformHolidays.added')}</Alert>}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {day('from', say('platformHolidays.fromHint'))}
          {day('to', say('platformHolidays.toHint'))}
        </SimpleGrid>
        <HolidayWords of="add" typed={typed} change={change} errorOf={errorOf} />
        <Group>
          <Button type="submit" loading={busy}>
            {say('platformHolidays.add')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
