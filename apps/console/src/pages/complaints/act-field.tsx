import { Checkbox, Fieldset, Input, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { linesOf } from '../../api/case-acts';
import { useTexts } from '../../language/texts';
import type { Around, Field, Option } from './act-fields';

interface ComplaintFieldProps {
  readonly field: Field;
  readonly around: Around;
  readonly id: string;
  readonly isFirst: boolean;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
}

/** One input of an act, by the kind of what it takes. */
export function ComplaintField({ field, around, id, isFirst, value, change, error }: ComplaintFieldProps): ReactNode {
  const { say } = useTexts();
  const { kind, label, hint, isOptional, none = 'cases.choose' } = field;
  const description = hint && say(hint);
  const named = isOptional ? say('common.optional', { label: say(label) }) : say(label);
  const options = field.options?.(around) ?? [];
  const shared = { id, value, error, label: named, ...(description && { description }) };
  const typed = { onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value) };
  const first = { 'data-autofocus': isFirst || undefined };
  if (kind === 'long') return <Textarea {...shared} {...typed} {...first} dir="auto" rows={4} />;
  if (kind === 'text') return <TextInput {...shared} {...typed} {...first} dir="auto" />;
  if (kind === 'people') return <People {...{ id, label: named, description, options, value, change, error }} />;
  if (kind === 'check') {
    return (
      <Checkbox
        {...{ id, error, label: named, description }}
        {...first}
        size="md"
        checked={value === 'yes'}
        onChange={(event) => change(event.currentTarget.checked ? 'yes' : '')}
      />
    );
  }
  return <NativeSelect {...shared} {...typed} {...first} data={[{ value: '', label: say(none) }, ...options]} />;
}

interface PeopleProps extends Pick<ComplaintFieldProps, 'id' | 'value' | 'change' | 'error'> {
  readonly label: string;
  readonly description: string | undefined;
  readonly options: readonly Option[];
}

/** As many of the staff as are ticked. */
function People({ id, label, description, options, value, change, error }: PeopleProps): ReactNode {
  const chosen = linesOf(value);
  const toggle = (one: string): void =>
    change((chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]).join('\n'));
  return (
    <Fieldset id={id} tabIndex={-1} legend={label}>
      <Stack gap="xs">
        {description && (
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        )}
        {options.map((option) => (
          <Checkbox
            key={option.value}
            size="md"
            label={<bdi>{option.label}</bdi>}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
        ))}
        {error && <Input.Error>{error}</Input.Error>}
      </Stack>
    </Fieldset>
  );
}
