import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { answered, api } from '../../api/client';
import { useKeepCompensation, type CompensationFile } from '../../api/compensation';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { PersonField } from '../cases/person-field';

const FIELDS = {
  complaint: 'compensation-complaint',
  case: 'compensation-case',
  claimant: 'compensation-claimant',
  harm: 'compensation-harm',
};
const CODES = {
  'compensation.claimant_missing': 'claimant',
  'compensation.own_claim': 'claimant',
  'people.not_found': 'claimant',
  'complaints.not_found': 'complaint',
  'complaints.not_upheld': 'complaint',
  'compensation.opened_already': 'complaint',
  'intake.not_found': 'case',
};

/** From a complaint or a case, as the page of either leads here, or by itself. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [params] = useSearchParams();
  const [keep, navigate] = [useKeepCompensation(), useNavigate()];
  const [complaint, caseId] = [params.get('complaint') ?? '', params.get('case') ?? ''];
  const [typed, setTyped] = useState({ claimant: '', harm: '' });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { claimant, harm } = typed;
    const source = { ...(complaint && { complaint }), ...(caseId && { case: caseId }) };
    const body = { ...source, ...(claimant && { claimant }), harm };
    const file = await answered<CompensationFile>(api.POST('/api/compensations', { ...keyed(key), body }));
    await keep(file);
    await navigate(`/compensation/${file.id}`);
  });
  const errorOf = useFieldErrors(fault, CODES);
  const isAlone = !complaint && !caseId;
  return (
    <Page title={say('compensation.open')} fault={fault}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
        <From
          id={FIELDS.complaint}
          label={say('compensation.complaintId')}
          value={complaint}
          error={errorOf('complaint')}
        />
        <From id={FIELDS.case} label={say('compensation.caseId')} value={caseId} error={errorOf('case')} />
        {(isAlone || errorOf('claimant')) && (
          <PersonField
            id={FIELDS.claimant}
            label={say('compensation.claimant')}
            value={typed.claimant}
            change={(claimant) => change({ claimant })}
            error={errorOf('claimant')}
          />
        )}
        <Textarea
          id={FIELDS.harm}
          dir="auto"
          rows={5}
          label={say('compensation.harm')}
          description={say('compensation.harmHint')}
          value={typed.harm}
          onChange={(event) => change({ harm: event.currentTarget.value })}
          error={errorOf('harm')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {say('compensation.open')}
          </Button>
        </Group>
      </Form>
    </Page>
  );
}

interface FromProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
}

/** What the file comes from, as the address has it. */
function From({ value, ...field }: FromProps): ReactNode {
  return value && <TextInput {...field} readOnly dir="ltr" value={value} />;
}
