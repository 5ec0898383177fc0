import { Badge, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { VersionSummary } from '../../api/policy';
import { useTexts } from '../../language/texts';

const COLOURS: Readonly<Record<VersionSummary['state']['code'], MantineColor>> = {
  draft: 'yellow',
  approved: 'blue',
  scheduled: 'blue',
  inForce: 'green',
  superseded: 'gray',
};

export function VersionState({ version: { state } }: { version: Pick<VersionSummary, 'state'> }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={COLOURS[state.code]}>
      {pick(state)}
    </Badge>
  );
}
