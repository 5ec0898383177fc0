import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { differenceFields, moduleNames } from '@sanad/messages/pure';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { answered, api } from '../../../api/client';
import { useChangedVersion, type Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import type { components } from '../../../api/schema.gen';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { Day } from '../../../parts/bdi';
import { Facts } from '../../../parts/facts';
import { ReasonDialog } from '../../../parts/reason-dialog';
import { Section } from '../../../parts/section';
import {
  CHAPTERS,
  CHAPTER_FIELDS,
  chapterOf,
  chaptersNaming,
  clausesIn,
  isOfClauses,
  type ChapterName,
} from './chapter-kinds';
import { clausesOf } from './clause-form';
import { ClauseSaid } from './field-input';
import { labelOf, partOf, rowsOf, shown, typedOf, type OptionContext, type PartField, type Typed } from './fields';
import { One } from './one';
import { PartForm } from './part-form';
import { SavedSaid } from './saved-said';

type Schemas = components['schemas'];

const NAMES = { ...moduleNames, branches: differenceFields.branches };

/** What the text says chapter by chapter, where its rules belong together. */
export function ChapterRules({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const [gone, setGone] = useState<EditedVersion>();
  return (
    <Section title={say('policyEdit.chapterRules')}>
      <Text c="dimmed">{say('policyEdit.chapterRulesLead')}</Text>
      {CHAPTERS.map((name) => (
        <Chapter key={name} {...{ version, name, setGone }} />
      ))}
      <SavedSaid edited={gone} />
    </Section>
  );
}

/** What is read of one, and its form. */
export function Chapter({
  version,
  name,
  setGone,
}: {
  version: Version;
  name: ChapterName;
  setGone: (edited: EditedVersion) => void;
}): ReactNode {
  const { pick } = useTexts();
  return (
    <One
      version={version}
      title={pick(NAMES[name])}
      isReplaced
      form={(close, saved) => (
        <ChapterForm
          {...{ version, name }}
          cancel={close}
          removed={setGone}
          done={(edited) => {
            saved(edited);
            close();
          }}
        />
      )}
    >
      <Said version={version} name={name} />
    </One>
  );
}

/** Which chapters name a clause, each with its form. */
export function ChaptersNaming({ version, clause }: { version: Version; clause: string }): ReactNode {
  const { say, pick } = useTexts();
  const names = chaptersNaming(version, clause);
  const [gone, setGone] = useState<EditedVersion>();
  return (
    <>
      {names.map((name) => (
        <One
          key={name}
          version={version}
          title={say('policyEdit.inChapter', { name: pick(NAMES[name]) })}
          form={(close, saved) => (
            <ChapterForm
              {...{ version, name }}
              beside={clause}
              cancel={close}
              removed={setGone}
              done={(edited) => {
                saved(edited);
                close();
              }}
            />
          )}
        />
      ))}
      <SavedSaid edited={gone} />
      <Anchor component={Link} to={`/policy/versions/${version.id}/parts#chapter-rules`}>
        {say('policyEdit.toChapterRules')}
      </Anchor>
    </>
  );
}

/** What is stated of a chapter, with the words of its clauses. */
function Said({ version, name }: { version: Version; name: ChapterName }): ReactNode {
  const { say, pick } = useTexts();
  const part = chapterOf(version, name);
  if (!part) return <Text size="sm">{say('policyEdit.chapterSilent')}</Text>;
  const typed = typedOf(CHAPTER_FIELDS[name], part);
  const context = { version, say, pick, typed };
  const stated = CHAPTER_FIELDS[name].filter((field) => (typed[field.name] ?? '') !== '');
  const facts = stated.filter((field) => !isOfClauses(field));
  return (
    <Stack gap="sm">
      {facts.length > 0 && (
        <Facts
          rows={facts.map((field) => [labelOf(field, context), <Value key={field.name} {...{ field, context }} />])}
        />
      )}
      {stated.flatMap((field) =>
        clausesIn(field, typed[field.name] ?? '').map((id) => (
          <Cited key={`${field.name} ${id}`} label={labelOf(field, context)} {...{ version, id }} />
        )),
      )}
    </Stack>
  );
}

function Value({ field, context }: { field: PartField; context: OptionContext }): ReactNode {
  const value = context.typed[field.name] ?? '';
  if (field.kind === 'day') return <Day at={value} />;
  if (!field.rows) return <bdi>{shown(field, value, context)}</bdi>;
  return rowsOf(value).map((row, place) => (
    <div key={place}>
      <RowSaid fields={field.rows!.fields} context={{ ...context, typed: row }} />
    </div>
  ));
}

/** A row without its clause, whose words stand beneath. */
function RowSaid({ fields, context }: { fields: readonly PartField[]; context: OptionContext }): ReactNode {
  const words = fields
    .filter((field) => !isOfClauses(field))
    .map((field) => shown(field, context.typed[field.name] ?? '', context))
    .filter(Boolean);
  return <bdi>{words.join('، ')}</bdi>;
}

/** A clause by what it is for and by its citation, with its words and what is doubted of it. */
function Cited({ version, id, label }: { version: Version; id: string; label: string }): ReactNode {
  const { pick } = useTexts();
  const clause = clausesOf(version).find((one) => one.id === id);
  if (!clause) return null;
  return (
    <Stack gap={4}>
      <Text size="sm">
        {label}:{' '}
        <Anchor component={Link} size="sm" to={`/policy/versions/${version.id}#clause-${id}`}>
          <bdi>{pick(clause.citation)}</bdi>
        </Anchor>
      </Text>
      <ClauseSaid id={id} version={version} />
    </Stack>
  );
}

interface ChapterFormProps {
  readonly version: Version;
  readonly name: ChapterName;
  readonly beside?: string;
  readonly cancel: () => void;
  readonly done: (edited: EditedVersion) => void;
  readonly removed: (edited: EditedVersion) => void;
}

function ChapterForm({ version, name, beside, cancel, done, removed }: ChapterFormProps): ReactNode {
  const { say, pick } = useTexts();
  const title = useId();
  const part = chapterOf(version, name);
  const fields = CHAPTER_FIELDS[name];
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id, chapter: name } };
    const body = { contentHash, [name]: partOf(fields, typed) } as unknown as Schemas['ChapterBody'];
    return answered(api.PUT('/api/policy/versions/{id}/chapters/{chapter}', { params, body }));
  };
  return (
    <Stack component="section" gap="sm" className="finding" aria-labelledby={title}>
      <Title order={3} size="h5" id={title}>
        {pick(NAMES[name])}
      </Title>
      <PartForm
        {...{ version, send, fields, part, cancel, done, beside }}
        name={`chapter-rules:${name}`}
        path={name}
        verb={say('common.save')}
      />
      {part && <RemoveRules {...{ version, name, removed }} />}
    </Stack>
  );
}

/** What was read of a chapter, taken back; its clauses stay. */
function RemoveRules({ version, name, removed }: Pick<ChapterFormProps, 'version' | 'name' | 'removed'>): ReactNode {
  const { say, pick } = useTexts();
  const changed = useChangedVersion();
  const [opened, { open, close }] = useDisclosure();
  const title = say('policyEdit.removeRulesNamed', { name: pick(NAMES[name]) });
  const send = async (key: string, reason: string): Promise<void> => {
    const params = { ...keyed(key).params, path: { id: version.id, chapter: name } };
    const body = { reason, contentHash: version.contentHash };
    const sending = answered(api.POST('/api/policy/versions/{id}/chapters/{chapter}/removal', { params, body }));
    await changed(sending, async () => removed(await sending));
  };
  return (
    <Group>
      <Button variant="subtle" color="red" onClick={open} aria-label={title}>
        {say('policyEdit.removeRules')}
      </Button>
      <ReasonDialog
        {...{ title, opened, close, send }}
        lead={say('policyEdit.removeRuleLead')}
        verb={say('policyEdit.removeRules')}
        color="red"
        draft={`chapter-rules-removal:${version.id}:${name}`}
      />
    </Group>
  );
}
