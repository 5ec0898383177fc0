import { Alert, Anchor, Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { sectionNames } from '@sanad/messages/pure';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { answered, api } from '../../../api/client';
import { useChangedVersion, useVersion, type Version } from '../../../api/policy';
import { usePresets, type EditedVersion, type Preset } from '../../../api/policy-edits';
import { keyed, useSubmission } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { FaultSummary } from '../../../parts/fault';
import { Form } from '../../../parts/form';
import { Page } from '../../../parts/page';
import { Section } from '../../../parts/section';
import { Failed, Loading } from '../../../parts/states';

/** Chapters and clauses of the presets, for what a draft lacks. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: version, isPending, error, refetch } = useVersion(id);
  const presets = usePresets();
  if (isPending || presets.isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (presets.error) return <Failed error={presets.error} retry={() => void presets.refetch()} />;
  return (
    <Page title={say('policyEdit.templateOf', { number: version.number })}>
      <Group gap="lg">
        <Anchor component={Link} to={`/policy/versions/${id}`}>
          {say('policyEdit.toVersion')}
        </Anchor>
        <Anchor component={Link} to={`/policy/versions/${id}/parts`}>
          {say('policyEdit.parts')}
        </Anchor>
      </Group>
      <Text>{say('policyEdit.templateLead')}</Text>
      {version.actions.includes('replaceContent') ? (
        <Insert version={version} presets={presets.data.items} />
      ) : (
        <Alert color="yellow">{say('policyEdit.closed')}</Alert>
      )}
    </Page>
  );
}

type Chapter = Preset['sections'][number];

function Insert({ version, presets }: { version: Version; presets: readonly Preset[] }): ReactNode {
  const { say, pick } = useTexts();
  const changed = useChangedVersion();
  const [asked, setAsked] = useState({
    preset: presets[0]?.id ?? '',
    chapter: '',
    into: '',
    after: '',
    withRules: true,
  });
  const [left, setLeft] = useState<readonly string[]>([]);
  const [done, setDone] = useState<EditedVersion>();
  const ask = (part: Partial<typeof asked>): void => {
    setAsked((before) => ({ ...before, ...part }));
    setDone(undefined);
  };
  const preset = presets.find(({ id }) => id === asked.preset);
  const lacks = ({ kind }: Chapter): boolean => !version.sections.some((section) => section.kind === kind);
  // What the draft has none of comes first.
  const chapters = [...(preset?.sections ?? [])].sort((one, other) => Number(lacks(other)) - Number(lacks(one)));
  const chapter = chapters.find(({ id }) => id === asked.chapter) ?? chapters[0];
  const chosen = (chapter?.clauses ?? []).filter(({ id }) => !left.includes(id));
  const home = version.sections.find(({ id }) => id === asked.into);
  const behind = home
    ? home.clauses.map(({ id, text }) => ({ value: id, label: `${id} · ${text.slice(0, 60)}` }))
    : version.sections.map(({ id, kind }) => ({ value: id, label: pick(sectionNames[kind]) }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    if (!preset || !chapter) return;
    const params = { ...keyed(key).params, path: { id: version.id } };
    const body = {
      ...{ contentHash: version.contentHash, preset: preset.id, section: chapter.id, withRules: asked.withRules },
      clauses: chosen.map(({ id }) => id),
      ...(asked.into && { into: asked.into }),
      ...(asked.after && { after: asked.after }),
    };
    const sending = answered(api.POST('/api/policy/versions/{id}/template-clauses', { params, body }));
    await changed(sending, () => Promise.resolve());
    setDone(await sending);
  });
  return (
    <Section title={say('policyEdit.template')}>
      <Form submit={submit}>
        <FaultSummary fault={fault} />
        <NativeSelect
          label={say('policyEdit.preset')}
          value={asked.preset}
          onChange={(event) => ask({ preset: event.currentTarget.value, chapter: '' })}
          data={presets.map(({ id, title }) => ({ value: id, label: pick(title) }))}
        />
        {preset && <Text c="dimmed">{pick(preset.about)}</Text>}
        <NativeSelect
          label={say('policyEdit.chapter')}
          value={chapter?.id ?? ''}
          onChange={(event) => {
            ask({ chapter: event.currentTarget.value });
            setLeft([]);
          }}
          data={chapters.map((one) => {
            const name = pick(sectionNames[one.kind]);
            return { value: one.id, label: lacks(one) ? say('policyEdit.lacking', { name }) : name };
          })}
        />
        <Stack gap="sm" role="group" aria-label={say('policyEdit.chosen')}>
          <Text fw={600}>{say('policyEdit.chosen')}</Text>
          {chapter?.clauses.map(({ id, text }) => (
            <Checkbox
              key={id}
              size="md"
              label={
                <span lang="ar" dir="rtl">
                  {text}
                </span>
              }
              checked={!left.includes(id)}
              onChange={(event) =>
                setLeft(event.currentTarget.checked ? left.filter((one) => one !== id) : [...left, id])
              }
            />
          ))}
        </Stack>
        <NativeSelect
          label={say('policyEdit.into')}
          value={asked.into}
          onChange={(event) => ask({ into: event.currentTarget.value, after: '' })}
          data={[
            { value: '', label: say('policyEdit.newChapter') },
            ...version.sections.map(({ id, kind }) => ({ value: id, label: pick(sectionNames[kind]) })),
          ]}
        />
        <NativeSelect
          label={say(home ? 'policyEdit.behind' : 'policyEdit.afterChapter')}
          value={asked.after}
          onChange={(event) => ask({ after: event.currentTarget.value })}
          data={[{ value: '', label: say(home ? 'policyEdit.atStart' : 'policyEdit.startOfPolicy') }, ...behind]}
        />
        <Checkbox
          size="md"
          label={say('policyEdit.withRules')}
          checked={asked.withRules}
          onChange={(event) => ask({ withRules: event.currentTarget.checked })}
        />
        <Text role="status" mih="1.5em">
          {done && say('policyEdit.inserted')}
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
