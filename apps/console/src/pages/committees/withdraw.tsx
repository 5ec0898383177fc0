import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepCommittees, type Member } from '../../api/committee';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';

interface WithdrawProps {
  readonly committee: string;
  readonly member: Member;
  readonly done: () => void;
}

/** For an appointment by mistake: nobody has sat there yet. */
export function Withdraw({ committee, member, done }: WithdrawProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCommittees();
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: committee, member: member.id } };
    await answered(api.POST('/api/committees/{id}/members/{member}/withdrawal', { params }));
    await keep();
    done();
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      <Text>{say('committees.withdrawLead')}</Text>
      <Group>
        <Button type="submit" color="red" loading={busy} data-autofocus>
          {say('committees.withdraw')}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
