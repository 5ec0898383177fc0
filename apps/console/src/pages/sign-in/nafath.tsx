import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { placesIn, type PlaceChoice } from '../../api/problem';
import type { components } from '../../api/schema.gen';
import { useKeepSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { NafathNumber } from '../../parts/nafath-number';
import { Page } from '../../parts/page';
import { placeOf, PlaceRadios } from './place-choice';

type Outcome = components['schemas']['NafathOutcomeView'];

const FIELDS = { nationalId: 'nationalId' };
const CODES = { 'nafath.id_invalid': 'nationalId' };

/** Signing in by an approval on the telephone; whoever serves several places chooses one after it. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const from = (useLocation().state as { from?: string } | null)?.from ?? '/';
  const [keep, navigate] = [useKeepSession(), useNavigate()];
  const [number, setNumber] = useState<string>();
  const [places, setPlaces] = useState<readonly PlaceChoice[]>([]);
  const approved = ({ session }: Outcome): void => {
    keep(session);
    void navigate(from, { replace: true });
  };
  const again = (): void => {
    setNumber(undefined);
    setPlaces([]);
  };
  const outcome = (): Promise<Outcome> =>
    answered(api.POST('/api/session/nafath/outcome', { body: {} })).catch((error: unknown) => {
      setPlaces(placesIn(error));
      throw error;
    });
  const isChoosing = places.length > 0;
  return (
    <Page title={say('nafath.title')}>
      {number && !isChoosing && <NafathNumber number={number} outcome={outcome} approved={approved} again={again} />}
      {isChoosing && <Choose places={places} approved={approved} again={again} />}
      {!number && <Ask asked={setNumber} />}
      <Anchor component={Link} to="/sign-in">
        {say('signIn.toSignIn')}
      </Anchor>
    </Page>
  );
}

function Ask({ asked }: { asked: (number: string) => void }): ReactNode {
  const { say } = useTexts();
  const [nationalId, setNationalId] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    asked((await answered(api.POST('/api/session/nafath', { body: { nationalId } }))).number);
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Form submit={submit}>
      <Text>{say('nafath.lead')}</Text>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
      <TextInput
        id="nationalId"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        label={say('nafath.nationalId')}
        value={nationalId}
        onChange={(event) => setNationalId(event.currentTarget.value)}
        error={errorOf('nationalId')}
      />
      <Button type="submit" loading={busy}>
        {say('nafath.ask')}
      </Button>
    </Form>
  );
}

interface ChooseProps {
  readonly places: readonly PlaceChoice[];
  readonly approved: (told: Outcome) => void;
  readonly again: () => void;
}

/** The approval of a moment ago still counts; it waits for the place alone. */
function Choose({ places, approved, again }: ChooseProps): ReactNode {
  const { say } = useTexts();
  const [place, setPlace] = useState('');
  const { submit, busy, fault } = useSubmission(async () => {
    const told = await answered(api.POST('/api/session/nafath/outcome', { body: placeOf(places, place) }));
    if (told.state === 'approved') approved(told);
    else again();
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      <PlaceRadios places={places} chosen={place} choose={setPlace} />
      <Button type="submit" loading={busy} disabled={!place}>
        {say('common.next')}
      </Button>
    </Form>
  );
}
