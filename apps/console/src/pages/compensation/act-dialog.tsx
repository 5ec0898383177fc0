import { Button, Checkbox, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { parseRiyals } from '@sanad/compensation/pure';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import {
  actOn,
  useKeepCompensation,
  useCompensationSeats,
  useLookAgainAtCompensation,
  type CompensationAct,
  type CompensationFile,
  type CompensationSeat,
} from '../../api/compensation';
import { useDraft } from '../../api/draft';
import { Refused } from '../../api/problem';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { Dialog } from '../../parts/dialog';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Loading } from '../../parts/states';
import { ACT_CODES, ACT_FORMS, type ActField } from './act-fields';
import { MEMBER, Members, RECUSED } from './members';

const SignaturePad = lazy(() => import('../../parts/signature-pad'));

type Typed = Readonly<Record<string, string>>;

interface ActDialogProps {
  readonly file: CompensationFile;
  readonly act: CompensationAct | undefined;
  readonly close: () => void;
}

/** The form of an act stands above the page and outlives what is read again beneath it. */
export function ActDialog({ file, act, close }: ActDialogProps): ReactNode {
  const { pick } = useTexts();
  return (
    <Dialog title={act ? pick(act) : ''} opened={act !== undefined} close={close}>
      {act && <ActForm file={file} act={act} close={close} />}
    </Dialog>
  );
}

/** Each choice begins with the first of its values, so that what is seen is what is sent. */
function blank(fields: readonly ActField[], file: CompensationFile): Typed {
  const firsts = fields.map((field) => {
    const { name, kind, isOptional } = field;
    if (kind !== 'select' || (isOptional && name !== 'kind')) return [name, ''];
    return [name, Object.keys(choicesIn(field, file) ?? {})[0] ?? 'true'];
  });
  return Object.fromEntries(firsts) as Typed;
}

const choicesIn = ({ choices, choicesOf }: ActField, file: CompensationFile): ActField['choices'] =>
  choicesOf?.(file) ?? choices;

const isShown = ({ where, asked }: ActField, typed: Typed, file: CompensationFile): boolean =>
  (where === undefined || where.is.includes(typed[where.field] ?? '')) && (asked?.(file, typed) ?? true);

/** What is typed, as the API takes it: an amount in halalas, what is left empty not at all where it may be. */
function bodyOf(
  fields: readonly ActField[],
  typed: Typed,
  file: CompensationFile,
  seated: readonly CompensationSeat[],
): object {
  const entries = fields
    .filter((field) => isShown(field, typed, file))
    .flatMap(({ name, kind, isOptional }): [string, unknown][] => {
      const value = typed[name] ?? '';
      if (kind === 'members') return [[name, membersOf(typed, seated)]];
      if (isOptional && value === '' && kind === 'riyals') return [];
      if (kind === 'riyals') return [[name, parseRiyals(value)?.toString() ?? value]];
      if (kind === 'flag' || name === 'accepts') return [[name, value === 'true']];
      return isOptional && value === '' ? [] : [[name, value]];
    });
  return Object.fromEntries(entries);
}

/** What was typed of somebody who did not sit on that day is left where it is. */
const membersOf = (typed: Typed, seated: readonly CompensationSeat[]): object[] =>
  seated.flatMap(({ account }) => {
    const [stand, reason] = [typed[`${MEMBER}${account}`], typed[`${RECUSED}${account}`]];
    return stand ? [{ account, stand, ...(stand === 'recused' && reason && { reason }) }] : [];
  });

function ActForm({ file, act, close }: ActDialogProps & { readonly act: CompensationAct }): ReactNode {
  const { say, pick } = useTexts();
  const id = useId();
  const [keep, lookAgain] = [useKeepCompensation(), useLookAgainAtCompensation(file.id)];
  const { path, fields, lead, beside } = ACT_FORMS[act.code]!;
  const kept = useDraft<Typed>(
    fields.length > 0 ? `compensation:${file.id}:${act.code}` : undefined,
    blank(fields, file),
  );
  // The strokes of a signature are part of a person, and no draft.
  const [drawing, setDrawing] = useState('');
  const { state, restored, forget } = kept;
  const typed: Typed = { ...kept.typed, drawing };
  const hasMembers = fields.some(({ kind }) => kind === 'members');
  const seated = useCompensationSeats(file, typed['dated'] ?? '', hasMembers);
  const change = (name: string, value: string): void =>
    name === 'drawing' ? setDrawing(value) : kept.change({ [name]: value });
  const { submit, busy, fault } = useSubmission(async (key) => {
    const body = { version: file.version, ...bodyOf(fields, typed, file, seated), ...beside?.(file) };
    try {
      await keep(await actOn(file.id, path, body, key));
      await forget();
      close();
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 409) await lookAgain();
      throw error;
    }
  });
  const errorOf = useFieldErrors(fault, ACT_CODES);
  const ids = Object.fromEntries(fields.map(({ name }) => [name, `${id}-${name}`]));
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={ids} codes={ACT_CODES} />
      {lead && <Text>{say(lead)}</Text>}
      {fields
        .filter((field) => isShown(field, typed, file))
        .map((field) => (
          <Field
            key={field.name}
            {...{ file, field, typed, seated, change }}
            id={ids[field.name]!}
            error={errorOf(field.name)}
          />
        ))}
      {fields.length > 0 && <DraftSaid {...{ state, restored, forget }} />}
      <Group>
        <Button type="submit" loading={busy}>
          {pick(act)}
        </Button>
        <Button variant="default" onClick={close}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}

interface FieldProps {
  readonly file: CompensationFile;
  readonly seated: readonly CompensationSeat[];
  readonly field: ActField;
  readonly id: string;
  readonly typed: Typed;
  readonly change: (name: string, value: string) => void;
  readonly error: string | undefined;
}

function Field({ file, field, id, typed, seated, change, error }: FieldProps): ReactNode {
  const { say } = useTexts();
  const { name, kind, isOptional, isNeeded } = field;
  const value = typed[name] ?? '';
  const plain = say(field.label);
  const label = isOptional && !isNeeded && kind !== 'flag' ? say('common.optional', { label: plain }) : plain;
  const set = (next: string): void => change(name, next);
  const common = { id, label, error };
  switch (kind) {
    case 'area':
      return (
        <Textarea {...common} dir="auto" rows={4} value={value} onChange={(event) => set(event.currentTarget.value)} />
      );
    case 'day':
      return <DayInput {...common} value={value} change={set} />;
    case 'flag':
      return (
        <Checkbox
          {...common}
          size="md"
          checked={value === 'true'}
          onChange={(event) => set(String(event.currentTarget.checked))}
        />
      );
    case 'select':
      return <Choice {...common} {...{ field, file, value, set }} />;
    case 'riyals':
      return <Riyals {...{ id, label, error, value, set }} />;
    case 'members':
      return <Members {...{ seated, typed, change, error, id }} />;
    case 'drawing':
      return (
        <Suspense fallback={<Loading height={220} />}>
          <SignaturePad drawn={set} error={error} />
        </Suspense>
      );
    default:
      return (
        <TextInput
          {...common}
          dir={kind === 'latin' ? 'ltr' : 'auto'}
          autoComplete="off"
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly field: ActField;
  readonly file: CompensationFile;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** Of the words of the catalogue; an answer to an offer is yes or no. */
function Choice({ field, file, value, set, ...common }: ChoiceProps): ReactNode {
  const { say, pick } = useTexts();
  const { name, isOptional } = field;
  const choices = choicesIn(field, file);
  const named = Object.entries(choices ?? {}).map(([code, words]) => ({ value: code, label: pick(words) }));
  const answers = (['accepts', 'declines'] as const).map((answer) => ({
    value: String(answer === 'accepts'),
    label: say(`compensation.${answer}`),
  }));
  const unset = isOptional && name !== 'kind' ? [{ value: '', label: say('compensation.standUnset') }] : [];
  return (
    <NativeSelect
      {...common}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      data={[...unset, ...(choices ? named : answers)]}
    />
  );
}

interface RiyalsProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** Typed in riyals; what is none is told in words of its own, since the API speaks of halalas. */
function Riyals({ id, label, error, value, set }: RiyalsProps): ReactNode {
  const { say } = useTexts();
  const isWrong = error !== undefined && parseRiyals(value) === undefined;
  return (
    <TextInput
      id={id}
      dir="ltr"
      inputMode="decimal"
      autoComplete="off"
      label={label}
      description={say('compensation.amountHint')}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      error={isWrong ? say('compensation.amountWrong') : error}
    />
  );
}
