import { Badge, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CompensationSummary } from '../../api/compensation';
import { useTexts } from '../../language/texts';

const COLOURS: Readonly<Record<string, MantineColor>> = {
  OPENED: 'blue',
  NEGOTIATING: 'blue',
  AGREED: 'orange',
  SETTLED: 'green',
  ORDERED: 'orange',
  PAID: 'green',
  REFUSED: 'red',
  CLOSED: 'gray',
};

export function CompensationState({ of }: { of: CompensationSummary['state'] }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={COLOURS[of.code] ?? 'gray'}>
      {pick(of)}
    </Badge>
  );
}
