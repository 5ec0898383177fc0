import { Badge, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportSummary } from '../../api/imports';
import { useTexts } from '../../language/texts';

const COLOURS: Readonly<Record<ImportSummary['state']['code'], MantineColor>> = {
  reading: 'blue',
  read: 'yellow',
  refused: 'red',
  confirmed: 'green',
  withdrawn: 'gray',
};

export function ImportState({ of }: { of: ImportSummary['state'] }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={COLOURS[of.code]}>
      {pick(of)}
    </Badge>
  );
}
