import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { isRefused } from '../../api/problem';
import { staffQuery, STAFF_KEY, type StaffMember } from '../../api/staff';
import { useSubmission, type Submission } from '../../api/submission';
import { civilDay } from '../../language/dates';
import { listed } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { ClashTold, type Told } from '../../parts/clash';
import { roleName } from '../../parts/role-name';
import { lastDayOf } from './days';

/** What was read when somebody began to type, and what it has become; the next try is made upon that. */
interface Clash {
  readonly before: StaffMember;
  readonly after: StaffMember;
}

export interface MemberChange extends Omit<Submission<[]>, 'clear'> {
  readonly clash: Clash | undefined;
}

const CHANGED = 'staff.changed_meanwhile';

/** Sends a change of somebody's membership upon the version that was read last. What was typed stays, whatever others do. */
export function useMemberChange(
  member: StaffMember,
  send: (version: number) => Promise<unknown>,
  done: () => void,
): MemberChange {
  const client = useQueryClient();
  const [base, setBase] = useState(member);
  const [clash, setClash] = useState<Clash>();
  const { submit, busy, fault } = useSubmission(async () => {
    try {
      await send(base.version);
    } catch (error) {
      if (isRefused(error, CHANGED)) {
        const { items } = await client.fetchQuery({ ...staffQuery, staleTime: 0 });
        const now = items.find(({ account }) => account === member.account) ?? base;
        setClash({ before: clash?.before ?? base, after: now });
        setBase(now);
      }
      throw error;
    }
    await client.invalidateQueries({ queryKey: STAFF_KEY });
    done();
  });
  const isClash = isRefused(fault, CHANGED);
  return { submit, busy, fault: isClash ? undefined : fault, clash: isClash ? clash : undefined };
}

export function MemberClash({ clash }: { clash: Clash | undefined }): ReactNode {
  const { say, language } = useTexts();
  if (!clash) return null;
  const told = ({ roles, endsAt, department, kind }: StaffMember): Told =>
    new Map(
      (
        [
          [
            say('staff.roles'),
            listed(
              roles.map((role) => roleName(role, say)),
              language,
            ),
          ],
          [say('staff.endsAt'), endsAt && civilDay(lastDayOf(endsAt), language).gregorian],
          [say('circulation.department'), department],
          [say('circulation.kind'), kind && say(`circulation.kind_${kind}`)],
        ] as const
      ).flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    );
  return (
    <ClashTold
      was={told(clash.before)}
      is={told(clash.after)}
      title={say('staff.changedTitle')}
      kept={say('staff.changedKept')}
    />
  );
}
