import { Alert, Button, Group, TextInput, type TextInputProps } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { providerQuery, type Provider } from '../../api/identity-provider';
import type { Fault } from '../../api/problem';
import type { components } from '../../api/schema.gen';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { SecretInput } from '../../parts/secret-input';
import { Section } from '../../parts/section';

const FIELDS = {
  name: 'provider-name',
  issuer: 'provider-issuer',
  clientId: 'provider-client',
  clientSecret: 'provider-secret',
  acceptedFactors: 'provider-factors',
};
const CODES = {
  'identity_provider.issuer_invalid': 'issuer',
  'identity_provider.unreachable': 'issuer',
  'identity_provider.not_openid': 'issuer',
  'identity_provider.issuer_differs': 'issuer',
  'identity_provider.secret_needed': 'clientSecret',
};

type Name = keyof typeof FIELDS;
type Typed = Readonly<Record<Name, string>>;
type Settings = components['schemas']['ProviderBody'];

const typedOf = (provider: Provider | null): Typed => ({
  name: provider?.name ?? '',
  issuer: provider?.issuer ?? '',
  clientId: provider?.clientId ?? '',
  clientSecret: '',
  acceptedFactors: provider?.acceptedFactors.join(', ') ?? '',
});
const listed = (text: string): string[] => text.split(/[,،]/).flatMap((one) => one.trim() || []);

/** A secret that is left empty is not sent: the one that is kept stays. */
function settingsOf({ name, issuer, clientId, clientSecret, acceptedFactors }: Typed): Settings {
  const settings = { name, issuer: issuer.trim(), clientId: clientId.trim(), acceptedFactors: listed(acceptedFactors) };
  return { ...settings, ...(clientSecret && { clientSecret }) };
}

interface SettingsForm {
  readonly typed: Typed;
  readonly change: (name: Name, value: string) => void;
  readonly submit: (what?: 'check' | 'save') => Promise<void>;
  readonly busy: boolean;
  readonly fault: Fault | undefined;
  readonly isKept: boolean;
  /** Where the provider's sign-in page stands, once it has answered. */
  readonly host: string | undefined;
}

/** Whether the provider answers can be asked before anything is kept, and is asked when it was. */
function useSettings(provider: Provider | null): SettingsForm {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>(() => typedOf(provider));
  const [isKept, setKept] = useState(false);
  const [host, setHost] = useState<string>();
  const change = (name: Name, value: string): void => {
    setTyped((before) => ({ ...before, [name]: value }));
    if (name === 'issuer') setHost(undefined);
  };
  const { submit, busy, fault } = useSubmission(async (_key, what: 'check' | 'save' = 'save') => {
    setKept(false);
    setHost(undefined);
    if (what === 'save') {
      const body = settingsOf(typed);
      client.setQueryData(providerQuery.queryKey, await answered(api.PUT('/api/identity-provider', { body })));
      setKept(true);
      setTyped((before) => ({ ...before, clientSecret: '' }));
    }
    const asked = { body: { issuer: typed.issuer.trim() } };
    setHost(new URL((await answered(api.POST('/api/identity-provider/inspection', asked))).signInPage).host);
  });
  return { typed, change, submit, busy, fault, isKept, host };
}

/** What Sanad has to know of the provider. */
export function ProviderSettings({ provider }: { provider: Provider | null }): ReactNode {
  const { say } = useTexts();
  const form = useSettings(provider);
  const { typed, busy, fault, isKept, host, submit } = form;
  return (
    <Section title={say('identityProvider.here')}>
      <Form submit={() => submit()}>
        {isKept && <Alert role="status">{say('identityProvider.kept')}</Alert>}
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
        {host && (
          <Alert role="status">
            <Said text="identityProvider.found" with={{ host: <Bdi>{host}</Bdi> }} />
          </Alert>
        )}
        <Inputs form={form} hasSecret={provider !== null} />
        <Group>
          <Button type="submit" loading={busy}>
            {say('identityProvider.save')}
          </Button>
          <Button variant="default" loading={busy} disabled={!typed.issuer} onClick={() => void submit('check')}>
            {say('identityProvider.check')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}

interface InputsProps {
  readonly form: SettingsForm;
  readonly hasSecret: boolean;
}

function Inputs({ form: { typed, change, fault }, hasSecret }: InputsProps): ReactNode {
  const { say } = useTexts();
  const errorOf = useFieldErrors(fault, CODES);
  const input = (name: Name): TextInputProps => ({
    id: FIELDS[name],
    autoComplete: 'off',
    value: typed[name],
    onChange: (event) => change(name, event.currentTarget.value),
    error: errorOf(name),
  });
  return (
    <>
      <TextInput
        {...input('name')}
        dir="auto"
        label={say('identityProvider.name')}
        description={say('identityProvider.nameHint')}
      />
      <TextInput
        {...input('issuer')}
        type="url"
        dir="ltr"
        label={say('identityProvider.issuer')}
        description={say('identityProvider.issuerHint')}
      />
      <TextInput {...input('clientId')} dir="ltr" label={say('identityProvider.clientId')} />
      <SecretInput
        id={FIELDS.clientSecret}
        autoComplete="off"
        label={say('identityProvider.secret')}
        description={say(hasSecret ? 'identityProvider.secretKept' : 'identityProvider.secretHint')}
        value={typed.clientSecret}
        change={(value) => change('clientSecret', value)}
        error={errorOf('clientSecret')}
      />
      <TextInput
        {...input('acceptedFactors')}
        dir="ltr"
        label={say('common.optional', { label: say('identityProvider.factors') })}
        description={say('identityProvider.factorsHint')}
      />
    </>
  );
}
