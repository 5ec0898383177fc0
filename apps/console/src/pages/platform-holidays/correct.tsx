import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { PLATFORM_HOLIDAYS_KEY, type PlatformHoliday } from '../../api/platform-holidays';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { fieldsOf, HolidayWords, saidOf, type Words } from './words';

/** Other words or another source for a day that stays free. */
export function CorrectHoliday({ holiday, done }: { holiday: PlatformHoliday; done: () => void }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { date, name, source, note = '', substituteFor = '' } = holiday;
  const [typed, setTyped] = useState<Words>({ nameAr: name.ar, nameEn: name.en, source, substituteFor, note });
  const { submit, busy, fault } = useSubmission(async () => {
    const request = { params: { path: { date } }, body: saidOf(typed) };
    await answered(api.PUT('/api/platform-holidays/{date}', request));
    await client.invalidateQueries({ queryKey: PLATFORM_HOLIDAYS_KEY });
    done();
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={fieldsOf('correct')} />
      <HolidayWords
        of="correct"
        typed={typed}
        change={(changed) => setTyped((before) => ({ ...before, ...changed }))}
        errorOf={useFieldErrors(fault)}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('common.save')}
        </Button>
      </Group>
    </Form>
  );
}
