import { Alert, Badge, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { useBody } from '../../api/bodies';
import { useTexts } from '../../language/texts';
import { Count, Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Failed, Loading } from '../../parts/states';
import { Supervisions } from './supervisions';
import { Supervisors } from './supervisors';

/** One supervising body: which associations are its own since when, and who serves it. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: body, isPending, error, refetch } = useBody(id);
  const opened = (useLocation().state as { opened?: true } | null)?.opened;
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page title={body.name}>
      {opened && <Alert role="status">{say('bodies.opened')}</Alert>}
      {body.demo && (
        <Group>
          <Badge variant="light" color="yellow">
            {say('bodies.demo')}
          </Badge>
        </Group>
      )}
      <Facts
        rows={[
          [say('bodies.kind'), say(`bodies.kind_${body.kind}`)],
          [say('bodies.createdAt'), <Day key="day" at={body.createdAt} />],
          [say('bodies.associations'), <Count key="associations" of={body.associations} />],
          [say('bodies.supervisors'), <Count key="supervisors" of={body.supervisors} />],
        ]}
      />
      <Supervisions body={id} />
      <Supervisors body={id} />
    </Page>
  );
}
