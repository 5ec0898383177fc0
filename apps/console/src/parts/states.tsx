import { Alert, Button, Center, Loader, Paper, Stack, Text } from '@mantine/core';
import { IconCloudOff, IconFileUnknown } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { Refused } from '../api/problem';
import { useTexts } from '../language/texts';
import { onItsWay } from './quiet';

interface LoadingProps {
  /** Of what is to come, where it is known. */
  readonly height?: number;
  /** The page stands without it. */
  readonly isAside?: boolean;
}

/** Loading, failed and empty are three different things, and look it. */
export function Loading({ height, isAside = false }: LoadingProps): ReactNode {
  const { say } = useTexts();
  // As long as this is seen, nothing is fetched that nobody has asked for yet.
  useEffect(() => (isAside ? undefined : onItsWay()), [isAside]);
  return (
    <Center mih={height ?? 240} role="status" aria-label={say('common.loading')}>
      <Loader aria-hidden />
    </Center>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export function Failed({ error, retry }: FailedProps): ReactNode {
  const { say, pick } = useTexts();
  const said = error instanceof Refused ? pick(error.problem) : say('common.unreachable');
  // What is not there does not come by asking again.
  if (error instanceof Refused && error.problem.status === 404)
    return (
      <Alert role="alert" color="gray" title={say('common.missing')} icon={<IconFileUnknown aria-hidden />}>
        {said}
      </Alert>
    );
  return (
    <Alert role="alert" color="red" title={say('common.failed')} icon={<IconCloudOff aria-hidden />}>
      <Stack align="start" gap="sm">
        <Text>{said}</Text>
        <Button variant="default" onClick={retry}>
          {say('common.retry')}
        </Button>
      </Stack>
    </Alert>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
}

export function Empty({ title, children }: EmptyProps): ReactNode {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="sm" ta="center">
        <Text fw={600}>{title}</Text>
        {children}
      </Stack>
    </Paper>
  );
}
