import { Alert, Button, Group, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { versionStates } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepOnboarding } from '../../api/onboarding';
import type { components } from '../../api/schema.gen';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Count } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { useDraft } from './draft';
import { DraftSaid } from '../../parts/draft-state';
import type { StepProps } from './step';
import { ImportFile } from '../imports/file';
import { PolicyFile, type Send } from './policy-file';

type Preset = components['schemas']['PresetView'];

export function PolicyStep({ onboarding }: StepProps): ReactNode {
  const { say, pick } = useTexts();
  const { version } = onboarding;
  return (
    <Stack>
      {version && version.state !== 'none' && (
        <Alert role="note">
          <Said text="onboarding.version" with={{ number: <Count of={version.number} /> }} /> ·{' '}
          {pick(versionStates[version.state])}. {say('onboarding.replaceWarning')}
        </Alert>
      )}
      <Text>{say('onboarding.policyLead')}</Text>
      <Tabs defaultValue="preset" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="document">{say('onboarding.document')}</Tabs.Tab>
          <Tabs.Tab value="preset">{say('onboarding.preset')}</Tabs.Tab>
          <Tabs.Tab value="file">{say('onboarding.file')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="document" pt="md">
          <Stack>
            <Text>{say('imports.lead')}</Text>
            <ImportFile from="onboarding" />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="preset" pt="md">
          <Presets onboarding={onboarding} />
        </Tabs.Panel>
        <Tabs.Panel value="file" pt="md">
          <OwnFile />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function OwnFile(): ReactNode {
  const { say } = useTexts();
  const keep = useKeepOnboarding();
  const send: Send = async (body, key, fetch) => {
    await answered(api.POST('/api/policy/versions', { ...keyed(key), body, fetch }));
    await keep();
  };
  return <PolicyFile send={send} verb={say('onboarding.useFile')} />;
}

interface PresetTyped {
  readonly preset: string;
  readonly blanks: Readonly<Record<string, string>>;
}

function Presets({ onboarding }: StepProps): ReactNode {
  const { say, pick } = useTexts();
  const presets = useQuery({ queryKey: ['presets'], queryFn: () => answered(api.GET('/api/policy-presets')) });
  const blank: PresetTyped = { preset: '', blanks: { associationName: onboarding.association.name } };
  const { typed, change, state } = useDraft(onboarding, 'policy', blank);
  if (presets.isPending) return <Loading />;
  if (presets.error) return <Failed error={presets.error} retry={() => void presets.refetch()} />;
  const chosen = presets.data.items.find(({ id }) => id === typed.preset);
  return (
    <Stack>
      <div role="radiogroup" aria-label={say('onboarding.preset')} className="choices">
        {presets.data.items.map(({ id, title, about }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name="preset"
              value={id}
              checked={id === typed.preset}
              onChange={() => change({ preset: id })}
            />
            <span>
              <Text span fw={600} display="block">
                {pick(title)}
              </Text>
              <Text span size="sm" c="dimmed">
                {pick(about)}
              </Text>
            </span>
          </label>
        ))}
      </div>
      {chosen && <Chosen preset={chosen} blanks={typed.blanks} fill={(blanks) => change({ blanks })} />}
      <DraftSaid state={state} />
    </Stack>
  );
}

interface ChosenProps {
  readonly preset: Preset;
  readonly blanks: Readonly<Record<string, string>>;
  readonly fill: (blanks: Readonly<Record<string, string>>) => void;
}

function Chosen({ preset, blanks, fill }: ChosenProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepOnboarding();
  const { submit, busy, fault } = useSubmission(async (key) => {
    const said = Object.fromEntries(preset.blanks.flatMap(({ name }) => (blanks[name] ? [[name, blanks[name]]] : [])));
    const params = { ...keyed(key).params, path: { preset: preset.id } };
    await answered(api.POST('/api/policy-presets/{preset}/draft', { params, body: { blanks: said } }));
    await keep();
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      {preset.blanks.map((blank) => (
        <TextInput
          key={blank.name}
          id={`blank-${blank.name}`}
          dir="auto"
          label={pick(blank)}
          value={blanks[blank.name] ?? ''}
          onChange={(event) => fill({ ...blanks, [blank.name]: event.currentTarget.value })}
        />
      ))}
      <Group>
        <Button type="submit" loading={busy}>
          {say('onboarding.usePreset')}
        </Button>
        <Button
          variant="default"
          component="a"
          download={`${preset.id}.yaml`}
          href={`data:text/yaml;charset=utf-8,${encodeURIComponent(preset.yaml)}`}
        >
          {say('onboarding.downloadPreset')}
        </Button>
      </Group>
    </Form>
  );
}
