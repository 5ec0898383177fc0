import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraft } from '../../api/draft';
import { logFax, useKeepFaxes, type NewFax } from '../../api/faxes';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';

const BLANK = { direction: 'received', number: '', party: '', day: '', time: '', pages: '', result: 'complete' };
const FIELDS = {
  ...{ direction: 'fax-direction', number: 'fax-number', party: 'fax-party', at: 'fax-day', pages: 'fax-pages' },
  result: 'fax-result',
};
const CODES = { 'faxes.in_future': 'at' };

/** As the API takes it; the machine shows the minute. */
function bodyOf({ direction, number, party, day, time, pages, result }: typeof BLANK): NewFax {
  return {
    ...{ direction, number, result, at: day && time ? `${day}T${time}:00+03:00` : '' },
    ...(party && { party }),
    pages: Number(pages),
  } as NewFax;
}

/** A line as the machine shows it. */
export function LogForm({ close }: { close: () => void }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepFaxes();
  const { typed, change, state, restored, forget } = useDraft('fax', BLANK);
  const { submit, busy, fault } = useSubmission(async (key) => {
    await logFax(key, bodyOf(typed));
    await forget();
    close();
    await keep();
  });
  const labels = {
    ...{ number: say('faxes.number'), at: say('faxes.day'), pages: say('faxes.pages'), party: say('faxes.party') },
  };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <Line {...{ typed, change, errorOf, labels }} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('faxes.log')}
        </Button>
        <DraftSaid {...{ state, restored, forget }} />
      </Group>
    </Form>
  );
}

interface LineProps {
  readonly typed: typeof BLANK;
  readonly change: (changed: Partial<typeof BLANK>) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly labels: Readonly<Record<'number' | 'party' | 'at' | 'pages', string>>;
}

function Line({ typed, change, errorOf, labels }: LineProps): ReactNode {
  const { say } = useTexts();
  const text = (field: 'number' | 'party' | 'pages', label: string, more: object = {}): ReactNode => (
    <TextInput
      id={FIELDS[field]}
      dir="auto"
      autoComplete="off"
      label={label}
      value={typed[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      error={errorOf(field)}
      {...more}
    />
  );
  const choice = (field: 'direction' | 'result', values: readonly (NewFax['direction'] | NewFax['result'])[]) => (
    <NativeSelect
      id={FIELDS[field]}
      label={say(`faxes.${field}`)}
      value={typed[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      data={values.map((value) => ({ value, label: say(`faxes.${value}`) }))}
      error={errorOf(field)}
    />
  );
  return (
    <>
      {choice('direction', ['received', 'sent'])}
      {text('number', labels.number, { dir: 'ltr', type: 'tel', description: say('faxes.numberHint') })}
      {text('party', say('common.optional', { label: labels.party }))}
      <DayInput
        id={FIELDS.at}
        label={labels.at}
        value={typed.day}
        change={(day) => change({ day })}
        error={errorOf('at')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          id="fax-time"
          type="time"
          dir="ltr"
          label={say('faxes.time')}
          value={typed.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
        {text('pages', labels.pages, { dir: 'ltr', inputMode: 'numeric' })}
      </SimpleGrid>
      {choice('result', ['complete', 'partial', 'failed'])}
    </>
  );
}
