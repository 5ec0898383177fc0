import { Button, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { givePasskey, PasskeyFailed } from '../../api/passkeys';
import { useKeepSession, useSession, type Session } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Stage } from './stage';
import { StartOver } from './start-over';

type Method = Session['factors'][number];
const ORDER: readonly Method[] = ['passkey', 'totp', 'recoveryCode'];

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
  const { factors } = useSession();
  const methods = ORDER.filter((method) => factors.includes(method));
  const [method, setMethod] = useState<Method>(methods[0] ?? 'totp');
  return (
    <Page title={say('signIn.factorTitle')}>
      <Text>{say('signIn.factorLead')}</Text>
      {methods.length > 1 && (
        <SegmentedControl
          fullWidth
          aria-label={say('account.kind')}
          value={method}
          onChange={(chosen) => setMethod(chosen as Method)}
          data={methods.map((value) => ({ value, label: say(`signIn.${value}`) }))}
        />
      )}
      {method === 'passkey' ? <Passkey /> : <Code key={method} method={method} />}
      <StartOver />
    </Page>
  );
}

function Code({ method }: { method: 'totp' | 'recoveryCode' }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSession();
  const [code, setCode] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    keep(await answered(api.POST('/api/session/factor', { body: { method, code } })));
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ code: 'code' }} />
      <TextInput
        id="code"
        dir="ltr"
        autoFocus
        autoComplete="one-time-code"
        inputMode={method === 'totp' ? 'numeric' : 'text'}
        label={say(`signIn.${method}`)}
        description={say(method === 'totp' ? 'signIn.totpHint' : 'signIn.recoveryHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={errorOf('code')}
      />
      <Button type="submit" loading={busy}>
        {say('signIn.verify')}
      </Button>
    </Form>
  );
}

function Passkey(): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSession();
  const [failed, setFailed] = useState(false);
  const { submit, busy, fault } = useSubmission(async () => {
    setFailed(false);
    try {
      const response = await givePasskey();
      keep(await answered(api.POST('/api/session/passkey', { body: { response: { ...response } } })));
    } catch (error) {
      if (!(error instanceof PasskeyFailed)) throw error;
      setFailed(true);
    }
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      {failed && <Text role="alert">{say('signIn.passkeyFailed')}</Text>}
      <Text>{say('signIn.passkeyHint')}</Text>
      <Button type="submit" loading={busy}>
        {say('signIn.usePasskey')}
      </Button>
    </Form>
  );
}
