import { Button, Modal, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { answered, api, proveBy } from '../api/client';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { FaultSummary, useFieldErrors } from './fault';
import { Form } from './form';
import { SecretInput } from './secret-input';

/** Asks for the password again before sensitive acts, when the last proof is too old. */
export function Presence(): ReactNode {
  const { say } = useTexts();
  const [asking, setAsking] = useState(false);
  const settle = useRef<(proved: boolean) => void>(undefined);
  useEffect(() => {
    let asked: Promise<boolean> | undefined;
    proveBy(() => {
      setAsking(true);
      asked ??= new Promise<boolean>((resolve) => (settle.current = resolve)).finally(() => (asked = undefined));
      return asked;
    });
    return () => proveBy(undefined);
  }, []);
  const end = (proved: boolean): void => {
    setAsking(false);
    settle.current?.(proved);
  };
  return (
    <Modal
      opened={asking}
      onClose={() => end(false)}
      title={say('account.presenceTitle')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Prove proved={() => end(true)} />
    </Modal>
  );
}

function Prove({ proved }: { proved: () => void }): ReactNode {
  const { say } = useTexts();
  const [password, setPassword] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    await answered(api.POST('/api/session/confirmation', { body: { password } }));
    proved();
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Form submit={submit}>
      <Text>{say('account.presenceLead')}</Text>
      <FaultSummary fault={fault} fields={{ password: 'presence-password' }} />
      <SecretInput
        id="presence-password"
        first
        autoComplete="current-password"
        label={say('common.password')}
        value={password}
        change={setPassword}
        error={errorOf('password')}
      />
      <Button type="submit" loading={busy}>
        {say('account.confirm')}
      </Button>
    </Form>
  );
}
