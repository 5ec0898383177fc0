import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { sectionNames } from '@sanad/messages/pure';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../../api/client';
import { useChangedVersion, type Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import type { components } from '../../../api/schema.gen';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { ReasonDialog } from '../../../parts/reason-dialog';
import { Row } from '../../../parts/row';
import { Section } from '../../../parts/section';
import { newId } from '../typed-overlay';
import { optionsOf, type PartField, type Typed } from './fields';
import { PartForm } from './part-form';

type NewSection = components['schemas']['Section'];
type Chapter = Version['sections'][number];

/** The chapters in their order. One that holds nothing any more can go, and others can come. */
export function Chapters({ version }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  const mayEdit = version.actions.includes('replaceContent');
  return (
    <Section title={say('policyEdit.chapters')}>
      {version.sections.map((chapter) => (
        <Row
          key={chapter.id}
          title={pick(sectionNames[chapter.kind])}
          action={mayEdit && chapter.clauses.length === 0 && <RemoveChapter version={version} chapter={chapter} />}
        >
          <Text size="sm">{say('policyEdit.clauseCount', { count: chapter.clauses.length })}</Text>
        </Row>
      ))}
      {mayEdit && <NewChapter version={version} />}
    </Section>
  );
}

function RemoveChapter({ version, chapter }: { version: Version; chapter: Chapter }): ReactNode {
  const { say, pick } = useTexts();
  const changed = useChangedVersion();
  const [opened, { open, close }] = useDisclosure();
  const title = say('policyEdit.removeChapterNamed', { name: pick(sectionNames[chapter.kind]) });
  const send = (key: string, reason: string): Promise<void> => {
    const params = { ...keyed(key).params, path: { id: version.id, section: chapter.id } };
    const body = { reason, contentHash: version.contentHash };
    const path = '/api/policy/versions/{id}/sections/{section}/removal';
    return changed(answered(api.POST(path, { params, body })), () => Promise.resolve());
  };
  return (
    <>
      <Button variant="subtle" color="red" onClick={open} aria-label={title}>
        {say('policyEdit.removeChapter')}
      </Button>
      <ReasonDialog
        {...{ title, opened, close, send }}
        verb={say('policyEdit.removeChapter')}
        color="red"
        draft={`section-removal:${version.id}:${chapter.id}`}
      />
    </>
  );
}

const FIELDS: readonly PartField[] = [
  { name: 'kind', label: 'policyEdit.chapterKind', kind: 'choice', options: optionsOf(sectionNames) },
  {
    ...{ name: 'after', label: 'policyEdit.afterChapter', kind: 'choice', unset: 'policyEdit.startOfPolicy' },
    options: ({ version, pick }) =>
      version.sections.map(({ id, kind }) => ({ value: id, label: pick(sectionNames[kind]) })),
  },
  {
    ...{ name: 'heading', path: 'section.clauses.0.text', label: 'policyEdit.chapterHeading' },
    ...{ kind: 'line', verbatim: true },
  },
];

/** A chapter with its heading; its clauses are added behind that. */
function NewChapter({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const [isOpen, { open, close }] = useDisclosure();
  const [id, setId] = useState(() => newId('added'));
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const { kind, after, heading = '' } = typed;
    const clauses = [{ id: `${id}-heading`, kind: 'heading', effect: 'declaratory', text: heading }];
    const section = { id, kind, clauses } as NewSection;
    const body = { contentHash, section, ...(after && { after }) };
    return answered(api.POST('/api/policy/versions/{id}/sections', { params, body }));
  };
  if (!isOpen) {
    return (
      <Group>
        <Button variant="default" onClick={open}>
          {say('policyEdit.addChapter')}
        </Button>
      </Group>
    );
  }
  return (
    <PartForm
      isNew
      {...{ version, send }}
      name="new-section"
      fields={FIELDS}
      part={undefined}
      path="section"
      verb={say('policyEdit.addChapter')}
      cancel={close}
      done={() => {
        setId(newId('added'));
        close();
      }}
    />
  );
}
