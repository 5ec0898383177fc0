import { Button, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { STAFF_KEY } from '../../api/staff';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { beginOf, endOf } from './days';
import type { FormProps } from './member-props';

const FIELDS = { startsAt: 'absence-startsAt', endsAt: 'absence-endsAt', deputy: 'absence-deputy' };
const CODES = {
  'staff.absence_ends_before_start': 'endsAt',
  'staff.end_passed': 'endsAt',
  'staff.own_deputy': 'deputy',
};

/** From which day to which, and who stands in. Why is nobody's to write down. */
export function AbsenceForm({ member: { account }, staff, done }: FormProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState({ first: '', last: '', deputy: '' });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { first, last, deputy } = typed;
    // A day that is missing is the API's to say.
    const days = { startsAt: beginOf(first) ?? '', endsAt: endOf(last) ?? '' };
    const body = { account, ...days, ...(deputy && { deputy }) };
    await answered(api.POST('/api/staff/absences', { ...keyed(key), body }));
    await client.invalidateQueries({ queryKey: STAFF_KEY });
    done();
  });
  const labels = { startsAt: say('staff.firstDayAway'), endsAt: say('staff.lastDayAway') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  const others = staff.items.filter((one) => one.account !== account);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <Text size="sm">{say('staff.absenceLead')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayInput
          id={FIELDS.startsAt}
          label={labels.startsAt}
          value={typed.first}
          change={(first) => change({ first })}
          error={errorOf('startsAt')}
        />
        <DayInput
          id={FIELDS.endsAt}
          label={labels.endsAt}
          value={typed.last}
          change={(last) => change({ last })}
          error={errorOf('endsAt')}
        />
      </SimpleGrid>
      <NativeSelect
        id={FIELDS.deputy}
        label={say('staff.deputy')}
        description={say('staff.deputyHint')}
        value={typed.deputy}
        onChange={(event) => change({ deputy: event.currentTarget.value })}
        data={[
          { value: '', label: say('staff.nobodyStandsIn') },
          ...others.map(({ account: value, name }) => ({ value, label: name })),
        ]}
        error={errorOf('deputy')}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('staff.keepAbsence')}
        </Button>
      </Group>
    </Form>
  );
}
