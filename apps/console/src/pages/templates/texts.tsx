import { Button, Fieldset, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useId, useRef, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useDraft } from '../../api/draft';
import { useKeepTemplates, type Template } from '../../api/templates';
import type { components } from '../../api/schema.gen';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Shelf } from './shelf';

type Placeholder = components['schemas']['TemplatesView']['placeholders'][number];

interface TextsProps {
  readonly texts: components['schemas']['TemplatesView'];
}

export function Texts({ texts: { items, placeholders } }: TextsProps): ReactNode {
  const { say } = useTexts();
  return (
    <Shelf<Template>
      title={say('templates.texts')}
      none={say('templates.noTexts')}
      add={say('templates.addText')}
      items={items}
      show={({ text }) => (
        <Text size="sm" c="dimmed" className="as-typed" lineClamp={3} translate="no">
          <bdi>{text}</bdi>
        </Text>
      )}
      form={(template, done) => <TextForm template={template} placeholders={placeholders} done={done} />}
      archive={({ id, version }, key) => {
        const params = { ...keyed(key).params, path: { id } };
        return answered(api.POST('/api/templates/{id}/archival', { params, body: { version } }));
      }}
      restore={(id) => answered(api.DELETE('/api/templates/{id}/archival', { params: { path: { id } } }))}
    />
  );
}

/** The refusals that are about one field without naming it. */
const CODES = {
  'templates.placeholder_unknown': 'text',
  'templates.brace_alone': 'text',
  'templates.name_taken': 'name',
};

interface TextFormProps {
  readonly template: Template | undefined;
  readonly placeholders: readonly Placeholder[];
  readonly done: () => void;
}

function TextForm({ template, placeholders, done }: TextFormProps): ReactNode {
  const { say, pick } = useTexts();
  const [ids, keep] = [useId(), useKeepTemplates()];
  const field = useRef<HTMLTextAreaElement>(null);
  const { name = '', text = '' } = template ?? {};
  const { typed, change, state, restored, forget } = useDraft(`template:${template?.id ?? 'new'}`, { name, text });
  const { submit, busy, fault } = useSubmission(async (key) => {
    if (template) {
      const params = { path: { id: template.id } };
      await answered(api.PUT('/api/templates/{id}', { params, body: { ...typed, version: template.version } }));
    } else {
      await answered(api.POST('/api/templates', { ...keyed(key), body: typed }));
    }
    await forget();
    await keep();
    done();
  });
  const errorOf = useFieldErrors(fault, CODES);
  const put = (placeholder: Placeholder): void => {
    change({ text: `${typed.text}{${pick(placeholder)}}` });
    field.current?.focus();
  };
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ name: `${ids}-name`, text: `${ids}-text` }} codes={CODES} />
      <TextInput
        id={`${ids}-name`}
        dir="auto"
        data-autofocus
        label={say('templates.name')}
        description={say('templates.nameHint')}
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={errorOf('name')}
      />
      <Textarea
        id={`${ids}-text`}
        ref={field}
        dir="auto"
        rows={7}
        label={say('templates.text')}
        description={say('templates.textHint')}
        value={typed.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={errorOf('text')}
      />
      <Places placeholders={placeholders} put={put} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('common.save')}
        </Button>
        <DraftSaid {...{ state, restored, forget }} />
      </Group>
    </Form>
  );
}

interface PlacesProps {
  readonly placeholders: readonly Placeholder[];
  readonly put: (placeholder: Placeholder) => void;
}

function Places({ placeholders, put }: PlacesProps): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Fieldset legend={say('templates.places')} p="sm">
      <Text size="sm" c="dimmed" mb="xs">
        {say('templates.placesHint')}
      </Text>
      <Group gap="xs">
        {placeholders.map((placeholder) => (
          <Button key={placeholder.code} variant="default" px="xs" translate="no" onClick={() => put(placeholder)}>
            <bdi>{`{${pick(placeholder)}}`}</bdi>
          </Button>
        ))}
      </Group>
    </Fieldset>
  );
}
