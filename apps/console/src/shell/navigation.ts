import type { ConsoleText } from '@sanad/messages/pure';
import {
  IconBuildingCommunity,
  IconBuildingBank,
  IconCalendarOff,
  IconHome,
  IconKey,
  IconListCheck,
  IconUser,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Session } from '../api/session';

export interface Entry {
  readonly to: string;
  readonly label: ConsoleText;
  readonly icon: Icon;
}

/** The pages by the roles they are for; without roles a page is everybody's. What may really be done is the API's to say. */
const entries: readonly (Entry & { roles?: readonly string[] })[] = [
  { to: '/', label: 'shell.home', icon: IconHome },
  { to: '/associations', label: 'shell.associations', icon: IconBuildingCommunity, roles: ['supervisor'] },
  { to: '/bodies', label: 'shell.bodies', icon: IconBuildingBank, roles: ['platformOperator'] },
  { to: '/platform-holidays', label: 'shell.platformHolidays', icon: IconCalendarOff, roles: ['platformOperator'] },
  {
    to: '/onboarding',
    label: 'shell.onboarding',
    icon: IconListCheck,
    roles: ['associationAdministrator', 'executiveDirector'],
  },
  {
    to: '/staff',
    label: 'shell.staff',
    icon: IconUsers,
    roles: ['associationAdministrator', 'executiveDirector', 'humanResources'],
  },
  {
    to: '/identity-provider',
    label: 'shell.identityProvider',
    icon: IconKey,
    roles: ['associationAdministrator'],
  },
  { to: '/account', label: 'shell.account', icon: IconUser },
];

export function entriesFor({ roles }: Pick<Session, 'roles'>): Entry[] {
  return entries.filter((entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)));
}
