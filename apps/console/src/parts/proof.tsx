import { Button, SegmentedControl, Text, TextInput } from '@mantine/core';
import type { ConsoleText } from '@sanad/messages/pure';
import { useState, type ReactNode } from 'react';
import { givePasskey, PasskeyFailed } from '../api/passkeys';
import type { Session } from '../api/session';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { FaultSummary, useFieldErrors } from './fault';
import { Form } from './form';
import { SecretInput } from './secret-input';

/** How somebody may prove that it is they. */
export type ProofMethod = Session['factors'][number] | 'password';

export type Proof =
  | { readonly method: 'password'; readonly password: string }
  | { readonly method: 'totp' | 'recoveryCode'; readonly code: string }
  | { readonly method: 'passkey'; readonly response: Record<string, unknown> };

interface ProofFormProps {
  /** Those this person has, the likeliest first. */
  readonly methods: readonly ProofMethod[];
  readonly give: (proof: Proof) => Promise<void>;
  readonly submitLabel: string;
}

const LABELS: Readonly<Record<ProofMethod, ConsoleText>> = {
  passkey: 'signIn.passkey',
  totp: 'signIn.totp',
  recoveryCode: 'signIn.recoveryCode',
  password: 'common.password',
};

/** One proof, in whichever of the ways the person has at hand. */
export function ProofForm({ methods, ...rest }: ProofFormProps): ReactNode {
  const { say } = useTexts();
  const [chosen, choose] = useState<ProofMethod>();
  const method = chosen ?? methods[0] ?? 'password';
  // Whoever looks through the ways by the keyboard stays among them.
  const isFirst = chosen === undefined;
  return (
    <>
      {methods.length > 1 && (
        <SegmentedControl
          fullWidth
          classNames={{ label: 'switch-label' }}
          aria-label={say('account.kind')}
          value={method}
          onChange={(value) => choose(value as ProofMethod)}
          data={methods.map((value) => ({ value, label: say(LABELS[value]) }))}
        />
      )}
      {method === 'passkey' && <PasskeyProof {...rest} />}
      {method === 'password' && <PasswordProof {...rest} />}
      {(method === 'totp' || method === 'recoveryCode') && (
        <CodeProof key={method} {...rest} {...{ method, isFirst }} />
      )}
    </>
  );
}

type OneProofProps = Omit<ProofFormProps, 'methods'>;

function PasswordProof({ give, submitLabel }: OneProofProps): ReactNode {
  const { say } = useTexts();
  const [password, setPassword] = useState('');
  const { submit, busy, fault } = useSubmission(() => give({ method: 'password', password }));
  const codes = { 'session.proof_rejected': 'password' };
  const errorOf = useFieldErrors(fault, codes);
  return (
    <Form submit={submit}>
      <FaultSummary {...{ fault, codes }} fields={{ password: 'proof-password' }} />
      <SecretInput
        id="proof-password"
        first
        autoComplete="current-password"
        label={say('common.password')}
        value={password}
        change={setPassword}
        error={errorOf('password')}
      />
      <Button type="submit" loading={busy}>
        {submitLabel}
      </Button>
    </Form>
  );
}

interface CodeProofProps extends OneProofProps {
  readonly method: 'totp' | 'recoveryCode';
  readonly isFirst: boolean;
}

function CodeProof({ method, isFirst, give, submitLabel }: CodeProofProps): ReactNode {
  const { say } = useTexts();
  const [code, setCode] = useState('');
  const { submit, busy, fault } = useSubmission(() => give({ method, code }));
  const codes = { 'session.proof_rejected': 'code' };
  const errorOf = useFieldErrors(fault, codes);
  return (
    <Form submit={submit}>
      <FaultSummary {...{ fault, codes }} fields={{ code: 'proof-code' }} />
      <TextInput
        id="proof-code"
        dir="ltr"
        autoFocus={isFirst}
        data-autofocus={isFirst || undefined}
        autoComplete="one-time-code"
        inputMode={method === 'totp' ? 'numeric' : 'text'}
        label={say(LABELS[method])}
        description={say(method === 'totp' ? 'signIn.totpHint' : 'signIn.recoveryHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={errorOf('code')}
        aria-invalid={errorOf('code') ? true : undefined}
      />
      <Button type="submit" loading={busy}>
        {submitLabel}
      </Button>
    </Form>
  );
}

function PasskeyProof({ give }: OneProofProps): ReactNode {
  const { say } = useTexts();
  const [failed, setFailed] = useState(false);
  const { submit, busy, fault } = useSubmission(async () => {
    setFailed(false);
    try {
      await give({ method: 'passkey', response: { ...(await givePasskey()) } });
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
      <Button type="submit" loading={busy} data-autofocus>
        {say('signIn.usePasskey')}
      </Button>
    </Form>
  );
}
