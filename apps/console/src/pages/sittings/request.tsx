import { Anchor, Badge, Button, Group, Stack, Text, type MantineColor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCaseBefore, useDocuments, useReferrals, type AgendaItem, type CaseBefore } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { Part } from './item-parts';

/** What the office has gathered of the request, as whoever decides on it may read it. */
export function Request({ item }: { item: AgendaItem }): ReactNode {
  const { say } = useTexts();
  const { data: request, isPending, error, refetch } = useCaseBefore(item.case);
  return (
    <Part title={say('sittings.about')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {request && <Known request={request} item={item} />}
      {request && <Checklist request={request} />}
      <Referrals of={item.case} />
      <Documents of={item.case} items={request?.items ?? []} />
      <Anchor component={Link} to={`/cases/${item.case}`}>
        {say('sittings.openCase')}
      </Anchor>
    </Part>
  );
}

function Known({ request, item }: { request: CaseBefore; item: AgendaItem }): ReactNode {
  const { say, pick } = useTexts();
  const { applicant, beneficiary, capacity, receivedAt, putToCommitteeAt, clock, attestation } = request;
  const isOther = beneficiary.id !== applicant.id;
  const signed = attestation.standing;
  return (
    <Facts
      rows={[
        [say('sittings.applicant'), <bdi key="applicant">{applicant.name}</bdi>],
        ...(isOther ? ([[say('sittings.servedPerson'), <bdi key="served">{beneficiary.name}</bdi>]] as const) : []),
        ...(capacity === 'self' ? [] : ([[say('sittings.capacity'), say(`sittings.capacity_${capacity}`)]] as const)),
        [say('sittings.caseState'), pick(item.caseState)],
        [say('sittings.receivedAt'), <Day key="received" at={receivedAt} />],
        [say('sittings.putAt'), putToCommitteeAt && <Day at={putToCommitteeAt} />],
        [
          say('sittings.clock'),
          <>
            {pick(clock)}
            {clock.demo && (
              <Text size="sm" c="dimmed">
                {pick(clock.demo)}
              </Text>
            )}
          </>,
        ],
        [
          say('sittings.attestation'),
          signed ? (
            <Said
              text="sittings.signedAs"
              with={{ name: <bdi>{signed.signedAs}</bdi>, date: <Day at={signed.signedAt} /> }}
            />
          ) : (
            say('sittings.notSigned')
          ),
        ],
      ]}
    />
  );
}

const COLOURS: Readonly<Record<CaseBefore['items'][number]['state'], MantineColor>> = {
  missing: 'orange',
  arrived: 'blue',
  valid: 'green',
  notValid: 'red',
};

function Checklist({ request: { items } }: { request: CaseBefore }): ReactNode {
  const { say } = useTexts();
  if (items.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {say('sittings.checklist')}
      </Text>
      <Stack component="ul" gap={4} className="plain">
        {items.map(({ id, label, state, reason }) => (
          <Group component="li" key={id} gap="xs">
            <bdi>{label}</bdi>
            <Badge variant="light" size="md" color={COLOURS[state]}>
              {say(`sittings.item_${state}`)}
            </Badge>
            {reason && (
              <Text size="sm">
                <bdi>{reason}</bdi>
              </Text>
            )}
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

/** What the social-research officer was asked and answered. */
function Referrals({ of }: { of: string }): ReactNode {
  const { say } = useTexts();
  const { data } = useReferrals(of);
  if (!data || data.items.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {say('sittings.referrals')}
      </Text>
      {data.items.map(({ id, question, answer, source }) => (
        <Stack key={id} gap={2}>
          <Text size="sm">
            <Said text="sittings.referralAsked" with={{ question: <bdi>{question}</bdi> }} />
          </Text>
          <Text>{answer === null ? say('sittings.referralWaits') : <bdi>{answer}</bdi>}</Text>
          {source && (
            <Text size="sm">
              <Said text="sittings.referralSource" with={{ source: <bdi>{source}</bdi> }} />
            </Text>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

interface DocumentsProps {
  readonly of: string;
  readonly items: CaseBefore['items'];
}

/** Asked for by hand, since looking at them is recorded. */
function Documents({ of, items }: DocumentsProps): ReactNode {
  const { say } = useTexts();
  const [asked, setAsked] = useState(false);
  const { data, isLoading, error, refetch } = useDocuments(of, asked);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Group gap="xs">
        <Button variant="default" loading={isLoading} onClick={() => setAsked(true)}>
          {say('sittings.showDocuments')}
        </Button>
        <Text size="sm" c="dimmed">
          {say('sittings.documentsAudited')}
        </Text>
      </Group>
    );
  }
  if (data.items.length === 0) return <Text>{say('sittings.noDocuments')}</Text>;
  return (
    <Stack component="ul" gap={4} className="plain">
      {data.items.map(({ id, item, name }) => (
        <li key={id}>
          <Anchor href={`/api/cases/${of}/documents/${id}`} download>
            <bdi>{items.find((one) => one.id === item)?.label ?? name}</bdi>
          </Anchor>
        </li>
      ))}
    </Stack>
  );
}
