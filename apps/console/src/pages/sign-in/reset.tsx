import { Alert, Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { NewPassword } from '../../parts/new-password';
import { Page } from '../../parts/page';
import { PASSWORD_RULES } from '../../parts/password-rules';
import { useLinkToken } from './link-token';

/** Asks for a link; and where the link leads, sets the password. */
export function Component(): ReactNode {
  const token = useLinkToken();
  return token === undefined ? <Ask /> : <Complete token={token} />;
}

function Ask(): ReactNode {
  const { say } = useTexts();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const { submit, busy, fault } = useSubmission(async () => {
    await answered(api.POST('/api/password-resets', { body: { email } }));
    setSent(true);
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Page title={say('signIn.resetTitle')} fault={fault}>
      {sent ? (
        <Alert role="status">{say('signIn.resetSent')}</Alert>
      ) : (
        <Form submit={submit}>
          <Text>{say('signIn.resetLead')}</Text>
          <FaultSummary fault={fault} fields={{ email: 'email' }} />
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
          <Button type="submit" loading={busy}>
            {say('signIn.resetSend')}
          </Button>
        </Form>
      )}
      <Anchor component={Link} to="/sign-in">
        {say('signIn.toSignIn')}
      </Anchor>
    </Page>
  );
}

function Complete({ token }: { token: string }): ReactNode {
  const { say } = useTexts();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    await answered(api.POST('/api/password-reset-completion', { body: { token, password } }));
    await navigate('/sign-in', { replace: true, state: { notice: 'passwordChanged' } });
  });
  const errorOf = useFieldErrors(fault, PASSWORD_RULES);
  return (
    <Page title={say('signIn.newPasswordTitle')} fault={fault}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={{ password: 'password' }} codes={PASSWORD_RULES} />
        <NewPassword value={password} change={setPassword} error={errorOf('password')} />
        <Button type="submit" loading={busy}>
          {say('signIn.setPassword')}
        </Button>
      </Form>
      <Anchor component={Link} to="/reset" reloadDocument>
        {say('signIn.resetAgain')}
      </Anchor>
    </Page>
  );
}
