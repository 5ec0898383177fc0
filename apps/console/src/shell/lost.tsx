import { Anchor, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../language/texts';
import { Page } from '../parts/page';

export function NotFound(): ReactNode {
  const { say } = useTexts();
  return (
    <Page title={say('common.notFound')}>
      <Text>{say('common.notFoundRemedy')}</Text>
      <Anchor component={Link} to="/">
        {say('shell.home')}
      </Anchor>
    </Page>
  );
}

/** When a page throws: a new release may have taken its code away, and loading again helps. */
export function Broken(): ReactNode {
  const { say } = useTexts();
  return (
    <main className="alone">
      <Page title={say('common.broken')}>
        <Text>{say('common.brokenRemedy')}</Text>
        <Button onClick={() => window.location.reload()}>{say('common.reload')}</Button>
      </Page>
    </main>
  );
}
