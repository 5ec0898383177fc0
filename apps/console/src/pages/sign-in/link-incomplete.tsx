import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';

export function LinkIncomplete(): ReactNode {
  const { say } = useTexts();
  return (
    <Page title={say('signIn.linkIncomplete')}>
      <Text>{say('signIn.linkIncompleteRemedy')}</Text>
      <Anchor component={Link} to="/sign-in">
        {say('signIn.toSignIn')}
      </Anchor>
    </Page>
  );
}
