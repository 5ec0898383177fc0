import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useStaff } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import type { Field } from './act-fields';

interface ActFieldProps {
  readonly field: Field;
  readonly id: string;
  readonly isFirst: boolean;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
}

/** One input of an act, by the kind of what it takes. */
export function ActField({ field, id, isFirst, value, change, error }: ActFieldProps): ReactNode {
  const { say, pick } = useTexts();
  const { kind, hint, isOptional, options } = field;
  const named = say(field.label);
  const shared = {
    id,
    value,
    error,
    label: isOptional ? say('common.optional', { label: named }) : named,
    ...(hint && { description: say(hint) }),
  };
  const typed = { onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value) };
  const first = { 'data-autofocus': isFirst || undefined };
  if (kind === 'day') return <DayInput {...shared} change={change} />;
  if (kind === 'time') return <TextInput {...shared} {...typed} {...first} type="datetime-local" dir="ltr" />;
  if (kind === 'long') return <Textarea {...shared} {...typed} {...first} dir="auto" rows={field.takesTexts ? 6 : 3} />;
  if (kind === 'colleague') return <Colleague {...shared} {...first} change={change} />;
  if (kind === 'choice') {
    const choices = [{ value: '', label: say('cases.choose') }, ...(options?.(say, pick) ?? [])];
    return <NativeSelect {...shared} {...typed} {...first} data={choices} />;
  }
  return <TextInput {...shared} {...typed} {...first} dir="auto" />;
}

interface ColleagueProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (account: string) => void;
  readonly error?: string | undefined;
}

/** Somebody who works for the association. */
export function Colleague({ change, ...props }: ColleagueProps): ReactNode {
  const { say } = useTexts();
  const { data: staff } = useStaff();
  const people = (staff?.items ?? []).map(({ account, name }) => ({ value: account, label: name }));
  return (
    <NativeSelect
      {...props}
      data={[{ value: '', label: say('cases.choose') }, ...people]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
