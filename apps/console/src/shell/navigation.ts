import type { ConsoleText } from '@sanad/messages/pure';
import {
  IconAddressBook,
  IconBuildingCommunity,
  IconDoorEnter,
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

/** The pages by the roles they are for, or by the action they begin with; without either a page is everybody's. What may really be done is the API's to say. */
const entries: readonly (Entry & { roles?: readonly string[]; action?: string })[] = [
  { to: '/', label: 'shell.home', icon: IconHome },
  { to: '/associations', label: 'shell.associations', icon: IconBuildingCommunity, roles: ['supervisor'] },
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
  { to: '/receive', label: 'shell.receive', icon: IconDoorEnter, action: 'intake.receive' },
  { to: '/people', label: 'shell.people', icon: IconAddressBook, action: 'people.read' },
  { to: '/account', label: 'shell.account', icon: IconUser },
];

export function entriesFor({ roles, may }: Pick<Session, 'roles' | 'may'>): Entry[] {
  return entries.filter(
    (entry) =>
      (!entry.roles || entry.roles.some((role) => roles.includes(role))) &&
      (!entry.action || may.includes(entry.action)),
  );
}
