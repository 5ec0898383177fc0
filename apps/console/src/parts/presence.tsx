import { Modal, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { answered, api, proveBy } from '../api/client';
import type { components } from '../api/schema.gen';
import { useSession } from '../api/session';
import { useTexts } from '../language/texts';
import { ProofForm, type Proof } from './proof';

type Confirmation = components['schemas']['ConfirmationBody'];

/** Asks for a proof of presence before sensitive acts, when the last one is too old: by whatever the account has. */
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

/** A passkey asks for nothing to be typed; a code is at hand for whoever signs in by another's word, and may know no password. */
const ORDER = ['passkey', 'totp'] as const;

function Prove({ proved }: { proved: () => void }): ReactNode {
  const { say } = useTexts();
  const { factors } = useSession();
  const methods = [...ORDER.filter((method) => factors.includes(method)), 'password'] as const;
  return (
    <Stack>
      <Text>{say('account.presenceLead')}</Text>
      <ProofForm
        methods={methods}
        give={async (proof) => {
          await answered(api.POST('/api/session/confirmation', { body: bodyOf(proof) }));
          proved();
        }}
        submitLabel={say('account.confirm')}
      />
    </Stack>
  );
}

function bodyOf(proof: Proof): Confirmation {
  if (proof.method === 'passkey') return { response: proof.response };
  return proof.method === 'password' ? { password: proof.password } : { code: proof.code };
}
