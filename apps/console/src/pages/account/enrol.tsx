import { Button, Group, Image, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api, rememberCsrf } from '../../api/client';
import { makePasskey, PasskeyFailed } from '../../api/passkeys';
import type { components } from '../../api/schema.gen';
import type { Session } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { CopyButton } from '../../parts/copy';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { RecoveryCodes } from './recovery-codes';

type Begun = components['schemas']['NewTotpView'];
type Enrolled = components['schemas']['EnrolledView'];
type Kind = 'totp' | 'passkey';
const KINDS: readonly Kind[] = ['totp', 'passkey'];

interface EnrolProps {
  /** With the session as it goes on, once the recovery codes are kept. */
  readonly done: (session: Session) => void;
}

/** Adds a factor: which, then what it needs, then the codes that open the account without it. */
export function Enrol({ done }: EnrolProps): ReactNode {
  const [begun, setBegun] = useState<Begun>();
  const [enrolled, setEnrolled] = useState<Enrolled>();
  const finish = (made: Enrolled): void => {
    rememberCsrf(made.session.csrfToken);
    if (made.recoveryCodes) setEnrolled(made);
    else done(made.session);
  };
  if (enrolled?.recoveryCodes) {
    return <RecoveryCodes codes={enrolled.recoveryCodes} done={() => done(enrolled.session)} />;
  }
  return begun ? <Activate begun={begun} done={finish} /> : <Choose begin={setBegun} done={finish} />;
}

interface ChooseProps {
  readonly begin: (begun: Begun) => void;
  readonly done: (enrolled: Enrolled) => void;
}

function Choose({ begin, done }: ChooseProps): ReactNode {
  const { say } = useTexts();
  const [kind, setKind] = useState<Kind>('totp');
  const [typed, setName] = useState<string>();
  const [failed, setFailed] = useState(false);
  const name = typed ?? say(`account.${kind}Named`);
  const { submit, busy, fault } = useSubmission(async () => {
    setFailed(false);
    if (kind === 'totp') {
      begin(await answered(api.POST('/api/account/factors/totp', { body: { name } })));
      return;
    }
    try {
      const response = await makePasskey();
      const body = { name, response: { ...response } };
      done(await answered(api.POST('/api/account/factors/passkey', { body })));
    } catch (error) {
      if (!(error instanceof PasskeyFailed)) throw error;
      setFailed(true);
    }
  });
  const labels = { name: say('account.factorName') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ name: 'factor-name' }} labels={labels} />
      {failed && <Text role="alert">{say('signIn.passkeyFailed')}</Text>}
      <Radio.Group label={say('account.kind')} value={kind} onChange={(chosen) => setKind(chosen as Kind)}>
        <Stack gap="sm" mt="xs">
          {KINDS.map((value) => (
            <Radio
              key={value}
              value={value}
              size="md"
              label={say(`account.${value}`)}
              description={say(`account.${value}About`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        id="factor-name"
        dir="auto"
        label={say('account.factorName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errorOf('name')}
      />
      <Button type="submit" loading={busy}>
        {say(kind === 'passkey' ? 'account.makePasskey' : 'common.next')}
      </Button>
    </Form>
  );
}

interface ActivateProps {
  readonly begun: Begun;
  readonly done: (enrolled: Enrolled) => void;
}

function Activate({ begun: { id, secret, qr }, done }: ActivateProps): ReactNode {
  const { say } = useTexts();
  const [code, setCode] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    const path = { params: { path: { id } }, body: { code } };
    done(await answered(api.POST('/api/account/factors/{id}/confirmation', path)));
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ code: 'code' }} />
      <Text>{say('account.scan')}</Text>
      <Image
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        alt={say('account.qrAlt')}
        w={200}
        h={200}
        mx="auto"
      />
      <Group align="end" wrap="nowrap">
        <TextInput
          readOnly
          flex={1}
          dir="ltr"
          label={say('account.secret')}
          value={secret.replace(/(.{4})(?=.)/g, '$1 ')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={secret} />
      </Group>
      <TextInput
        id="code"
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={say('account.codeFromApp')}
        description={say('signIn.totpHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={errorOf('code')}
      />
      <Button type="submit" loading={busy}>
        {say('account.activate')}
      </Button>
    </Form>
  );
}
