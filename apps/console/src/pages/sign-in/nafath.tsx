import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { isRefused } from '../../api/problem';
import { useKeepSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { NafathNumber } from '../../parts/nafath-number';
import { Page } from '../../parts/page';
import { PlaceInput } from './place-input';

const FIELDS = { nationalId: 'nationalId', association: 'association' };
const CODES = { 'nafath.id_invalid': 'nationalId', 'session.association_needed': 'association' };

/** Signing in by an approval on the telephone. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const from = (useLocation().state as { from?: string } | null)?.from ?? '/';
  const [keep, navigate] = [useKeepSession(), useNavigate()];
  const [nationalId, setNationalId] = useState('');
  const [association, setAssociation] = useState('');
  const [number, setNumber] = useState<string>();
  const { submit, busy, fault } = useSubmission(async () => {
    const body = { nationalId, ...(association && { association }) };
    setNumber((await answered(api.POST('/api/session/nafath', { body }))).number);
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Page title={say('nafath.title')} fault={fault}>
      {number ? (
        <NafathNumber
          number={number}
          outcome={() => answered(api.POST('/api/session/nafath/outcome'))}
          approved={({ session }) => {
            keep(session);
            void navigate(from, { replace: true });
          }}
          again={() => setNumber(undefined)}
        />
      ) : (
        <Form submit={submit}>
          <Text>{say('nafath.lead')}</Text>
          <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
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
          {isRefused(fault, 'session.association_needed') && (
            <PlaceInput value={association} change={setAssociation} error={errorOf('association')} />
          )}
          <Button type="submit" loading={busy}>
            {say('nafath.ask')}
          </Button>
        </Form>
      )}
      <Anchor component={Link} to="/sign-in">
        {say('signIn.toSignIn')}
      </Anchor>
    </Page>
  );
}
