import {
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text as Words,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useTexts } from '../../../language/texts';
import { DayInput } from '../../../parts/day-input';
import { RowList } from '../../../parts/row-list';
import { FindingLink } from '../finding-link';
import { newId } from '../typed-overlay';
import {
  inRows,
  isAsked,
  labelOf,
  linesOf,
  optionsIn,
  rowsOf,
  typedOf,
  type OptionContext,
  type PartField,
  type Typed,
} from './fields';

interface FieldInputProps {
  readonly id: string;
  readonly field: PartField;
  readonly context: OptionContext;
  readonly value: string;
  readonly change: (value: string) => void;
  /** What the API calls it, and what its answers say of that. */
  readonly path: string;
  readonly errorOf: (path: string) => string | undefined;
}

/** One field of a part, as it is typed or chosen. */
export function FieldInput(props: FieldInputProps): ReactNode {
  const Input = INPUTS[props.field.kind];
  return <Input {...props} />;
}

const INPUTS: Readonly<Record<PartField['kind'], ComponentType<FieldInputProps>>> = {
  line: Line,
  text: Text,
  lines: Text,
  number: Amount,
  choice: Choice,
  flag: Flag,
  many: Many,
  chosen: Chosen,
  day: Day,
  clause: Clause,
  rows: Rows,
};

function useCommon({ id, field, context, path, errorOf }: FieldInputProps): {
  id: string;
  label: string;
  error: string | undefined;
  description?: string;
} {
  const { say } = useTexts();
  const { hint } = field;
  return { id, label: labelOf(field, context), error: errorOf(path), ...(hint && { description: say(hint) }) };
}

/** The words of the policy are Arabic, whatever language the page speaks. */
const written = ({ field: { verbatim } }: FieldInputProps): { dir: 'rtl' | 'auto'; lang?: string } =>
  verbatim ? { dir: 'rtl', lang: 'ar' } : { dir: 'auto' };

function Line(props: FieldInputProps): ReactNode {
  return (
    <TextInput
      {...useCommon(props)}
      {...written(props)}
      value={props.value}
      onChange={(event) => props.change(event.currentTarget.value)}
    />
  );
}

function Text(props: FieldInputProps): ReactNode {
  return (
    <Textarea
      {...useCommon(props)}
      {...written(props)}
      rows={props.field.kind === 'text' ? 6 : 3}
      value={props.value}
      onChange={(event) => props.change(event.currentTarget.value)}
    />
  );
}

function Amount(props: FieldInputProps): ReactNode {
  return (
    <NumberInput
      {...useCommon(props)}
      dir="ltr"
      inputMode="numeric"
      hideControls
      allowDecimal={false}
      allowNegative={false}
      value={props.value}
      onChange={(typed) => props.change(String(typed))}
    />
  );
}

function Choice(props: FieldInputProps): ReactNode {
  const { field, context, value, change } = props;
  const { say } = useTexts();
  const none = field.unset || value === '' ? [{ value: '', label: say(field.unset ?? 'common.notSet') }] : [];
  return (
    <NativeSelect
      {...useCommon(props)}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      data={[...none, ...optionsIn(field, context, value)]}
    />
  );
}

function Flag(props: FieldInputProps): ReactNode {
  return (
    <Checkbox
      {...useCommon(props)}
      className="flag"
      size="md"
      checked={props.value !== ''}
      onChange={(event) => props.change(event.currentTarget.checked ? 'true' : '')}
    />
  );
}

function Many(props: FieldInputProps): ReactNode {
  const { field, context, value, change } = props;
  return (
    <Checkbox.Group {...useCommon(props)} value={linesOf(value)} onChange={(chosen) => change(chosen.join('\n'))}>
      <Group mt="xs">
        {(field.options?.(context) ?? []).map((option) => (
          <Checkbox key={option.value} size="md" value={option.value} label={option.label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** Several of many, found by their words. */
function Chosen(props: FieldInputProps): ReactNode {
  const { field, context, value, change } = props;
  return (
    <MultiSelect
      {...useCommon(props)}
      searchable
      hidePickedOptions
      value={linesOf(value)}
      onChange={(chosen) => change(chosen.join('\n'))}
      data={field.options?.(context) ?? []}
    />
  );
}

function Day(props: FieldInputProps): ReactNode {
  const common = useCommon(props);
  return <DayInput {...common} value={props.value} change={props.change} />;
}

/** A clause, and what it says: nothing is read from it unseen. */
function Clause(props: FieldInputProps): ReactNode {
  const { value, context } = props;
  return (
    <Stack gap={6}>
      <Choice {...props} />
      {value !== context.beside && <ClauseSaid id={value} version={context.version} />}
    </Stack>
  );
}

/** The words of a clause, and what is doubted of it. */
export function ClauseSaid({ id, version }: { id: string; version: OptionContext['version'] }): ReactNode {
  const clause = version.sections.flatMap(({ clauses }) => clauses).find((one) => one.id === id);
  if (!clause) return null;
  return (
    <Stack gap={4} className="clause-said">
      <Words component="blockquote" size="sm" lang="ar" dir="rtl" m={0}>
        {clause.text}
      </Words>
      {clause.findings.map((finding) => (
        <Words key={`${finding.code} ${finding.subject ?? ''}`} size="sm">
          <FindingLink version={version.id} finding={finding} />
        </Words>
      ))}
    </Stack>
  );
}

/** As many as there are. */
function Rows(props: FieldInputProps): ReactNode {
  const { id, field, context, value, change, path, errorOf } = props;
  const { say } = useTexts();
  const { fields, named, add, isNamed } = field.rows!;
  const { label, error, description } = useCommon(props);
  const blank = (): Typed => ({ ...typedOf(fields, undefined), ...(isNamed && { id: newId('added') }) });
  return (
    <RowList<Typed>
      id={id}
      legend={label}
      {...(description && { hint: description })}
      rows={rowsOf(value)}
      change={(rows) => change(inRows(rows))}
      blank={blank}
      add={say(add)}
      named={(number) => say(named, { number })}
      error={error}
    >
      {(row, set, place) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
          {fields
            .filter((one) => isAsked(one, row))
            .map((one) => (
              <FieldInput
                key={one.name}
                id={`${id}-${place}-${one.name}`}
                field={one}
                context={{ ...context, typed: row }}
                value={row[one.name] ?? ''}
                change={(changed) => set({ [one.name]: changed })}
                path={`${path}.${place}.${one.name}`}
                errorOf={errorOf}
              />
            ))}
        </SimpleGrid>
      )}
    </RowList>
  );
}
