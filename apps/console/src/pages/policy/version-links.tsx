import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Version } from '../../api/policy';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';

/** Where a version is looked at in another way, or worked on. */
export function VersionLinks({ version: { id, actions } }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const links = [
    { to: `/policy/comparison?to=${id}`, text: 'comparison.compare', isOpen: true },
    { to: `/policy/versions/${id}/replay`, text: 'replay.title', isOpen: may.includes('replay.read') },
    { to: `/policy/versions/${id}/parts`, text: 'policyEdit.parts', isOpen: true },
    { to: `/policy/versions/${id}/template`, text: 'policyEdit.template', isOpen: actions.includes('replaceContent') },
  ] as const;
  return (
    <Group gap="xs">
      {links
        .filter(({ isOpen }) => isOpen)
        .map(({ to, text }) => (
          <Button key={to} variant="default" component={Link} to={to}>
            {say(text)}
          </Button>
        ))}
    </Group>
  );
}
