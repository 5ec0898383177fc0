import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { INVITATIONS_KEY, useInvitations, type Invitation } from '../../api/staff';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { roleName } from '../../parts/role-name';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { PositionWords } from './position';

export function Invitations(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useInvitations();
  return (
    <Section title={say('staff.invitations')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Text>{say('staff.noInvitations')}</Text>}
      {data?.items.map((invitation) => (
        <Waiting key={invitation.id} invitation={invitation} />
      ))}
    </Section>
  );
}

function Waiting({ invitation }: { invitation: Invitation }): ReactNode {
  const { id, name, email, roles, expiresAt } = invitation;
  const { say, language } = useTexts();
  const client = useQueryClient();
  const [isSent, setSent] = useState(false);
  const params = { path: { id } };
  const again = useSubmission(async () => {
    await answered(api.POST('/api/invitations/{id}/sending', { params }));
    setSent(true);
    await client.invalidateQueries({ queryKey: INVITATIONS_KEY });
  });
  const withdraw = useSubmission(async () => {
    await answered(api.DELETE('/api/invitations/{id}', { params }));
    await client.invalidateQueries({ queryKey: INVITATIONS_KEY });
  });
  return (
    <Stack gap="xs">
      <FaultSummary fault={again.fault ?? withdraw.fault} />
      <Row
        title={<bdi>{name}</bdi>}
        action={
          <Group gap="xs">
            <Button variant="subtle" loading={again.busy} onClick={() => void again.submit()}>
              {say('staff.again')}
            </Button>
            <Button
              variant="subtle"
              color="red"
              loading={withdraw.busy}
              onClick={() => void withdraw.submit()}
              aria-label={say('staff.withdrawNamed', { name })}
            >
              {say('staff.withdraw')}
            </Button>
          </Group>
        }
      >
        <Text size="sm">
          <Bdi>{email}</Bdi> · {new Intl.ListFormat(language).format(roles.map((role) => roleName(role, say)))}
        </Text>
        <PositionWords member={invitation} />
        <Text size="sm" c="dimmed">
          <Said text="staff.expires" with={{ date: <Day at={expiresAt} withTime /> }} />
        </Text>
        {isSent && (
          <Text size="sm" role="status">
            {say('staff.sentAgain')}
          </Text>
        )}
      </Row>
    </Stack>
  );
}
