import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { sectionNames } from '@sanad/messages/pure';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../../api/client';
import { useChangedVersion, type Version } from '../../../api/policy';
import type { Preset } from '../../../api/policy-edits';
import { keyed, useSubmission } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { FaultSummary } from '../../../parts/fault';
import { Form } from '../../../parts/form';
import { Section } from '../../../parts/section';
import { clauseOption } from './fields';

type Chapter = Preset['sections'][number];

interface Asked {
  readonly preset: string;
  readonly chapter: string;
  readonly into: string;
  readonly after: string;
  readonly withRules: boolean;
  /** Clauses of the chapter that are not wanted. */
  readonly left: readonly string[];
}

const BLANK: Asked = { preset: '', chapter: '', into: '', after: '', withRules: true, left: [] };

interface InsertProps {
  readonly version: Version;
  readonly presets: readonly Preset[];
}

interface PartProps {
  readonly version: Version;
  readonly asked: Asked;
  readonly ask: (part: Partial<Asked>) => void;
}

const lacks =
  ({ sections }: Version) =>
  ({ kind }: Chapter): boolean =>
    !sections.some((section) => section.kind === kind);

/** The chapters of a preset but for its title, which a draft has; what the draft has none of comes first. */
function chaptersOf(version: Version, preset: Preset | undefined): Chapter[] {
  const lacking = lacks(version);
  const chapters = preset?.sections.filter(({ kind }) => kind !== 'title') ?? [];
  return chapters.sort((one, other) => Number(lacking(other)) - Number(lacking(one)));
}

/** Which chapter of which preset, which of its clauses, and where they come. */
export function InsertForm({ version, presets }: InsertProps): ReactNode {
  const { say } = useTexts();
  const changed = useChangedVersion();
  const [asked, setAsked] = useState(BLANK);
  const [isDone, setDone] = useState(false);
  const ask: PartProps['ask'] = (part) => {
    setAsked((before) => ({ ...before, ...part }));
    setDone(false);
  };
  const preset = presets.find(({ id }) => id === asked.preset) ?? presets[0];
  const chapters = chaptersOf(version, preset);
  const chapter = chapters.find(({ id }) => id === asked.chapter) ?? chapters[0];
  const { submit, busy, fault } = useSubmission(async (key) => {
    if (!preset || !chapter) return;
    const params = { ...keyed(key).params, path: { id: version.id } };
    const { into, after, withRules, left } = asked;
    const body = {
      ...{ contentHash: version.contentHash, preset: preset.id, section: chapter.id, withRules },
      clauses: chapter.clauses.map(({ id }) => id).filter((id) => !left.includes(id)),
      ...(into && { into }),
      ...(after && { after }),
    };
    const path = '/api/policy/versions/{id}/template-clauses';
    await changed(answered(api.POST(path, { params, body })), () => Promise.resolve());
    setDone(true);
  });
  return (
    <Section title={say('policyEdit.template')}>
      <Form submit={submit}>
        <FaultSummary fault={fault} />
        <Source {...{ version, presets, preset, chapters, chapter, asked, ask }} />
        {chapter && <Clauses {...{ chapter, asked, ask }} blanks={preset?.blanks ?? []} />}
        <Target {...{ version, asked, ask }} />
        <Text role="status" mih="1.5em">
          {isDone && say('policyEdit.inserted')}
        </Text>
        <Group>
          <Button type="submit" loading={busy}>
            {say('policyEdit.insert')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}

interface SourceProps extends PartProps, InsertProps {
  readonly preset: Preset | undefined;
  readonly chapters: readonly Chapter[];
  readonly chapter: Chapter | undefined;
}

function Source({ version, presets, preset, chapters, chapter, ask }: SourceProps): ReactNode {
  const { say, pick } = useTexts();
  const lacking = lacks(version);
  return (
    <>
      <NativeSelect
        label={say('policyEdit.preset')}
        value={preset?.id ?? ''}
        onChange={(event) => ask({ preset: event.currentTarget.value, chapter: '', left: [] })}
        data={presets.map(({ id, title }) => ({ value: id, label: pick(title) }))}
      />
      {preset && <Text c="dimmed">{pick(preset.about)}</Text>}
      <NativeSelect
        label={say('policyEdit.chapter')}
        value={chapter?.id ?? ''}
        onChange={(event) => ask({ chapter: event.currentTarget.value, left: [] })}
        data={chapters.map((one) => {
          const name = pick(sectionNames[one.kind]);
          return { value: one.id, label: lacking(one) ? say('policyEdit.lacking', { name }) : name };
        })}
      />
    </>
  );
}

interface ClausesProps extends Omit<PartProps, 'version'> {
  readonly chapter: Chapter;
  readonly blanks: Preset['blanks'];
}

/** What only the association can say stays a blank; here it is called by what belongs there. */
const withBlanks = (text: string, blanks: Preset['blanks']): string =>
  blanks.reduce((told, { name, ar }) => told.replaceAll(`\${${name}}`, `[${ar}]`), text);

function Clauses({ chapter, blanks, asked: { left }, ask }: ClausesProps): ReactNode {
  const { say } = useTexts();
  return (
    <Stack gap="sm" role="group" aria-label={say('policyEdit.chosen')}>
      <Text fw={600}>{say('policyEdit.chosen')}</Text>
      {chapter.clauses.map(({ id, text }) => (
        <Checkbox
          key={id}
          size="md"
          label={
            <span lang="ar" dir="rtl">
              {withBlanks(text, blanks)}
            </span>
          }
          checked={!left.includes(id)}
          onChange={(event) =>
            ask({ left: event.currentTarget.checked ? left.filter((one) => one !== id) : [...left, id] })
          }
        />
      ))}
    </Stack>
  );
}

function Target({ version, asked, ask }: PartProps): ReactNode {
  const { say, pick } = useTexts();
  const sections = version.sections.map(({ id, kind }) => ({ value: id, label: pick(sectionNames[kind]) }));
  const home = version.sections.find(({ id }) => id === asked.into);
  const clauses = home?.clauses.map(clauseOption(pick));
  return (
    <>
      <NativeSelect
        label={say('policyEdit.into')}
        value={asked.into}
        onChange={(event) => ask({ into: event.currentTarget.value, after: '' })}
        data={[{ value: '', label: say('policyEdit.newChapter') }, ...sections]}
      />
      <NativeSelect
        label={say(home ? 'policyEdit.behind' : 'policyEdit.afterChapter')}
        value={asked.after}
        onChange={(event) => ask({ after: event.currentTarget.value })}
        data={[
          { value: '', label: say(home ? 'policyEdit.atStart' : 'policyEdit.startOfPolicy') },
          ...(clauses ?? sections),
        ]}
      />
      <Checkbox
        size="md"
        label={say('policyEdit.withRules')}
        checked={asked.withRules}
        onChange={(event) => ask({ withRules: event.currentTarget.checked })}
      />
    </>
  );
}
