import { Checkbox, Group, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
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
export function FieldInput({ id, field, context, value, change, error }: FieldInputProps): ReactNode {
  const { say } = useTexts();
  const { kind, unset, hint, verbatim } = field;
  const label = say(field.label);
  const options = field.options?.(context) ?? [];
  const words = { dir: verbatim ? 'rtl' : 'auto', ...(verbatim && { lang: 'ar' }) };
  const common = { id, label, error, ...(hint && { description: say(hint) }) };
  if (kind === 'text' || kind === 'lines') {
    return (
      <Textarea
        {...common}
        {...words}
        rows={kind === 'text' ? 6 : 3}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  if (kind === 'number') {
    return (
      <NumberInput
        {...common}
        dir="ltr"
        inputMode="numeric"
        hideControls
        allowDecimal={false}
        allowNegative={false}
        value={value}
        onChange={(typed) => change(String(typed))}
      />
    );
  }
  if (kind === 'choice') {
    return (
      <NativeSelect
        {...common}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        data={[...(unset || value === '' ? [{ value: '', label: say(unset ?? 'common.notSet') }] : []), ...options]}
      />
    );
  }
  if (kind === 'flag') {
    return (
      <Checkbox
        {...common}
        size="md"
        checked={value !== ''}
        onChange={(event) => change(event.currentTarget.checked ? 'true' : '')}
      />
    );
  }
  if (kind === 'many') {
    return (
      <Checkbox.Group {...common} value={linesOf(value)} onChange={(chosen) => change(chosen.join('\n'))}>
        <Group mt="xs">
          {options.map((option) => (
            <Checkbox key={option.value} size="md" value={option.value} label={option.label} />
          ))}
        </Group>
      </Checkbox.Group>
    );
  }
  return <TextInput {...common} {...words} value={value} onChange={(event) => change(event.currentTarget.value)} />;
}
