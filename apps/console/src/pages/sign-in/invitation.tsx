import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { NewPassword } from '../../parts/new-password';
import { Page } from '../../parts/page';
import { PASSWORD_RULES } from '../../parts/password-rules';
import { roleName } from '../../parts/role-name';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { LinkIncomplete } from './link-incomplete';
import { useLinkToken } from './link-token';

type Offer = components['schemas']['OfferView'];

/** Where the link of an invitation leads. */
export function Component(): ReactNode {
  const token = useLinkToken();
  const { say } = useTexts();
  const {
    data: offer,
    isPending,
    error,
    refetch,
  } = useQuery({
    queryKey: ['offer', token],
    queryFn: () => answered(api.POST('/api/invitation-offer', { body: { token: token! } })),
    enabled: token !== undefined,
  });
  if (token === undefined) return <LinkIncomplete />;
  if (offer) return <Accept token={token} offer={offer} />;
  return (
    <Page title={say('signIn.invitationTitle')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
    </Page>
  );
}

function Accept({ token, offer }: { token: string; offer: Offer }): ReactNode {
  const { say, language } = useTexts();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    const body = offer.knownAccount ? { token } : { token, password };
    await answered(api.POST('/api/invitation-acceptance', { body }));
    await navigate('/sign-in', { replace: true, state: { notice: 'accepted', email: offer.email } });
  });
  const errorOf = useFieldErrors(fault, PASSWORD_RULES);
  const { association, roles } = offer;
  const title = association
    ? say('signIn.invitedTo', { association: association.name })
    : say('signIn.invitedToPlatform');
  const named = new Intl.ListFormat(language).format(roles.map((role) => roleName(role, say)));
  return (
    <Page title={title} fault={fault}>
      <Stack gap={4}>
        <Text fw={600}>{offer.name}</Text>
        <Text>
          <Bdi>{offer.email}</Bdi>
        </Text>
        <Text>{say('signIn.invitedAs', { roles: named })}</Text>
        <Text c="dimmed">
          <Said text="signIn.invitedUntil" with={{ date: <Day at={offer.expiresAt} withTime /> }} />
        </Text>
      </Stack>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={{ password: 'password' }} codes={PASSWORD_RULES} />
        {offer.knownAccount ? (
          <Alert>{say('signIn.knownAccount')}</Alert>
        ) : (
          <NewPassword value={password} change={setPassword} error={errorOf('password')} email={offer.email} />
        )}
        <Button type="submit" loading={busy}>
          {say('signIn.accept')}
        </Button>
      </Form>
    </Page>
  );
}
