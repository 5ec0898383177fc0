import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { components } from '../api/schema.gen';
import { useTexts } from '../language/texts';

/** Stands beside whatever rests on something that was invented for the demonstration. */
export function DemoMark({ of }: { of: components['schemas']['WordsView'] | null }): ReactNode {
  const { pick } = useTexts();
  return (
    of && (
      <Badge variant="light" color="yellow" size="md">
        {pick(of)}
      </Badge>
    )
  );
}
