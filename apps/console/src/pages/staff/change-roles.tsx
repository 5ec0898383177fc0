import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { endOf, lastDayOf } from './days';
import type { FormProps } from './member-props';
import { MemberClash, useMemberChange } from './member-change';
import { END_RULES, fieldsOf, RoleFields } from './role-fields';

export function ChangeRoles({ member, staff, done }: FormProps): ReactNode {
  const { say } = useTexts();
  const { account, roles, endsAt } = member;
  const [typed, setTyped] = useState({ roles: [...roles], lastDay: lastDayOf(endsAt) });
  const send = (version: number): Promise<unknown> => {
    const end = endOf(typed.lastDay);
    const body = { roles: typed.roles, ...(end && { endsAt: end }), version };
    return answered(api.PUT('/api/staff/{account}/membership', { params: { path: { account } }, body }));
  };
  const { submit, busy, fault, clash } = useMemberChange(member, send, done);
  const labels = { endsAt: say('staff.endsAt') };
  const errorOf = useFieldErrors(fault, END_RULES, labels);
  return (
    <Form submit={submit}>
      <MemberClash clash={clash} />
      <FaultSummary fault={fault} fields={fieldsOf('change')} codes={END_RULES} labels={labels} />
      <RoleFields
        of="change"
        givable={staff.givable}
        {...typed}
        change={(changed) => setTyped((before) => ({ ...before, ...changed }))}
        errorOf={errorOf}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say(clash ? 'staff.saveOver' : 'common.save')}
        </Button>
      </Group>
    </Form>
  );
}
