import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Day } from '../../parts/bdi';
import { RoleName } from '../../parts/role-name';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Absences } from './absences';
import { MemberActions } from './member-actions';
import type { MemberProps } from './member-props';
import { PositionWords } from './position';
import { ReportsTo } from './reporting-line';

/** Somebody of the staff: what is known of them, and what may be done. */
export function Member({ member, staff }: MemberProps): ReactNode {
  const { name, roles, endsAt } = member;
  return (
    <Row title={<bdi>{name}</bdi>} action={<MemberActions {...{ member, staff }} />}>
      <Group gap={4}>
        {roles.map((role) => (
          <Badge key={role} variant="light">
            <RoleName role={role} />
          </Badge>
        ))}
      </Group>
      <PositionWords member={member} />
      <ReportsTo {...{ member, staff }} />
      {endsAt && (
        <Text size="sm" c="dimmed">
          <Said text="staff.until" with={{ date: <Day at={endsAt} /> }} />
        </Text>
      )}
      <Absences {...{ member, staff }} />
    </Row>
  );
}
