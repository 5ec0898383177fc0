import { Button, Group, NativeSelect, TagsInput, Text, TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useCaseTags } from '../../api/cases';
import { answered, api } from '../../api/client';
import { useDraft } from '../../api/draft';
import { useStaff } from '../../api/staff';
import { keyed, useSubmission } from '../../api/submission';
import { useKeepTemplates, type Macro, type NewMacro, type Template } from '../../api/templates';
import { useTexts } from '../../language/texts';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';

const INTO = ['answer', 'requestItems', 'refer'] as const;
const SELF = 'self';

/** As it is typed: every field is a text, but the labels. */
interface Typed {
  readonly name: string;
  readonly template: string;
  readonly into: string;
  readonly tags: readonly string[];
  readonly assign: string;
  readonly putOffDays: string;
}

const BLANK: Typed = { name: '', template: '', into: '', tags: [], assign: '', putOffDays: '' };

const typedOf = ({ name, template, into, tags, takeOver, assignee, putOffDays }: Macro): Typed => ({
  ...{ name, tags, template: template?.id ?? '', into: into ?? '' },
  assign: takeOver ? SELF : (assignee?.id ?? ''),
  putOffDays: String(putOffDays ?? ''),
});

function bodyOf({ name, template, into, tags, assign, putOffDays }: Typed): NewMacro {
  return {
    ...{ name, tags: [...tags] },
    ...(template && { template }),
    ...(into && { into: into as NonNullable<NewMacro['into']> }),
    ...(assign === SELF ? { takeOver: true } : assign && { assignee: assign }),
    ...(putOffDays && { putOffDays: Number(putOffDays) }),
  };
}

/** The refusals that are about one field without naming it. */
const CODES = {
  'macros.name_taken': 'name',
  'macros.text_incomplete': 'into',
  'macros.empty': 'template',
  'templates.archived': 'template',
  'templates.not_found': 'template',
  'staff.not_found': 'assignee',
};

interface MacroFormProps {
  readonly macro: Macro | undefined;
  readonly templates: readonly Template[];
  readonly done: () => void;
}

export function MacroForm({ macro, templates, done }: MacroFormProps): ReactNode {
  const { say } = useTexts();
  const [ids, keep] = [useId(), useKeepTemplates()];
  const { typed, change, state, restored, forget } = useDraft<Typed>(
    `macro:${macro?.id ?? 'new'}`,
    macro ? typedOf(macro) : BLANK,
  );
  const { submit, busy, fault } = useSubmission(async (key) => {
    const body = bodyOf(typed);
    if (macro) {
      const params = { path: { id: macro.id } };
      await answered(api.PUT('/api/macros/{id}', { params, body: { ...body, version: macro.version } }));
    } else {
      await answered(api.POST('/api/macros', { ...keyed(key), body }));
    }
    await forget();
    await keep();
    done();
  });
  const errorOf = useFieldErrors(fault, CODES);
  const of: FieldsProps['of'] = (name) => ({ id: `${ids}-${name}`, error: errorOf(name) });
  return (
    <Form submit={submit}>
      <FaultSummary
        fault={fault}
        fields={Object.fromEntries(FIELDS.map((name) => [name, `${ids}-${name}`]))}
        codes={CODES}
      />
      <Text c="dimmed">{say('templates.macroHint')}</Text>
      <TextInput
        {...of('name')}
        dir="auto"
        data-autofocus
        label={say('templates.name')}
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextFields {...{ typed, change, of, templates }} />
      <OtherFields {...{ typed, change, of }} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('common.save')}
        </Button>
        <DraftSaid {...{ state, restored, forget }} />
      </Group>
    </Form>
  );
}

const FIELDS = ['name', 'template', 'into', 'tags', 'assignee', 'putOffDays'];

interface FieldsProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly of: (name: string) => { id: string; error: string | undefined };
}

/** Which text, and into which form: the one asks for the other. */
function TextFields({ typed, change, of, templates }: FieldsProps & Pick<MacroFormProps, 'templates'>): ReactNode {
  const { say } = useTexts();
  const offered = templates.filter(({ id, archivedAt }) => archivedAt === null || id === typed.template);
  return (
    <>
      <NativeSelect
        {...of('template')}
        label={say('templates.template')}
        value={typed.template}
        onChange={({ currentTarget: { value } }) => change({ template: value, ...(!value && { into: '' }) })}
        data={[
          { value: '', label: say('templates.noTemplate') },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {typed.template && (
        <NativeSelect
          {...of('into')}
          label={say('templates.into')}
          value={typed.into}
          onChange={(event) => change({ into: event.currentTarget.value })}
          data={[
            { value: '', label: say('cases.choose') },
            ...INTO.map((value) => ({ value, label: say(`templates.into_${value}`) })),
          ]}
        />
      )}
    </>
  );
}

function OtherFields({ typed, change, of }: FieldsProps): ReactNode {
  const { say } = useTexts();
  const { data: known } = useCaseTags();
  return (
    <>
      <TagsInput
        {...of('tags')}
        dir="auto"
        label={say('templates.tags')}
        description={say('templates.tagsHint')}
        value={[...typed.tags]}
        onChange={(tags) => change({ tags })}
        data={known?.items ?? []}
        maxTags={10}
        acceptValueOnBlur
      />
      <Assignee {...of('assignee')} value={typed.assign} change={(assign) => change({ assign })} />
      <TextInput
        {...of('putOffDays')}
        dir="ltr"
        inputMode="numeric"
        label={say('templates.putOffDays')}
        description={say('templates.putOffHint')}
        value={typed.putOffDays}
        onChange={(event) => change({ putOffDays: event.currentTarget.value.replace(/\D/g, '') })}
      />
    </>
  );
}

interface AssigneeProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
}

function Assignee({ change, ...props }: AssigneeProps): ReactNode {
  const { say } = useTexts();
  const { data: staff } = useStaff();
  return (
    <NativeSelect
      {...props}
      label={say('templates.assign')}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: '', label: say('templates.assign_none') },
        { value: SELF, label: say('templates.assign_self') },
        ...(staff?.items ?? []).map(({ account, name }) => ({ value: account, label: name })),
      ]}
    />
  );
}
