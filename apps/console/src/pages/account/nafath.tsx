import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { accountQuery } from '../../api/account';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { NafathNumber } from '../../parts/nafath-number';
import { Section } from '../../parts/section';

const FIELDS = { nationalId: 'nationalId' };
const CODES = { 'nafath.id_invalid': 'nationalId', 'nafath.taken': 'nationalId' };

/** Whether Nafath opens the account, and the approval that lets it. */
export function Nafath({ isLinked }: { isLinked: boolean }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [nationalId, setNationalId] = useState('');
  const [number, setNumber] = useState<string>();
  const { submit, busy, fault } = useSubmission(async () => {
    if (isLinked) {
      await answered(api.DELETE('/api/account/nafath'));
      await client.invalidateQueries(accountQuery);
      return;
    }
    const begun = await answered(api.POST('/api/account/nafath', { body: { nationalId } }));
    setNumber(begun.number);
  });
  const errorOf = useFieldErrors(fault, CODES);
  if (number) {
    return (
      <Section title={say('nafath.section')}>
        <NafathNumber
          number={number}
          outcome={() => answered(api.POST('/api/account/nafath/outcome'))}
          approved={() => {
            setNumber(undefined);
            setNationalId('');
            void client.invalidateQueries(accountQuery);
          }}
          again={() => setNumber(undefined)}
        />
      </Section>
    );
  }
  return (
    <Section title={say('nafath.section')}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
        <Text>{say(isLinked ? 'nafath.linked' : 'nafath.notLinked')}</Text>
        {!isLinked && (
          <TextInput
            id="nationalId"
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            label={say('nafath.nationalId')}
            value={nationalId}
            onChange={(event) => setNationalId(event.currentTarget.value)}
            error={errorOf('nationalId')}
          />
        )}
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {say(isLinked ? 'nafath.unlink' : 'nafath.ask')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
