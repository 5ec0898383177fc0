import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useReading } from '../api/circulation';
import { useTexts } from '../language/texts';
import { Day } from '../parts/bdi';
import { Said } from '../parts/said';

/** On every page of somebody to whom decisive actions are shut, as the API says: before they try one, with the way to open them again. */
export default function Held(): ReactNode {
  const { say } = useTexts();
  const { data } = useReading();
  const standing = data?.standing;
  if (!standing?.held || !standing.dueOn) return null;
  return (
    <Alert
      color="red"
      mb="md"
      role="note"
      className="screen"
      icon={<IconLock aria-hidden />}
      title={say('circulation.heldTitle')}
    >
      <Group justify="space-between" gap="xs">
        <Text>
          <Said text="circulation.held" with={{ date: <Day at={standing.dueOn} /> }} />
        </Text>
        <Anchor component={Link} to="/reading">
          {say('circulation.toSign')}
        </Anchor>
      </Group>
    </Alert>
  );
}
