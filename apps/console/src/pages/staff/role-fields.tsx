import { Checkbox, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { roleName } from '../../parts/role-name';

interface RoleFieldsProps {
  /** Goes before the ids: the page shows the fields more than once. */
  readonly of: string;
  /** The roles that whoever sits there may give. */
  readonly givable: readonly string[];
  readonly roles: readonly string[];
  readonly lastDay: string;
  readonly change: (changed: { roles?: string[]; lastDay?: string }) => void;
  readonly errorOf: (path: string) => string | undefined;
}

export function RoleFields({ of, givable, roles, lastDay, change, errorOf }: RoleFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Checkbox.Group
        id={`${of}-roles`}
        label={say('staff.roles')}
        value={[...roles]}
        onChange={(chosen) => change({ roles: chosen })}
        error={errorOf('roles')}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" spacing="sm">
          {givable.map((role) => (
            <Checkbox key={role} value={role} size="md" label={roleName(role, say)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <DayInput
        id={`${of}-endsAt`}
        label={say('staff.endsAt')}
        description={say('staff.endsHint')}
        value={lastDay}
        change={(day) => change({ lastDay: day })}
        error={errorOf('endsAt')}
      />
    </>
  );
}

/** The refusals that are about an end without naming its field. */
export const END_RULES = {
  'membership.end_needed': 'endsAt',
  'staff.end_passed': 'endsAt',
  'staff.end_before_start': 'endsAt',
};
export const fieldsOf = (of: string): Record<string, string> => ({
  name: `${of}-name`,
  email: `${of}-email`,
  roles: `${of}-roles`,
  endsAt: `${of}-endsAt`,
});
