import type { ReactNode } from 'react';
import { useSession } from '../../api/session';
import { useStaffNow } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { AbsenceWords } from '../staff/absences';

/** That one is recorded as away, and who stands in. */
export function OwnAbsence(): ReactNode {
  const { say } = useTexts();
  const { account } = useSession();
  const { data: staff } = useStaffNow();
  const own = staff?.absences.filter((absence) => absence.account === account.id) ?? [];
  if (!staff || own.length === 0) return null;
  return (
    <Section title={say('staff.ownAbsence')}>
      {own.map((absence) => (
        <AbsenceWords key={absence.id} {...{ absence, staff }} />
      ))}
    </Section>
  );
}
