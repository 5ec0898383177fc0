import { Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../api/client';
import type { components } from '../api/schema.gen';
import { useSession } from '../api/session';
import { useTexts } from '../language/texts';
import { ProofForm, type Proof } from './proof';
import { useOpened } from './use-opened';

type Confirmation = components['schemas']['ConfirmationBody'];

/** A passkey asks for nothing to be typed; a code is at hand for whoever signs in by another's word, and may know no password. */
const ORDER = ['passkey', 'totp'] as const;

interface PresenceDialogProps {
  readonly opened: boolean;
  /** Told whether the proof was given. */
  readonly end: (proved: boolean) => void;
}

export default function PresenceDialog({ opened, end }: PresenceDialogProps): ReactNode {
  const { say } = useTexts();
  const { factors } = useSession();
  const methods = [...ORDER.filter((method) => factors.includes(method)), 'password'] as const;
  return (
    <Modal
      opened={useOpened(opened)}
      onClose={() => end(false)}
      title={say('account.presenceTitle')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Stack>
        <Text>{say('account.presenceLead')}</Text>
        <ProofForm
          methods={methods}
          give={async (proof) => {
            await answered(api.POST('/api/session/confirmation', { body: bodyOf(proof) }));
            end(true);
          }}
          submitLabel={say('account.confirm')}
        />
      </Stack>
    </Modal>
  );
}

function bodyOf(proof: Proof): Confirmation {
  if (proof.method === 'passkey') return { response: proof.response };
  return proof.method === 'password' ? { password: proof.password } : { code: proof.code };
}
