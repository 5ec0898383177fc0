import { Alert, Button, Group, List, SimpleGrid, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useDraft } from '../../../api/draft';
import { useChangedVersion, type Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import { isRefused } from '../../../api/problem';
import { useSubmission } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { DraftSaid } from '../../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../../parts/fault';
import { Form } from '../../../parts/form';
import { Said } from '../../../parts/said';
import { FieldInput } from './field-input';
import { SavedSaid } from './saved-said';
import { isAsked, shown, typedOf, type PartField, type Typed } from './fields';

/** Of what is kept while it is typed: the part as it was when somebody began. */
const BASE = '_base';

interface PartFormProps {
  readonly version: Version;
  /** Under what it is kept while it is typed: `clause:channels-1`. */
  readonly name: string;
  readonly fields: readonly PartField[];
  /** The part as it stands; nothing for one that is new, or that somebody else has removed. */
  readonly part: object | undefined;
  /** What the API calls the part in its answers: `deadline` of `deadline.amount`. */
  readonly path: string;
  readonly isNew?: boolean;
  readonly send: (typed: Typed, contentHash: string, key: string) => Promise<EditedVersion>;
  readonly done?: (edited: EditedVersion) => void;
  readonly verb: string;
  readonly codes?: Readonly<Record<string, string>>;
  readonly cancel?: () => void;
  /** What is worked out of what is typed. */
  readonly children?: (typed: Typed) => ReactNode;
}

/** One part of a draft as form fields. After it was saved it begins anew with what the draft has. */
export function PartForm(props: PartFormProps): ReactNode {
  const [saved, setSaved] = useState<EditedVersion>();
  const [turn, setTurn] = useState(0);
  return (
    <>
      <OneTurn
        key={turn}
        {...props}
        done={(edited) => {
          setSaved(edited);
          setTurn(turn + 1);
          props.done?.(edited);
        }}
      />
      <SavedSaid edited={saved} />
    </>
  );
}

function OneTurn(props: PartFormProps): ReactNode {
  const { version, name, fields, part, path, isNew = false, send, done, verb, codes = {}, cancel, children } = props;
  const { say, pick } = useTexts();
  const ids = useId();
  const changed = useChangedVersion();
  const current = typedOf(fields, part);
  const standing = JSON.stringify(current);
  const { typed, change, state, restored, forget } = useDraft<Typed>(`part:${version.id}:${name}`, {
    ...current,
    [BASE]: standing,
  });
  const { submit, busy, fault } = useSubmission(async (key) => {
    let edited: EditedVersion | undefined;
    const sending = send(typed, version.contentHash, key).then((answer) => (edited = answer));
    await changed(sending, forget);
    if (edited) done?.(edited);
  });
  // While it is being saved the draft already has what was typed.
  const isClash = !isNew && !busy && typed[BASE] !== standing;
  const isStale = isRefused(fault, 'policy.changed_meanwhile');
  const visible = fields.filter((field) => isAsked(field, typed));
  const pathOf = (field: PartField): string => field.path ?? (path ? `${path}.${field.name}` : field.name);
  const idOf = (field: PartField): string => `${ids}-${field.name}`;
  const labels = Object.fromEntries(visible.map((field) => [pathOf(field), say(field.label)]));
  const errorOf = useFieldErrors(fault, codes, labels);
  const context = { version, say, pick, typed };
  const takeTheirs = (): void => change({ ...current, [BASE]: standing });
  return (
    <Form submit={submit}>
      {isClash && <Clash {...{ fields, part, context }} base={typed[BASE]} take={takeTheirs} />}
      {!isClash && isStale && <Alert color="yellow">{say('policyEdit.changedElsewhere')}</Alert>}
      <FaultSummary
        fault={isStale ? undefined : fault}
        fields={Object.fromEntries(visible.map((field) => [pathOf(field), idOf(field)]))}
        {...{ codes, labels }}
      />
      <Fields
        fields={visible}
        input={(field) => (
          <FieldInput
            key={field.name}
            {...{ field, context }}
            id={idOf(field)}
            value={typed[field.name] ?? ''}
            change={(value) => change({ [field.name]: value })}
            error={errorOf(pathOf(field))}
          />
        )}
      />
      {children?.(typed)}
      <DraftSaid {...{ state, restored, forget }} />
      <Buttons submits={isClash ? say('policyEdit.saveOver') : verb} {...{ busy, cancel }} />
    </Form>
  );
}

interface FieldsProps {
  readonly fields: readonly PartField[];
  readonly input: (field: PartField) => ReactNode;
}

/** In their order; what is short stands two in a row where there is room. */
function Fields({ fields, input }: FieldsProps): ReactNode {
  const isShort = ({ kind }: PartField): boolean => !['text', 'lines', 'many', 'chosen'].includes(kind);
  return (
    <>
      {fields.filter((field) => !isShort(field)).map(input)}
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        {fields.filter(isShort).map(input)}
      </SimpleGrid>
    </>
  );
}

interface ButtonsProps {
  readonly submits: string;
  readonly busy: boolean;
  readonly cancel: (() => void) | undefined;
}

function Buttons({ submits, busy, cancel }: ButtonsProps): ReactNode {
  const { say } = useTexts();
  return (
    <Group>
      <Button type="submit" loading={busy}>
        {submits}
      </Button>
      {cancel && (
        <Button variant="default" onClick={cancel}>
          {say('common.cancel')}
        </Button>
      )}
    </Group>
  );
}

interface ClashProps {
  readonly fields: readonly PartField[];
  /** The part as it was when somebody began to type. */
  readonly base: string | undefined;
  /** As it is by now; nothing where somebody else has removed it. */
  readonly part: object | undefined;
  readonly context: Parameters<typeof shown>[2];
  readonly take: () => void;
}

/** What somebody else has changed since this was opened, from what to what. */
function Clash({ fields, base = '{}', part, context, take }: ClashProps): ReactNode {
  const { say } = useTexts();
  const before = JSON.parse(base) as Typed;
  const after = part && typedOf(fields, part);
  const differing = fields.filter(({ name }) => (before[name] ?? '') !== (after?.[name] ?? ''));
  const told = (field: PartField, value = ''): ReactNode => (
    <bdi>{value ? shown(field, value, context) : say('common.notSet')}</bdi>
  );
  return (
    <Alert color="yellow" role="alert" icon={<IconGitMerge aria-hidden />} title={say('policyEdit.clashTitle')}>
      <Text size="sm">{say('policyEdit.clashLead')}</Text>
      {!after && <Text size="sm">{say('policyEdit.clashGone')}</Text>}
      {after && (
        <List size="sm" my="xs">
          {differing.map((field) => (
            <List.Item key={field.name}>
              <Said
                text="cases.changedFrom"
                with={{
                  label: say(field.label),
                  before: told(field, before[field.name]),
                  after: told(field, after[field.name]),
                }}
              />
            </List.Item>
          ))}
        </List>
      )}
      {after && (
        <Button variant="default" onClick={take}>
          {say('policyEdit.takeTheirs')}
        </Button>
      )}
    </Alert>
  );
}
