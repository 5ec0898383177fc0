import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Tool } from '../api/tools';
import { useTexts } from '../language/texts';

const COLOURS = { missing: 'yellow', expired: 'red', ready: 'green' } as const;

/** Whether a tool can be used: what it lacks is said, and not left out. */
export function ToolState({ of: { state } }: { of: Tool }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={COLOURS[state.code]}>
      {pick(state)}
    </Badge>
  );
}
