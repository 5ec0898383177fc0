import { Alert, Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { sessionsQuery } from '../../api/account';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { PASSWORD_RULES } from '../../parts/password-rules';
import { Section } from '../../parts/section';
import { SecretInput } from '../../parts/secret-input';

const FIELDS = { current: 'current-password', password: 'new-password' };

export function Password(): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [changed, setChanged] = useState(false);
  const { submit, busy, fault } = useSubmission(async () => {
    setChanged(false);
    await answered(api.PUT('/api/account/password', { body: { current, password } }));
    setCurrent('');
    setPassword('');
    setChanged(true);
    await client.invalidateQueries(sessionsQuery);
  });
  const errorOf = useFieldErrors(fault, PASSWORD_RULES);
  return (
    <Section title={say('account.changePassword')}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={PASSWORD_RULES} />
        {changed && <Alert role="status">{say('account.passwordChanged')}</Alert>}
        <SecretInput
          id={FIELDS.current}
          autoComplete="current-password"
          label={say('account.currentPassword')}
          value={current}
          change={setCurrent}
          error={errorOf('current')}
        />
        <SecretInput
          id={FIELDS.password}
          autoComplete="new-password"
          label={say('signIn.newPassword')}
          description={say('signIn.newPasswordHint')}
          value={password}
          change={setPassword}
          error={errorOf('password')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {say('account.changePassword')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
