import { Alert, Anchor, Button, PasswordInput, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { answered, api } from '../api/client';
import { useKeepSession } from '../api/session';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { FaultSummary, useFieldErrors } from '../parts/fault';
import { Form } from '../parts/form';
import { Page } from '../parts/page';

/** What the page that led here has to say, and where to go afterwards. */
export interface SignInState {
  readonly from?: string;
  readonly notice?: 'signedOut' | 'passwordChanged' | 'accepted';
}

const FIELDS = { email: 'email', password: 'password', association: 'association' };

export function SignInPage(): ReactNode {
  const { say } = useTexts();
  const { from = '/', notice } = (useLocation().state ?? {}) as SignInState;
  const [keep, navigate] = [useKeepSession(), useNavigate()];
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    keep(await answered(api.POST('/api/session', { body: { email, password } })));
    await navigate(from, { replace: true });
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Page title={say('signIn.title')} fault={fault}>
      <Text>{say('signIn.lead')}</Text>
      {notice && <Alert role="status">{say(`signIn.${notice}`)}</Alert>}
      <FaultSummary fault={fault} fields={FIELDS} />
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
        <PasswordInput
          id="password"
          dir="ltr"
          autoComplete="current-password"
          label={say('common.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={errorOf('password')}
          visibilityToggleButtonProps={{ 'aria-label': say('common.showPassword') }}
        />
        <Button type="submit" loading={busy}>
          {say('signIn.submit')}
        </Button>
      </Form>
      <Anchor component={Link} to="/reset">
        {say('signIn.forgotten')}
      </Anchor>
    </Page>
  );
}
