import { Badge, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Case, Entitlement } from '../../api/cases';
import { doneTo } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { openAct, useAct } from './acts';

/** What was decided, and how far the answer has come. */
export function Decision({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { decision } = one;
  if (!decision) return null;
  const { reason, decidedAt, notifiedAt, bouncedAt, repliedAt } = decision;
  const override = decision.floorOverride as { why?: string; at?: string } | null;
  const told = (label: string, at: string | null): (readonly [string, ReactNode])[] =>
    at ? [[label, <Day key={label} at={at} withTime />]] : [];
  return (
    <Section title={say('cases.decision')}>
      <Facts
        rows={[
          ...told(say('cases.decidedAt'), decidedAt),
          // What was put off is not decided yet, also once it is before the committee again.
          [say(decidedAt ? 'cases.reason' : 'cases.deferredBecause'), reason && <bdi>{reason}</bdi>],
          ...told(say('cases.notifiedAt'), notifiedAt),
          ...told(say('cases.bouncedAt'), bouncedAt),
          ...told(say('cases.repliedAt'), repliedAt),
          ...(override ? ([[say('cases.override'), <bdi key="override">{override.why ?? ''}</bdi>]] as const) : []),
        ]}
      />
    </Section>
  );
}

/** What was promised, and what of it has been delivered. */
export function Entitlements({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  if (one.entitlements.length === 0) return null;
  return (
    <Section title={say('cases.entitlements')}>
      {one.entitlements.map((entitlement) => (
        <OneEntitlement key={entitlement.id} one={one} entitlement={entitlement} />
      ))}
    </Section>
  );
}

function OneEntitlement({ one, entitlement }: { one: Case; entitlement: Entitlement }): ReactNode {
  const { say } = useTexts();
  const { description, dueOn, deliveredAt, proof, partial, cancelledBecause } = entitlement;
  const state = deliveredAt ? (partial ? 'partly' : 'delivered') : cancelledBecause ? 'cancelled' : 'due';
  return (
    <Row
      title={<bdi>{description}</bdi>}
      action={state === 'due' && <DeliveryActs one={one} entitlement={entitlement} />}
    >
      <Group gap="xs">
        <Badge variant="light" color={state === 'due' ? 'orange' : state === 'cancelled' ? 'gray' : 'green'}>
          {say(`cases.entitlement_${state}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          <Said text="cases.dueOnDay" with={{ date: <Day at={dueOn} /> }} />
        </Text>
      </Group>
      {deliveredAt && (
        <Text size="sm">
          <Said text="cases.deliveredWith" with={{ date: <Day at={deliveredAt} />, proof: <bdi>{proof ?? ''}</bdi> }} />
        </Text>
      )}
      {cancelledBecause && <Text size="sm">{cancelledBecause}</Text>}
    </Row>
  );
}

function DeliveryActs({ one, entitlement: { id, description } }: { one: Case; entitlement: Entitlement }): ReactNode {
  const { say, pick } = useTexts();
  const act = useAct();
  const deliver = openAct(one, 'recordDelivery');
  if (!deliver) return null;
  const about = { about: id, aboutName: description };
  return (
    <Group gap="xs">
      <Button
        aria-label={doneTo(pick(deliver), description)}
        onClick={() => act({ act: 'recordDelivery', title: deliver, ...about })}
      >
        {pick(deliver)}
      </Button>
      <Button
        variant="subtle"
        color="red"
        aria-label={doneTo(say('cases.cancelDelivery'), description)}
        onClick={() => act({ act: 'cancelDelivery', title: 'cases.cancelDelivery', ...about })}
      >
        {say('cases.cancelDelivery')}
      </Button>
    </Group>
  );
}
