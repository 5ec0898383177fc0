import { Badge, Stack, Text, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReplayOutcome } from '../../api/replays';
import { useTexts } from '../../language/texts';

const COLOURS: Readonly<Partial<Record<ReplayOutcome['code'], MantineColor>>> = { late: 'red', onTime: 'green' };

/** What a case comes to, and why the notice of its decision could not have gone out. */
export function OutcomeTold({ of }: { of: ReplayOutcome | null }): ReactNode {
  const { pick } = useTexts();
  if (!of) return null;
  return (
    <Stack gap={2} align="start">
      <Badge variant="light" color={COLOURS[of.code] ?? 'gray'}>
        {pick(of)}
      </Badge>
      {of.held && <Text size="sm">{pick(of.held)}</Text>}
    </Stack>
  );
}
