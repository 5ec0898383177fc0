import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { personKey, useConsents, type Consent } from '../../api/people';
import { useReception } from '../../api/reception';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

const PURPOSES = ['caseHandling', 'messages', 'referral'] as const;
type Purpose = Consent['purpose'];

/** What a person agreed to, and what they took back: both stay. */
export function Consents({ id }: { id: string }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const { data, isPending, error, refetch } = useConsents(id);
  const mayChange = may.includes('people.write');
  return (
    <Section title={say('people.consents')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Text c="dimmed">{say('people.noConsents')}</Text>}
      {data?.items.map((consent) => (
        <One key={consent.id} person={id} consent={consent} mayChange={mayChange} />
      ))}
      {mayChange && <Give person={id} />}
    </Section>
  );
}

function useKeep(person: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [...personKey(person), 'consents'] });
}

interface OneProps {
  readonly person: string;
  readonly consent: Consent;
  readonly mayChange: boolean;
}

function One({ person, consent, mayChange }: OneProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeep(person);
  const { data: reception } = useReception();
  const { purpose, channel, givenAt, withdrawnAt } = consent;
  const name = say(`people.purpose_${purpose}`);
  const { submit, busy, fault } = useSubmission(async () => {
    const params = { path: { id: person, purpose } };
    await answered(api.DELETE('/api/people/{id}/consents/{purpose}', { params }));
    await keep();
  });
  const known = reception?.channels.find(({ code }) => code === channel);
  return (
    <>
      <FaultSummary fault={fault} />
      <Row
        title={
          <>
            {name}
            {channel && (
              <>
                {' · '}
                <bdi>{known ? pick(known) : channel}</bdi>
              </>
            )}
          </>
        }
        action={
          mayChange &&
          !withdrawnAt && (
            <Button
              variant="subtle"
              color="red"
              loading={busy}
              aria-label={say('people.withdrawNamed', { purpose: name })}
              onClick={() => void submit()}
            >
              {say('people.withdraw')}
            </Button>
          )
        }
      >
        <Text size="sm" c="dimmed">
          <Said text="people.givenAt" with={{ date: <Day at={givenAt} /> }} />
        </Text>
        {withdrawnAt && (
          <Text size="sm" c="dimmed">
            <Said text="people.withdrawnAt" with={{ date: <Day at={withdrawnAt} /> }} />
          </Text>
        )}
      </Row>
    </>
  );
}

function Give({ person }: { person: string }): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeep(person);
  const { data: reception } = useReception();
  const [purpose, setPurpose] = useState<Purpose>('caseHandling');
  const [channel, setChannel] = useState('');
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: person } };
    const body = { purpose, ...(purpose === 'messages' && channel && { channel }) };
    await answered(api.POST('/api/people/{id}/consents', { params, body }));
    setChannel('');
    await keep();
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ purpose: 'purpose', channel: 'consent-channel' }} />
      <Group align="end">
        <NativeSelect
          id="purpose"
          label={say('people.purpose')}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value as Purpose)}
          data={PURPOSES.map((value) => ({ value, label: say(`people.purpose_${value}`) }))}
          error={errorOf('purpose')}
        />
        {purpose === 'messages' && (
          <NativeSelect
            id="consent-channel"
            label={say('people.consentChannel')}
            value={channel}
            onChange={(event) => setChannel(event.currentTarget.value)}
            data={[
              { value: '', label: say('people.anyChannel') },
              ...(reception?.channels ?? [])
                .filter(({ code }) => code !== 'OTHER')
                .map((one) => ({ value: one.code, label: pick(one) })),
            ]}
            error={errorOf('channel')}
          />
        )}
        <Button type="submit" variant="default" loading={busy}>
          {say('people.give')}
        </Button>
      </Group>
    </Form>
  );
}
