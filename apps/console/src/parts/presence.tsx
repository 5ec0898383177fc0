import { Button, Modal, Text } from '@mantine/core';
import { createContext, useContext, useRef, useState, type ReactNode } from 'react';
import { answered, api } from '../api/client';
import { isRefused } from '../api/problem';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { FaultSummary, useFieldErrors } from './fault';
import { Form } from './form';
import { SecretInput } from './secret-input';

/** Does the work; where the API wants a proof of presence first, asks for it and does the work again. */
type Around = <Result>(work: () => Promise<Result>) => Promise<Result>;

const PresenceContext = createContext<Around>((work) => work());

export const usePresence = (): Around => useContext(PresenceContext);

/** Asks for the password again before sensitive acts, when the last proof is too old. */
export function Presence({ children }: { children: ReactNode }): ReactNode {
  const { say } = useTexts();
  const [asking, setAsking] = useState(false);
  const settle = useRef<(proved: boolean) => void>(undefined);
  const ask = (): Promise<boolean> => {
    setAsking(true);
    return new Promise((resolve) => (settle.current = resolve));
  };
  const end = (proved: boolean): void => {
    setAsking(false);
    settle.current?.(proved);
  };
  const around: Around = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (!isRefused(error, 'session.confirmation_needed') || !(await ask())) throw error;
      return work();
    }
  };
  return (
    <PresenceContext value={around}>
      {children}
      <Modal
        opened={asking}
        onClose={() => end(false)}
        title={say('account.presenceTitle')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <Prove proved={() => end(true)} />
      </Modal>
    </PresenceContext>
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
