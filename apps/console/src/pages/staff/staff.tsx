import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useSession } from '../../api/session';
import { STAFF_KEY, useStaffNow, type StaffMember } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Page } from '../../parts/page';
import { RoleName } from '../../parts/role-name';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Sure } from '../../parts/sure';
import { ChangeRoles } from './change-roles';
import { Invitations } from './invitations';
import { Invite } from './invite';
import { ChangePosition, PositionWords } from './position';

/** Who works for the association, in which roles, and who has been invited. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data: staff, isPending, error, refetch } = useStaffNow();
  return (
    <Page title={say('staff.title')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {staff && <Members members={staff.items} />}
    </Page>
  );
}

/** These give and take roles; for the others the list is to be read. */
const MANAGERS = ['associationAdministrator', 'humanResources'];

function Members({ members }: { members: readonly StaffMember[] }): ReactNode {
  const { say } = useTexts();
  const { roles, account } = useSession();
  const manages = roles.some((role) => MANAGERS.includes(role));
  return (
    <Stack gap="lg">
      <Section title={say('staff.title')}>
        {members.map((member) => (
          <Member key={member.account} member={member} mayChange={manages} isSelf={member.account === account.id} />
        ))}
      </Section>
      {manages && <Invite />}
      {manages && <Invitations />}
    </Stack>
  );
}

interface MemberProps {
  readonly member: StaffMember;
  readonly mayChange: boolean;
  readonly isSelf: boolean;
}

function Member({ member, mayChange, isSelf }: MemberProps): ReactNode {
  const { say } = useTexts();
  const { name, roles, endsAt } = member;
  const [changing, { open, close }] = useDisclosure();
  const actions = (
    <Group gap="xs">
      <Button variant="subtle" onClick={open} aria-label={say('staff.changeNamed', { name })}>
        {say('staff.change')}
      </Button>
      <ChangePosition member={member} />
      {!isSelf && <End member={member} />}
    </Group>
  );
  return (
    <Row title={<bdi>{name}</bdi>} action={mayChange && actions}>
      <Group gap={4}>
        {roles.map((role) => (
          <Badge key={role} variant="light">
            <RoleName role={role} />
          </Badge>
        ))}
      </Group>
      <PositionWords member={member} />
      {endsAt && (
        <Text size="sm" c="dimmed">
          <Said text="staff.until" with={{ date: <Day at={endsAt} /> }} />
        </Text>
      )}
      <Modal
        opened={changing}
        onClose={close}
        title={say('staff.changeNamed', { name })}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <ChangeRoles member={member} done={close} />
      </Modal>
    </Row>
  );
}

function End({ member: { account, name } }: { member: StaffMember }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const end = async (): Promise<void> => {
    await answered(api.DELETE('/api/staff/{account}/membership', { params: { path: { account } } }));
    await client.invalidateQueries({ queryKey: STAFF_KEY });
  };
  return (
    <Sure act={say('staff.end')} named={say('staff.endNamed', { name })} work={end}>
      <Text>{say('staff.endSure', { name })}</Text>
    </Sure>
  );
}
