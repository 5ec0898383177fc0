import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { identityRefusals } from '@sanad/messages/pure';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { useSignInOptions } from '../../api/sign-in-options';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { PlaceInput } from './place-input';

type Options = components['schemas']['SignInOptionsView'];

/** The sign-in of the association itself, where it has one: which one is asked first. */
export function OwnProvider(): ReactNode {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [slug, setSlug] = useState('');
  const [options, setOptions] = useState<Options>();
  const { submit, busy, fault } = useSubmission(async () => {
    const params = { query: { association: slug } };
    setOptions(await answered(api.GET('/api/sign-in-options', { params })));
  });
  const errorOf = useFieldErrors(fault);
  if (!isOpen) {
    return (
      <Anchor component="button" type="button" ta="start" onClick={() => setOpen(true)}>
        {say('signIn.ownProvider')}
      </Anchor>
    );
  }
  const change = (typed: string): void => {
    setSlug(typed);
    setOptions(undefined);
  };
  return (
    <Stack component="section" gap="sm" aria-label={say('signIn.ownProvider')}>
      <FaultSummary fault={fault} fields={{ association: 'provider-of' }} />
      <Form submit={submit}>
        <PlaceInput id="provider-of" value={slug} change={change} error={errorOf('association')} />
        {options?.oidc ? (
          <Button component="a" href={`/api/session/oidc/${encodeURIComponent(slug)}`}>
            {say('signIn.viaProvider', { name: options.oidc.name })}
          </Button>
        ) : (
          <Button type="submit" variant="default" loading={busy} disabled={!slug}>
            {say('signIn.lookUp')}
          </Button>
        )}
      </Form>
      {options?.oidc === null && <Text role="status">{say('signIn.noProvider')}</Text>}
    </Stack>
  );
}

/** Shown where the installation has it. */
export function ByNafath(): ReactNode {
  const { say } = useTexts();
  const state = useLocation().state as unknown;
  const { nafath } = useSignInOptions();
  return (
    nafath && (
      <Anchor component={Link} to="/sign-in/nafath" state={state}>
        {say('nafath.title')}
      </Anchor>
    )
  );
}

/** A provider sends the browser back, not an answer: of a refusal only its code comes along. */
export function ProviderRefused({ code }: { code: string }): ReactNode {
  const { say, pick } = useTexts();
  const known = Object.entries(identityRefusals).find(([name]) => name === code)?.[1];
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      {known && !/\{\w+\}/.test(known.ar) ? pick(known) : say('signIn.providerFailed')}
    </Alert>
  );
}
