import { Alert } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSignInOptions } from '../api/sign-in-options';
import { useTexts } from '../language/texts';

/** On every page of an installation where a password opens everything. */
export function FactorsOff(): ReactNode {
  const { say } = useTexts();
  const { secondFactors } = useSignInOptions();
  return (
    secondFactors === 'off' && (
      <Alert color="yellow" mb="md" role="note" className="screen" icon={<IconFlask aria-hidden />}>
        {say('shell.factorsOff')}
      </Alert>
    )
  );
}
