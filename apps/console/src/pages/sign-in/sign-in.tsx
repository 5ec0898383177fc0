import { Alert, Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { isRefused, placesIn, type PlaceChoice } from '../../api/problem';
import { useKeepSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { SecretInput } from '../../parts/secret-input';
import { ByNafath, OwnProvider, ProviderRefused } from './own-provider';
import { placeOf, PlaceRadios } from './place-choice';

/** What the page that led here has to say, and where to go afterwards. */
export interface SignInState {
  readonly from?: string;
  readonly notice?: 'expired' | 'signedOut' | 'passwordChanged' | 'accepted';
  readonly email?: string;
  /** The code of the refusal with which an association's own provider sent somebody back. */
  readonly refused?: string;
}

const FIELDS = { email: 'email', password: 'password' };

export function Component(): ReactNode {
  const { say } = useTexts();
  const { from = '/', notice, refused, email: known = '' } = (useLocation().state ?? {}) as SignInState;
  const [keep, navigate] = [useKeepSession(), useNavigate()];
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [places, setPlaces] = useState<readonly PlaceChoice[]>([]);
  const [place, setPlace] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    const body = { email, password, ...placeOf(places, place) };
    try {
      keep(await answered(api.POST('/api/session', { body })));
    } catch (error) {
      setPlaces(placesIn(error));
      throw error;
    }
    await navigate(from, { replace: true });
  });
  const errorOf = useFieldErrors(fault);
  // Whoever serves several places has made no mistake: they are asked which.
  const wrong = isRefused(fault, 'session.association_needed') ? undefined : fault;
  return (
    <Page title={say('signIn.title')} fault={wrong}>
      <Text>{say('signIn.lead')}</Text>
      {notice && <Alert role="status">{say(`signIn.${notice}`)}</Alert>}
      {refused && !fault && <ProviderRefused code={refused} />}
      <FaultSummary fault={wrong} fields={FIELDS} />
      <Form submit={submit}>
        <TextInput
          id="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          label={say('common.email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={errorOf('email')}
        />
        <SecretInput
          id="password"
          autoComplete="current-password"
          label={say('common.password')}
          value={password}
          change={setPassword}
          error={errorOf('password')}
        />
        {places.length > 0 && <PlaceRadios places={places} chosen={place} choose={setPlace} />}
        <Button type="submit" loading={busy}>
          {say('signIn.submit')}
        </Button>
      </Form>
      <ByNafath />
      <OwnProvider />
      <Anchor component={Link} to="/reset">
        {say('signIn.forgotten')}
      </Anchor>
    </Page>
  );
}
