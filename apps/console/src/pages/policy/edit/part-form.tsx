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
import { isAsked, labelOf, placesOf, shown, typedOf, type OptionContext, type PartField, type Typed } from './fields';

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
  readonly cancel?: () => void;
  /** The clause whose words stand on the page already. */
  readonly beside?: string | undefined;
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
  const { version, name, fields, part, path, isNew = false, send, done, verb, cancel, beside, children } = props;
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
  const context = { version, say, pick, typed, beside };
  const places = placesOf(fields, typed, path, ids);
  const labels = Object.fromEntries(places.map(({ field, path: at }) => [at, labelOf(field, context)]));
  const errorOf = useFieldErrors(fault, {}, labels);
  const takeTheirs = (): void => change({ ...current, [BASE]: standing });
  return (
    <Form submit={submit}>
      {isClash && <Clash {...{ fields, part, context }} base={typed[BASE]} take={takeTheirs} />}
      {!isClash && isStale && <Alert color="yellow">{say('policyEdit.changedElsewhere')}</Alert>}
      <FaultSummary
        fault={isStale ? undefined : fault}
        fields={Object.fromEntries(places.map(({ path: at, id }) => [at, id]))}
        labels={labels}
      />
      <Fields {...{ fields, places, context, errorOf, change }} />
      {children?.(typed)}
      <Buttons submits={isClash ? say('policyEdit.saveOver') : verb} {...{ busy, cancel }}>
        <DraftSaid {...{ state, restored, forget }} />
      </Buttons>
    </Form>
  );
}

interface FieldsProps {
  readonly fields: readonly PartField[];
  readonly places: ReturnType<typeof placesOf>;
  readonly context: OptionContext;
  readonly errorOf: (path: string) => string | undefined;
  readonly change: (changed: Typed) => void;
}

/** In their order; what is short stands two in a row where there is room. */
function Fields({ fields, places, context, errorOf, change }: FieldsProps): ReactNode {
  const { typed } = context;
  const input = (field: PartField): ReactNode => (
    <FieldInput
      key={field.name}
      {...{ field, context, errorOf }}
      {...places.find((one) => one.field === field)!}
      value={typed[field.name] ?? ''}
      change={(value) => change({ [field.name]: value })}
    />
  );
  return runsOf(fields.filter((field) => isAsked(field, typed))).map((run) =>
    isShort(run[0]!) ? (
      <SimpleGrid key={run[0]!.name} cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        {run.map(input)}
      </SimpleGrid>
    ) : (
      run.map(input)
    ),
  );
}

const isShort = ({ kind }: PartField): boolean => !['text', 'lines', 'many', 'chosen', 'rows'].includes(kind);

/** Short fields that follow each other, and the others one by one. */
function runsOf(fields: readonly PartField[]): PartField[][] {
  const runs: PartField[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last && isShort(field) && isShort(last[0]!)) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

interface ButtonsProps {
  readonly submits: string;
  readonly busy: boolean;
  readonly cancel: (() => void) | undefined;
  /** Whether what was typed is safe; beside them, so that nothing is kept free for it above. */
  readonly children: ReactNode;
}

function Buttons({ submits, busy, cancel, children }: ButtonsProps): ReactNode {
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
      {children}
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
                  label: labelOf(field, context),
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
