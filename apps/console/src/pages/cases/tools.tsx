import { Anchor, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Case } from '../../api/cases';
import { useSession } from '../../api/session';
import { useCaseTools, type Tool, type ToolForm } from '../../api/tools';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { ToolState } from '../../parts/tool-state';
import { openAct, useAct } from './acts';

/** The tools of the version that the case keeps, whichever is in force by now. */
export function CaseTools({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useCaseTools(one.id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return null;
  return (
    <Section title={say('tools.title')}>
      <Text c="dimmed">
        <Said text="tools.ofVersion" with={{ version: <Bdi>{data.version}</Bdi> }} />
      </Text>
      {data.items.map((tool) => (
        <Row key={tool.id} title={<bdi>{tool.label}</bdi>} action={<Open one={one} tool={tool} />}>
          <Held of={tool} />
        </Row>
      ))}
    </Section>
  );
}

function Held({ of: tool }: { of: Tool }): ReactNode {
  const { say } = useTexts();
  const { state, edition } = tool;
  return (
    <>
      {state.code !== 'ready' && (
        <span>
          <ToolState of={tool} />
        </span>
      )}
      {edition?.validUntil && (
        <Text size="sm" c="dimmed">
          <Said text="tools.validShown" with={{ date: <Day at={edition.validUntil} /> }} />
        </Text>
      )}
      {edition?.form && <Text size="sm">{say(`tools.here_${edition.form.code}`)}</Text>}
    </>
  );
}

function Open({ one, tool: { id, edition } }: { one: Case; tool: Tool }): ReactNode {
  const file = edition?.file;
  if (file)
    return (
      <Anchor href={`/api/cases/${one.id}/tools/${id}`} download>
        <Said text="tools.open" with={{ name: <bdi>{file.name}</bdi> }} />
      </Anchor>
    );
  return edition?.form ? <OpenForm one={one} form={edition.form.code} /> : null;
}

/** The receipt is an act of the case, and has its form; a complaint has a page of its own; the others stand on this page as they are. */
function OpenForm({ one, form }: { one: Case; form: ToolForm }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const act = useAct();
  if (form === 'complaint')
    return (
      may.includes('complaints.lodge') && (
        <Button component={Link} to={`/new-complaint?case=${one.id}`} variant="default">
          {say('tools.takeComplaint')}
        </Button>
      )
    );
  const receipt = form === 'receipt' ? openAct(one, 'giveReceipt') : undefined;
  return (
    receipt && (
      <Button variant="default" onClick={() => act({ act: 'giveReceipt', title: receipt })}>
        {say('tools.giveReceipt')}
      </Button>
    )
  );
}
