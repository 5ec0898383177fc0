import { AppShell, Burger, Button, Group, NavLink } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout, type Icon } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, memo, Suspense, useEffect, type ReactNode } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { signOut, useSession } from '../api/session';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { FaultSummary } from '../parts/fault';
import { Presence } from '../parts/presence';
import { Loading } from '../parts/states';
import { Brand } from './brand';
import { FactorsOff } from './factors-off';
import { LanguageButton } from './language-button';
import { KeySheet } from './key-sheet';
import { entriesFor } from './navigation';
import { PaletteButton } from './palette/palette-button';
import { Place } from './place';
import { Shortcuts, useShortcut } from './shortcuts';

// Only whoever reads a policy can owe a signature under it.
const Held = lazy(() => import('./held'));

/** The frame around the pages of somebody who has signed in, and the keys that work on all of them. */
export function Component(): ReactNode {
  return (
    <Shortcuts>
      <Frame />
    </Shortcuts>
  );
}

function Frame(): ReactNode {
  const { say } = useTexts();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  useWays();
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 240, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <a href="#content" className="skip">
        {say('common.skip')}
      </a>
      <AppShell.Header px="md" className="screen">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger hiddenFrom="md" opened={opened} onClick={toggle} aria-label={say('shell.openNavigation')} />
            <Brand />
          </Group>
          <Group wrap="nowrap" gap="xs">
            <PaletteButton />
            <KeySheet />
            <LanguageButton />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className="screen" aria-label={say('shell.navigation')}>
        <Place />
        <Pages />
        <SignOut />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <div className="content">
          <FactorsOff />
          <Owing at={pathname} />
          <Presence />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

/** The page that is read and signed on says so itself, beside the form. */
function Owing({ at }: { at: string }): ReactNode {
  const { may, association } = useSession();
  if (!association || !may.includes('policy.read') || at === '/reading') return null;
  return (
    <Suspense fallback={null}>
      <Held />
    </Suspense>
  );
}

/** Keys that lead to where everybody goes most. */
function useWays(): void {
  const { say } = useTexts();
  const { may } = useSession();
  const navigate = useNavigate();
  useShortcut('KeyH', say('keys.home'), () => void navigate('/'));
  useShortcut('KeyC', say('keys.cases'), may.includes('intake.read') ? () => void navigate('/cases') : undefined);
}

function Pages(): ReactNode {
  const { say } = useTexts();
  const session = useSession();
  const { pathname } = useLocation();
  const isHere = (to: string): boolean => (to === '/' ? pathname === '/' : pathname.startsWith(to));
  return (
    <AppShell.Section grow className="pages">
      {entriesFor(session).map(({ to, label, icon }) => (
        <PageLink key={to} to={to} label={say(label)} icon={icon} isHere={isHere(to)} />
      ))}
    </AppShell.Section>
  );
}

interface PageLinkProps {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
  readonly isHere: boolean;
}

/** Drawn anew when it is come to or left, not at every step within a page. */
const PageLink = memo(({ to, label, icon: Icon, isHere }: PageLinkProps) => (
  <NavLink
    component={Link}
    to={to}
    label={label}
    leftSection={<Icon size={18} aria-hidden />}
    active={isHere}
    aria-current={isHere ? 'page' : undefined}
  />
));

function SignOut(): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { submit, busy, fault } = useSubmission(() => signOut(client));
  return (
    <AppShell.Section>
      <FaultSummary fault={fault} />
      <Button
        variant="subtle"
        color="dark"
        fullWidth
        justify="start"
        loading={busy}
        leftSection={<IconLogout size={18} aria-hidden className="turns" />}
        onClick={() => void submit()}
      >
        {say('shell.signOut')}
      </Button>
    </AppShell.Section>
  );
}
