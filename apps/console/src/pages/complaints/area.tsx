import { Button, Group } from '@mantine/core';
import type { ConsoleText } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';

/** The pages of this chapter by what one has to be allowed; what may really be done is the API's to say. */
const PAGES: readonly (readonly [to: string, label: ConsoleText, action: string])[] = [
  ['/complaints', 'complaints.title', 'complaints.read'],
  ['/violation-reports', 'complaints.reports', 'complaints.read'],
  ['/new-complaint', 'complaints.takeIn', 'complaints.lodge'],
  ['/faxes', 'faxes.title', 'complaints.lodge'],
  ['/complaint-figures', 'complaints.overview', 'complaints.oversee'],
  ['/complaint-rules', 'complaints.rules', 'policy.read'],
];

/** The ways to what stands beside this page. */
export function Area(): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const { pathname } = useLocation();
  const shown = PAGES.filter(([to, , action]) => may.includes(action) && !pathname.startsWith(to));
  return (
    <Group gap="xs" component="nav" aria-label={say('complaints.area')} className="screen">
      {shown.map(([to, label]) => (
        <Button key={to} component={Link} to={to} variant={to === '/new-complaint' ? 'light' : 'default'}>
          {say(label)}
        </Button>
      ))}
    </Group>
  );
}
