import { Checkbox, Group, MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useTexts } from '../../../language/texts';
import { linesOf, type OptionContext, type PartField } from './fields';

interface FieldInputProps {
  readonly id: string;
  readonly field: PartField;
  readonly context: OptionContext;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
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
};

function useCommon({ id, field: { label, hint }, error }: FieldInputProps): {
  id: string;
  label: string;
  error: string | undefined;
  description?: string;
} {
  const { say } = useTexts();
  return { id, label: say(label), error, ...(hint && { description: say(hint) }) };
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
      data={[...none, ...(field.options?.(context) ?? [])]}
    />
  );
}

function Flag(props: FieldInputProps): ReactNode {
  return (
    <Checkbox
      {...useCommon(props)}
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
