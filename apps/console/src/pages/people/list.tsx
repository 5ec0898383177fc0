import { Button, Group, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Found } from './found';
import { SearchBox } from './search-box';

/** Whoever the association serves: found by name or number. Neither stands in the address, which others who use this device may read. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const navigate = useNavigate();
  const { q = '' } = (useLocation().state ?? {}) as { q?: string };
  return (
    <Page title={say('people.title')}>
      <Group justify="space-between" align="start">
        <Text c="dimmed" maw={560}>
          {say('people.lead')}
        </Text>
        {may.includes('people.write') && (
          <Button component={Link} to="/people/new" leftSection={<IconUserPlus size={18} aria-hidden />}>
            {say('people.register')}
          </Button>
        )}
      </Group>
      <SearchBox q={q} search={(wanted) => void navigate('/people', { replace: true, state: { q: wanted } })} />
      <Found q={q} />
    </Page>
  );
}
