import { Alert, Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { associationKey, type OverseenDetail } from '../../api/associations';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Section } from '../../parts/section';
import { LicenceFields, licenceOf, NOTHING_TYPED, REGISTER_FIELDS, type RegisterTyped } from './register-fields';

const CODES = { 'association.number_needed': 'licenceNumber', 'association.number_taken': 'licenceNumber' };

function typedOf({ register: known }: OverseenDetail): RegisterTyped {
  const stated = Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== null);
  return { ...NOTHING_TYPED, ...Object.fromEntries(stated) };
}

/** What the certificate says now, stated anew as a whole. */
export function Licence({ one }: { one: OverseenDetail }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedOf(one));
  const [isKept, setKept] = useState(false);
  const { submit, busy, fault } = useSubmission(async () => {
    setKept(false);
    const request = { params: { path: { id: one.id } }, body: licenceOf(typed) };
    client.setQueryData(associationKey(one.id), await answered(api.PUT('/api/associations/{id}/licence', request)));
    setKept(true);
    await client.invalidateQueries({ queryKey: ['associations'] });
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Section title={say('associations.licenceTitle')}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={REGISTER_FIELDS} codes={CODES} />
        {isKept && <Alert role="status">{say('associations.licenceKept')}</Alert>}
        <LicenceFields
          typed={typed}
          change={(changed) => setTyped((before) => ({ ...before, ...changed }))}
          errorOf={errorOf}
        />
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {say('associations.licenceTitle')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
