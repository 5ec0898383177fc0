import { namedIn, saysWords } from '@sanad/people';
import type { StaffMember } from '@sanad/platform';
import { OFFICES } from './offices.lexicon';

/**
 * Those of the staff whom somebody may mean who writes a name or an office as they know it. Rather one too many than one too few: it is kept from
 * them only until somebody says whom it is about.
 */
export function meantBy<Member extends Pick<StaffMember, 'name' | 'roles'>>(
  words: string,
  members: readonly Member[],
): Member[] {
  const offices = Object.entries(OFFICES).flatMap(([role, titles]) =>
    titles.some((title) => saysWords(words, title)) ? [role] : [],
  );
  const named = namedIn(words, members);
  return members.filter((member) => named.includes(member) || member.roles.some((role) => offices.includes(role)));
}
