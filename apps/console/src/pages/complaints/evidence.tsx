import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useComplaintDocuments, type Complaint } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { KeptFile } from '../../parts/kept-file';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

/** How many documents came with it stands here for whoever decides; which they are is shown when it is asked for, since every look is in the audit. */
export function Evidence({ one: { id, documents } }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={say('complaints.evidence')}>
      <Text fw={documents > 0 ? 600 : undefined}>{say('complaints.evidenceCount', { count: documents })}</Text>
      {documents > 0 && <Text c="dimmed">{say('cases.documentsAbout')}</Text>}
      {isAsked && <Listed id={id} />}
      {documents > 0 && !isAsked && (
        <Group>
          <Button variant="default" onClick={() => setAsked(true)}>
            {say('cases.showDocuments')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function Listed({ id }: { id: string }): ReactNode {
  const { data, isPending, error, refetch } = useComplaintDocuments(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return data.items.map((file) => (
    <KeptFile key={file.id} file={file} href={`/api/complaints/${id}/documents/${file.id}`} />
  ));
}
