import type { ConsoleText } from '@sanad/messages/pure';
import {
  IconBuildingCommunity,
  IconCalendar,
  IconFileText,
  IconHome,
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

/** The pages by the roles they are for; without roles a page is everybody's, or everybody's who works for an association. What may really be done is the API's to say. */
const entries: readonly (Entry & { roles?: readonly string[]; ofAssociation?: true })[] = [
  { to: '/', label: 'shell.home', icon: IconHome },
  { to: '/associations', label: 'shell.associations', icon: IconBuildingCommunity, roles: ['supervisor'] },
  {
    to: '/onboarding',
    label: 'shell.onboarding',
    icon: IconListCheck,
    roles: ['associationAdministrator', 'executiveDirector'],
  },
  { to: '/policy', label: 'shell.policy', icon: IconFileText, ofAssociation: true },
  { to: '/calendar', label: 'shell.calendar', icon: IconCalendar, ofAssociation: true },
  {
    to: '/staff',
    label: 'shell.staff',
    icon: IconUsers,
    roles: ['associationAdministrator', 'executiveDirector', 'humanResources'],
  },
  { to: '/account', label: 'shell.account', icon: IconUser },
];

export function entriesFor({ roles, association }: Pick<Session, 'roles' | 'association'>): Entry[] {
  return entries
    .filter(({ ofAssociation }) => !ofAssociation || association)
    .filter((entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)));
}
