import type { ConsoleText } from '@sanad/messages/pure';
import {
  IconAddressBook,
  IconBuildingBank,
  IconBuildingCommunity,
  IconCalendar,
  IconCalendarOff,
  IconCash,
  IconChartBar,
  IconDoorEnter,
  IconFileText,
  IconFolders,
  IconGavel,
  IconHome,
  IconKey,
  IconListCheck,
  IconMessagePlus,
  IconMessageReport,
  IconPlugConnected,
  IconPrinter,
  IconScale,
  IconShieldLock,
  IconTemplate,
  IconSignature,
  IconSpeakerphone,
  IconSchool,
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

/** The pages by the action they begin with; without one a page is everybody's. Whoever has the page it is reached from needs no entry of its own. What may really be done is the API's to say. */
const entries: readonly (Entry & { action?: string; unless?: string })[] = [
  { to: '/', label: 'shell.home', icon: IconHome },
  { to: '/receive', label: 'shell.receive', icon: IconDoorEnter, action: 'intake.receive' },
  { to: '/cases', label: 'cases.title', icon: IconFolders, action: 'intake.read' },
  { to: '/complaints', label: 'complaints.title', icon: IconMessageReport, action: 'complaints.read' },
  {
    to: '/new-complaint',
    label: 'complaints.takeIn',
    icon: IconMessagePlus,
    action: 'complaints.lodge',
    unless: 'complaints.read',
  },
  { to: '/faxes', label: 'faxes.title', icon: IconPrinter, action: 'complaints.lodge', unless: 'complaints.read' },
  { to: '/violation-reports', label: 'complaints.reports', icon: IconShieldLock, action: 'complaints.custody' },
  {
    to: '/complaint-figures',
    label: 'complaints.overview',
    icon: IconChartBar,
    action: 'complaints.oversee',
    unless: 'complaints.read',
  },
  { to: '/appeals', label: 'appeals.list', icon: IconScale, action: 'appeals.read' },
  { to: '/people', label: 'shell.people', icon: IconAddressBook, action: 'people.read' },
  { to: '/sittings', label: 'shell.sittings', icon: IconGavel, action: 'committee.read' },
  { to: '/committees', label: 'shell.committees', icon: IconUsersGroup, action: 'committee.read' },
  { to: '/compensation', label: 'compensation.title', icon: IconCash, action: 'compensation.read' },
  { to: '/policy', label: 'shell.policy', icon: IconFileText, action: 'policy.read' },
  { to: '/reading', label: 'circulation.readAndSign', icon: IconSignature, action: 'policy.read' },
  { to: '/circulation', label: 'circulation.title', icon: IconSpeakerphone, action: 'circulation.read' },
  { to: '/awareness', label: 'circulation.sessions', icon: IconSchool, action: 'circulation.read' },
  { to: '/calendar', label: 'shell.calendar', icon: IconCalendar, action: 'deadlines.read' },
  { to: '/onboarding', label: 'shell.onboarding', icon: IconListCheck, action: 'onboarding.read' },
  { to: '/templates', label: 'templates.title', icon: IconTemplate, action: 'intake.keepTemplates' },
  { to: '/staff', label: 'shell.staff', icon: IconUsers, action: 'staff.absence' },
  { to: '/identity-provider', label: 'shell.identityProvider', icon: IconKey, action: 'identityProvider.manage' },
  { to: '/tokens', label: 'shell.tokens', icon: IconPlugConnected, action: 'tokens.manage' },
  { to: '/associations', label: 'shell.associations', icon: IconBuildingCommunity, action: 'associations.read' },
  { to: '/bodies', label: 'shell.bodies', icon: IconBuildingBank, action: 'supervision.arrange' },
  { to: '/platform-holidays', label: 'shell.platformHolidays', icon: IconCalendarOff, action: 'holidays.decree' },
  { to: '/account', label: 'shell.account', icon: IconUser },
];

export function entriesFor({ may }: Pick<Session, 'may'>): Entry[] {
  return entries.filter(({ action, unless }) => (!action || may.includes(action)) && !(unless && may.includes(unless)));
}
