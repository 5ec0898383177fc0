import { Anchor, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCompensationOpening } from '../../api/compensation';
import type { Complaint } from '../../api/complaints';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

/** What it led to: the file of compensation, or the way to open one where the API says that it is open. */
export function Compensated({ one }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const isAsked = one.outcome !== null && may.includes('compensation.read');
  const { data: opening } = useCompensationOpening(one, isAsked);
  if (!isAsked || !opening) return null;
  const { open, yours, file } = opening;
  const opens = open && yours;
  if (!file && !opens) return null;
  return (
    <Section title={say('compensation.title')}>
      {file && (
        <Anchor component={Link} to={`/compensation/${file.id}`} className="whole-target">
          <Said text="compensation.numbered" with={{ reference: <Bdi>{file.reference}</Bdi> }} />
        </Anchor>
      )}
      {opens && (
        <Group>
          <Button component={Link} to={`/compensation/new?complaint=${one.id}`} variant="default">
            {say('compensation.open')}
          </Button>
        </Group>
      )}
    </Section>
  );
}
