import type { ConsoleText } from '@sanad/messages/pure';
import {
  IconBuildingCommunity,
  IconGavel,
  IconHome,
  IconListCheck,
  IconUser,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Session } from '../api/session';

export interface Entry {
  readonly to: string;
  readonly label: ConsoleText;
  readonly icon: Icon;
}

const OF_COMMITTEES = [
  ...['associationAdministrator', 'executiveDirector'],
  ...['committeeHead', 'committeeSecretary', 'committeeMember'],
];

/** The pages by the roles they are for; without roles a page is everybody's. What may really be done is the API's to say. */
const entries: readonly (Entry & { roles?: readonly string[] })[] = [
  { to: '/', label: 'shell.home', icon: IconHome },
  { to: '/associations', label: 'shell.associations', icon: IconBuildingCommunity, roles: ['supervisor'] },
  {
    to: '/onboarding',
    label: 'shell.onboarding',
    icon: IconListCheck,
    roles: ['associationAdministrator', 'executiveDirector'],
  },
  { to: '/sittings', label: 'shell.sittings', icon: IconGavel, roles: OF_COMMITTEES },
  { to: '/committees', label: 'shell.committees', icon: IconUsersGroup, roles: OF_COMMITTEES },
  {
    to: '/staff',
    label: 'shell.staff',
    icon: IconUsers,
    roles: ['associationAdministrator', 'executiveDirector', 'humanResources'],
  },
  { to: '/account', label: 'shell.account', icon: IconUser },
];

export function entriesFor({ roles }: Pick<Session, 'roles'>): Entry[] {
  return entries.filter((entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)));
}
