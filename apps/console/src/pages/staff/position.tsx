import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { STAFF_KEY, useStaff, type StaffMember } from '../../api/staff';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';

const KINDS = ['staff', 'contractor'] as const;
const FIELDS = { department: 'position-department', kind: 'position-kind' };

/** In which department, and on what terms; nothing, where nobody has said. */
export function PositionWords({ member: { department, kind } }: { member: StaffMember }): ReactNode {
  const { say } = useTexts();
  const words = [department, kind && say(`circulation.kind_${kind}`)].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <Text size="sm">
      <bdi>{words.join(' · ')}</bdi>
    </Text>
  );
}

export function ChangePosition({ member }: { member: StaffMember }): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  const title = say('staff.positionNamed', { name: member.name });
  return (
    <>
      <Button variant="subtle" onClick={open} aria-label={title}>
        {say('staff.position')}
      </Button>
      <Dialog title={title} opened={opened} close={close}>
        <PositionForm member={member} done={close} />
      </Dialog>
    </>
  );
}

function PositionForm({ member, done }: { member: StaffMember; done: () => void }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { data: staff } = useStaff();
  const known = [...new Set((staff?.items ?? []).flatMap(({ department }) => department ?? []))];
  const [typed, setTyped] = useState({ department: member.department ?? '', kind: member.kind ?? '' });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async () => {
    const [department, kind] = [typed.department.trim(), KINDS.find((one) => one === typed.kind)];
    const body = { ...(department && { department }), ...(kind && { kind }) };
    const params = { path: { account: member.account } };
    await answered(api.PUT('/api/staff/{account}/position', { params, body }));
    await client.invalidateQueries({ queryKey: STAFF_KEY });
    done();
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} />
      <TextInput
        id={FIELDS.department}
        dir="auto"
        list="position-departments"
        label={say('common.optional', { label: say('circulation.department') })}
        value={typed.department}
        onChange={(event) => change({ department: event.currentTarget.value })}
        error={errorOf('department')}
      />
      <datalist id="position-departments">
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <NativeSelect
        id={FIELDS.kind}
        label={say('circulation.kind')}
        value={typed.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as typeof typed.kind })}
        data={[
          { value: '', label: say('common.notSet') },
          ...KINDS.map((value) => ({ value, label: say(`circulation.kind_${value}`) })),
        ]}
        error={errorOf('kind')}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('common.save')}
        </Button>
      </Group>
    </Form>
  );
}
