import { Alert, Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { isRefused } from '../../api/problem';
import { useKeepSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { SecretInput } from '../../parts/secret-input';
import { ByNafath, OwnProvider, ProviderRefused } from './own-provider';
import { PlaceInput } from './place-input';

/** What the page that led here has to say, and where to go afterwards. */
export interface SignInState {
  readonly from?: string;
  readonly notice?: 'expired' | 'signedOut' | 'passwordChanged' | 'accepted';
  readonly email?: string;
  /** The code of the refusal with which an association's own provider sent somebody back. */
  readonly refused?: string;
}

/** Whoever serves several associations says which, once they have been asked. */
const PLACE_NEEDED = { 'session.association_needed': 'association', 'session.no_membership': 'association' };
const FIELDS = { email: 'email', password: 'password', association: 'association' };

export function SignInPage(): ReactNode {
  const { say } = useTexts();
  const { from = '/', notice, refused, email: known = '' } = (useLocation().state ?? {}) as SignInState;
  const [keep, navigate] = [useKeepSession(), useNavigate()];
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [association, setAssociation] = useState('');
  const [asksPlace, setAsksPlace] = useState(false);
  const { submit, busy, fault } = useSubmission(async () => {
    const body = { email, password, ...(association && { association }) };
    try {
      keep(await answered(api.POST('/api/session', { body })));
    } catch (error) {
      if (isRefused(error, 'session.association_needed', 'session.no_membership')) setAsksPlace(true);
      throw error;
    }
    await navigate(from, { replace: true });
  });
  const errorOf = useFieldErrors(fault, PLACE_NEEDED);
  return (
    <Page title={say('signIn.title')} fault={fault}>
      <Text>{say('signIn.lead')}</Text>
      {notice && <Alert role="status">{say(`signIn.${notice}`)}</Alert>}
      {refused && !fault && <ProviderRefused code={refused} />}
      <FaultSummary fault={fault} fields={FIELDS} codes={PLACE_NEEDED} />
      <Form submit={submit}>
        <TextInput
          id="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          label={say('common.email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={errorOf('email')}
        />
        <SecretInput
          id="password"
          autoComplete="current-password"
          label={say('common.password')}
          value={password}
          change={setPassword}
          error={errorOf('password')}
        />
        {asksPlace && <PlaceInput value={association} change={setAssociation} error={errorOf('association')} />}
        <Button type="submit" loading={busy}>
          {say('signIn.submit')}
        </Button>
      </Form>
      <ByNafath />
      <OwnProvider />
      <Anchor component={Link} to="/reset">
        {say('signIn.forgotten')}
      </Anchor>
    </Page>
  );
}
