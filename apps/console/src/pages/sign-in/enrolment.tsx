import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeepSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Enrol } from '../account/enrol';
import { Stage } from './stage';
import { StartOver } from './start-over';

/** The first second factor, without which nothing opens. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSession();
  return (
    <Stage of="enrolment">
      <Page title={say('account.enrolTitle')}>
        <Text>{say('account.enrolLead')}</Text>
        <Enrol done={keep} />
        <StartOver />
      </Page>
    </Stage>
  );
}
