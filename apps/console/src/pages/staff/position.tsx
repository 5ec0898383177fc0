import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useDepartments, type StaffMember } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import type { FormProps } from './member-props';
import { MemberClash, useMemberChange } from './member-change';

const KINDS = ['staff', 'contractor'] as const;
const FIELDS = { department: 'position-department', kind: 'position-kind' };

/** In which department, and on what terms; nothing, where nobody has said. */
export function PositionWords({
  member: { department, kind },
}: {
  member: Pick<StaffMember, 'department' | 'kind'>;
}): ReactNode {
  const { say } = useTexts();
  const words = [department, kind && say(`circulation.kind_${kind}`)].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <Text size="sm">
      <bdi>{words.join(' · ')}</bdi>
    </Text>
  );
}

export interface PositionTyped {
  readonly department: string;
  readonly kind: string;
}

/** As the API takes it: what is empty is unset. */
export function positionIn({ department, kind }: PositionTyped): {
  department?: string;
  kind?: (typeof KINDS)[number];
} {
  const [name, known] = [department.trim(), KINDS.find((one) => one === kind)];
  return { ...(name && { department: name }), ...(known && { kind: known }) };
}

interface PositionFieldsProps {
  /** Goes before the ids: the page shows the fields more than once. */
  readonly of: string;
  readonly typed: PositionTyped;
  readonly change: (changed: Partial<PositionTyped>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

/** The departments that are known are offered; the list for signing goes by them. */
export function PositionFields({ of, typed, change, errorOf }: PositionFieldsProps): ReactNode {
  const { say } = useTexts();
  const known = useDepartments();
  return (
    <>
      <TextInput
        id={`${of}-department`}
        dir="auto"
        autoComplete="off"
        list={`${of}-departments`}
        label={say('common.optional', { label: say('circulation.department') })}
        description={known.length > 0 && say('staff.departmentHint')}
        value={typed.department}
        onChange={(event) => change({ department: event.currentTarget.value })}
        error={errorOf('department')}
      />
      <datalist id={`${of}-departments`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <NativeSelect
        id={`${of}-kind`}
        label={say('circulation.kind')}
        value={typed.kind}
        onChange={(event) => change({ kind: event.currentTarget.value })}
        data={[
          { value: '', label: say('common.notSet') },
          ...KINDS.map((value) => ({ value, label: say(`circulation.kind_${value}`) })),
        ]}
        error={errorOf('kind')}
      />
    </>
  );
}

export function PositionForm({ member, done }: FormProps): ReactNode {
  const { say } = useTexts();
  const [typed, setTyped] = useState<PositionTyped>({ department: member.department ?? '', kind: member.kind ?? '' });
  const send = (version: number): Promise<unknown> => {
    const [params, body] = [{ path: { account: member.account } }, { ...positionIn(typed), version }];
    return answered(api.PUT('/api/staff/{account}/position', { params, body }));
  };
  const { submit, busy, fault, clash } = useMemberChange(member, send, done);
  const labels = { kind: say('circulation.kind') };
  const errorOf = useFieldErrors(fault, {}, labels);
  const change = (changed: Partial<PositionTyped>): void => setTyped((before) => ({ ...before, ...changed }));
  return (
    <Form submit={submit}>
      <MemberClash clash={clash} />
      <FaultSummary fault={fault} fields={FIELDS} labels={labels} />
      <PositionFields of="position" {...{ typed, change, errorOf }} />
      <Group>
        <Button type="submit" loading={busy}>
          {say(clash ? 'staff.saveOver' : 'common.save')}
        </Button>
      </Group>
    </Form>
  );
}
