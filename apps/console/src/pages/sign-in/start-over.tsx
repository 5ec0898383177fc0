import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';

/** Out of a sign-in that was begun as somebody else. */
export function StartOver(): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSession();
  const { submit, busy } = useSubmission(async () => {
    await answered(api.DELETE('/api/session'));
    keep(null);
  });
  return (
    <Button variant="subtle" color="dark" loading={busy} onClick={() => void submit()}>
      {say('signIn.startOver')}
    </Button>
  );
}
