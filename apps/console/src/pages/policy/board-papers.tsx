import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useBoardPapers, useKeepPolicy, type Version } from '../../api/policy';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Fingerprint } from '../../parts/fingerprint';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

/** The papers that go to the meeting which votes on a draft, each kept as it was handed out. */
export function BoardPapers({ version: { id } }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepPolicy();
  const { data, isPending, error, refetch } = useBoardPapers(id);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id } };
    await answered(api.POST('/api/policy/versions/{id}/board-papers', { params }));
    await keep();
  });
  if (data && data.items.length === 0 && data.actions.length === 0) return null;
  return (
    <Section title={say('boardPapers.title')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      <FaultSummary fault={fault} />
      {data?.actions.includes('prepare') && (
        <>
          <Text>{say('boardPapers.lead')}</Text>
          <Group>
            <Button variant="default" loading={busy} onClick={() => void submit()}>
              {say('boardPapers.prepare')}
            </Button>
          </Group>
        </>
      )}
      {data?.items.map((paper) => (
        <Row
          key={paper.id}
          icon={<IconFileTypePdf size={20} aria-hidden />}
          title={<Said text="boardPapers.of" with={{ when: <Day key="when" at={paper.preparedAt} withTime /> }} />}
          action={
            <Anchor href={`/api/policy/versions/${id}/board-papers/${paper.id}`} download>
              {say('publication.download')}
            </Anchor>
          }
        >
          {!paper.isCurrent && <Text size="sm">{say('boardPapers.changed')}</Text>}
          <Fingerprint of={paper.sha256} file={paper.name} />
        </Row>
      ))}
    </Section>
  );
}
