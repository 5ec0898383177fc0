import { Button, Group, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Found } from './found';
import { SearchBox } from './search-box';

/** Whoever the association serves: found by name or number. What is asked for stands in the address. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
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
      <SearchBox q={q} search={(wanted) => setParams(wanted ? { q: wanted } : {})} />
      <Found q={q} />
    </Page>
  );
}
