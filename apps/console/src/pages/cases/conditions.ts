import { caseKinds, caseStates, caseViewNames } from '@sanad/messages/pure';
import type { Conditions } from '../../api/saved-views';
import { useReception } from '../../api/reception';
import { useStaff } from '../../api/staff';
import { useTexts } from '../../language/texts';

/** What a view asks for, in the words of the lists it was chosen from. */
export function useInWords(): (conditions: Conditions) => string {
  const { say, pick } = useTexts();
  const { data: staff } = useStaff();
  const { data: reception } = useReception();
  const who = (assignee: string): string => {
    if (assignee === 'me') return say('cases.me');
    if (assignee === 'none') return say('cases.nobody');
    return staff?.items.find(({ account }) => account === assignee)?.name ?? say('templates.hasLeft');
  };
  const place = (branch: string): string => reception?.branches.find(({ id }) => id === branch)?.label ?? branch;
  return ({ view, kind, state, tag, assignee, branch }) =>
    [
      pick(caseViewNames[view]),
      ...(kind ? [pick(caseKinds[kind])] : []),
      ...(state ? [pick(caseStates[state])] : []),
      ...(assignee ? [who(assignee)] : []),
      ...(tag ? [tag] : []),
      ...(branch ? [place(branch)] : []),
    ]
      .map((part) => `\u2068${part}\u2069`)
      .join(' · ');
}
