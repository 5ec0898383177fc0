import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepSession, useSession, type Session } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { ProofForm, type Proof } from '../../parts/proof';
import { Stage } from './stage';
import { StartOver } from './start-over';

const ORDER = ['passkey', 'totp', 'recoveryCode'] as const satisfies readonly Session['factors'][number][];

/** The second step of signing in, with whatever the account has. */
export function Component(): ReactNode {
  return (
    <Stage of="factor">
      <Factor />
    </Stage>
  );
}

function Factor(): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSession();
  const { factors } = useSession();
  const methods = ORDER.filter((method) => factors.includes(method));
  return (
    <Page title={say('signIn.factorTitle')}>
      <Text>{say('signIn.factorLead')}</Text>
      <ProofForm
        methods={methods}
        give={async (proof) => keep(await completed(proof))}
        submitLabel={say('signIn.verify')}
      />
      <StartOver />
    </Page>
  );
}

function completed(proof: Proof): Promise<Session> {
  if (proof.method === 'passkey') {
    return answered(api.POST('/api/session/passkey', { body: { response: proof.response } }));
  }
  if (proof.method === 'password') throw new Error('a password is the first step, not the second');
  return answered(api.POST('/api/session/factor', { body: proof }));
}
