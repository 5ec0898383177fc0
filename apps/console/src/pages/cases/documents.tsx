import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useDocuments, type Case } from '../../api/cases';
import { useTexts } from '../../language/texts';
import { Count, Day } from '../../parts/bdi';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

/** Shown when they are asked for, since every look at them stands in the audit; each is saved, never opened in the page. */
export function Documents({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const [isAsked, setAsked] = useState(false);
  if (!one.may.includes('intake.readDocuments')) {
    return (
      <Section title={say('cases.documents')}>
        <Text c="dimmed">{say('cases.documentsNotYours')}</Text>
      </Section>
    );
  }
  return (
    <Section title={say('cases.documents')}>
      <Text c="dimmed">{say('cases.documentsAbout')}</Text>
      {isAsked ? (
        <Listed one={one} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setAsked(true)}>
            {say('cases.showDocuments')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

const KILO = 1024;

function Listed({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useDocuments(one.id, true);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <Text>{say('cases.noDocuments')}</Text>;
  return data.items.map(({ id, name, item, size, state, arrivedAt }) => (
    <Row
      key={id}
      icon={<IconFile size={20} aria-hidden />}
      title={<bdi>{one.items.find((line) => line.id === item)?.label ?? item}</bdi>}
      action={
        <Anchor href={`/api/cases/${one.id}/documents/${id}`} download>
          <Said text="cases.download" with={{ name: <bdi>{name}</bdi> }} />
        </Anchor>
      }
    >
      <Text size="sm" c="dimmed">
        <Day at={arrivedAt} withTime /> ·{' '}
        <Said text="cases.kilobytes" with={{ size: <Count of={Math.ceil(size / KILO)} /> }} />
      </Text>
      {state !== 'kept' && <Text size="sm">{say(`cases.documentState_${state}`)}</Text>}
    </Row>
  ));
}
