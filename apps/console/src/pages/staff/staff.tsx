import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '../../api/session';
import { useStaffNow, type Staff } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Invitations } from './invitations';
import { Invite } from './invite';
import { Member } from './member';
import { NoLines } from './reporting-line';

/** Who works for the association, in which roles, and who has been invited. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data: staff, isPending, error, refetch } = useStaffNow();
  return (
    <Page title={say('staff.title')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {staff && <Members staff={staff} />}
    </Page>
  );
}

function Members({ staff }: { staff: Staff }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const invites = may.includes('staff.manage');
  return (
    <Stack gap="lg">
      <Section title={say('staff.title')}>
        <NoLines staff={staff} />
        {staff.items.map((member) => (
          <Member key={member.account} member={member} staff={staff} />
        ))}
      </Section>
      {invites && <Invite givable={staff.givable} />}
      {invites && <Invitations />}
    </Stack>
  );
}
