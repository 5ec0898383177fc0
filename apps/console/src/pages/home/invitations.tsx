import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '../../api/session';
import { useInvitations } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { Tile } from './tile';

/** Invitations that nobody has taken up yet, and those that did not arrive or have run out, for those who manage staff. */
export default function Invitations(): ReactNode {
  const { say } = useTexts();
  const { today } = useSession();
  const { data } = useInvitations();
  if (!data) return null;
  const lost = data.items.filter(({ letter, expiresAt }) => letter === 'failed' || expiresAt < today);
  return (
    <Section title={say('shell.staff')}>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        <Tile to="/staff" label={say('home.invited')} count={data.items.length - lost.length} />
        <Tile to="/staff" label={say('home.invitedInVain')} count={lost.length} pressing />
      </SimpleGrid>
    </Section>
  );
}
