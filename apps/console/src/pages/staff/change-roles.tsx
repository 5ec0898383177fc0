import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { STAFF_KEY } from '../../api/staff';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import type { FormProps } from './member-actions';
import { END_RULES, endOf, fieldsOf, lastDayOf, RoleFields } from './role-fields';

export function ChangeRoles({ member: { account, roles, endsAt }, staff, done }: FormProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState({ roles: [...roles], lastDay: lastDayOf(endsAt) });
  const { submit, busy, fault } = useSubmission(async () => {
    const end = endOf(typed.lastDay);
    const body = { roles: typed.roles, ...(end && { endsAt: end }) };
    const params = { path: { account } };
    await answered(api.PUT('/api/staff/{account}/membership', { params, body }));
    await client.invalidateQueries({ queryKey: STAFF_KEY });
    done();
  });
  const errorOf = useFieldErrors(fault, END_RULES);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={fieldsOf('change')} codes={END_RULES} />
      <RoleFields
        of="change"
        givable={staff.givable}
        {...typed}
        change={(changed) => setTyped((before) => ({ ...before, ...changed }))}
        errorOf={errorOf}
      />
      <Button type="submit" loading={busy}>
        {say('common.save')}
      </Button>
    </Form>
  );
}
