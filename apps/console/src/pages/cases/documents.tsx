import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useDocuments, type Case } from '../../api/cases';
import { useTexts } from '../../language/texts';
import { KeptFile } from '../../parts/kept-file';
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

function Listed({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useDocuments(one.id, true);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <Text>{say('cases.noDocuments')}</Text>;
  return data.items.map((file) => (
    <KeptFile
      key={file.id}
      file={file}
      href={`/api/cases/${one.id}/documents/${file.id}`}
      title={<bdi>{one.items.find((line) => line.id === file.item)?.label ?? file.item}</bdi>}
    />
  ));
}
