import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { STAFF_KEY, type Staff } from '../../api/staff';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import type { FormProps, MemberProps } from './member-props';

const FIELDS = { reportsTo: 'line-reportsTo' };
const CODES = { 'staff.reports_in_circle': 'reportsTo', 'staff.reports_to_self': 'reportsTo' };

/** Whom somebody answers to; nothing, where nobody has said. */
export function ReportsTo({ member: { reportsTo }, staff }: MemberProps): ReactNode {
  const superior = staff.items.find(({ account }) => account === reportsTo);
  if (!superior) return null;
  return (
    <Text size="sm">
      <Said text="staff.answersTo" with={{ name: <bdi>{superior.name}</bdi> }} />
    </Text>
  );
}

/** Without lines nobody is kept from what concerns those above them: said to whoever can state them. */
export function NoLines({ staff: { items } }: { staff: Staff }): ReactNode {
  const { say } = useTexts();
  const canState = items.some(({ actions }) => actions.includes('stateReportingLine'));
  if (!canState || items.length < 2 || items.some(({ reportsTo }) => reportsTo !== null)) return null;
  return <Alert color="yellow">{say('staff.noLines')}</Alert>;
}

/** Circles are the API's to refuse. */
export function ReportingLineForm({ member: { account, reportsTo }, staff, done }: FormProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [superior, setSuperior] = useState(reportsTo ?? '');
  const { submit, busy, fault } = useSubmission(async () => {
    const body = superior ? { reportsTo: superior } : {};
    await answered(api.PUT('/api/staff/{account}/reporting-line', { params: { path: { account } }, body }));
    await client.invalidateQueries({ queryKey: STAFF_KEY });
    done();
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
      <NativeSelect
        id={FIELDS.reportsTo}
        label={say('staff.line')}
        description={say('staff.lineHint')}
        value={superior}
        onChange={(event) => setSuperior(event.currentTarget.value)}
        data={[
          { value: '', label: say('staff.nobodyAbove') },
          ...staff.items
            .filter((one) => one.account !== account)
            .map(({ account: value, name }) => ({ value, label: name })),
        ]}
        error={errorOf('reportsTo')}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('common.save')}
        </Button>
      </Group>
    </Form>
  );
}
