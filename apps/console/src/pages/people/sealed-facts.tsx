import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { openIdentity, type Identity } from '../../api/people';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { FaultSummary } from '../../parts/fault';
import { Section } from '../../parts/section';

/** What is sealed, shown only when somebody asks for it: the audit says who did. Leaving the page forgets it. */
export function SealedFacts({ id }: { id: string }): ReactNode {
  const { say } = useTexts();
  const [identity, setIdentity] = useState<Identity>();
  const { submit, busy, fault } = useSubmission(async () => setIdentity(await openIdentity(id)));
  return (
    <Section title={say('people.identity')}>
      <FaultSummary fault={fault} />
      {identity ? (
        <IdentityShown of={identity} />
      ) : (
        <Text size="sm" c="dimmed">
          {say('people.sealed')}
        </Text>
      )}
      <Group>
        {identity ? (
          <Button variant="default" onClick={() => setIdentity(undefined)}>
            {say('people.hide')}
          </Button>
        ) : (
          <Button variant="default" loading={busy} onClick={() => void submit()}>
            {say('people.reveal')}
          </Button>
        )}
      </Group>
    </Section>
  );
}

export function IdentityShown({ of }: { of: Identity }): ReactNode {
  const { say } = useTexts();
  const digits = (text: string | undefined): ReactNode => text && <Bdi>{text}</Bdi>;
  return (
    <Facts
      rows={[
        [say('people.idNumber'), digits(of.idNumber)],
        [say('people.mobile'), digits(of.mobile)],
        [say('people.birthDate'), of.birthDate && <Day at={of.birthDate} />],
        [say('common.email'), of.email && <bdi dir="ltr">{of.email}</bdi>],
        [say('people.address'), of.address && <bdi>{of.address}</bdi>],
      ]}
    />
  );
}
