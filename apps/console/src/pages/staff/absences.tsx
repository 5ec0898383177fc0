import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { STAFF_KEY, type Absence, type Staff } from '../../api/staff';
import { doneTo } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Sure } from '../../parts/sure';
import { lastDayOf } from './days';
import type { MemberProps } from './member-props';

/** When somebody is away, now or to come, and who stands in; whoever keeps absences ends them here. */
export function Absences({ member, staff }: MemberProps): ReactNode {
  return staff.absences
    .filter(({ account }) => account === member.account)
    .map((absence) => (
      <div key={absence.id}>
        <AbsenceWords absence={absence} staff={staff} />
        {member.actions.includes('keepAbsences') && <EndAbsence absence={absence} name={member.name} />}
      </div>
    ));
}

/** The same words for the list and for one's own. */
export function AbsenceWords({ absence, staff }: { absence: Absence; staff: Staff }): ReactNode {
  const { say } = useTexts();
  const { startsAt, endsAt, deputy } = absence;
  const standsIn = staff.items.find(({ account }) => account === deputy)?.name;
  return (
    <Text size="sm">
      <Said
        text={isRunning(absence) ? 'staff.awaySince' : 'staff.awayFrom'}
        with={{ from: <Day at={startsAt} />, to: <Day at={lastDayOf(endsAt)} /> }}
      />{' '}
      {standsIn ? <Said text="staff.standsIn" with={{ name: <bdi>{standsIn}</bdi> }} /> : say('staff.nobodyIn')}
    </Text>
  );
}

const isRunning = ({ startsAt }: Absence): boolean => new Date(startsAt) <= new Date();

function EndAbsence({ absence, name }: { absence: Absence; name: string }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const act = say(isRunning(absence) ? 'staff.endAbsence' : 'staff.callOffAbsence');
  const end = async (): Promise<void> => {
    await answered(api.POST('/api/staff/absences/{id}/end', { params: { path: { id: absence.id } } }));
    await client.invalidateQueries({ queryKey: STAFF_KEY });
  };
  return (
    <Sure act={act} named={doneTo(act, name)} work={end}>
      <Text>{say(isRunning(absence) ? 'staff.endAbsenceSure' : 'staff.callOffAbsenceSure', { name })}</Text>
    </Sure>
  );
}
