import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Case } from '../../api/cases';
import { useStaff } from '../../api/staff';
import { useTexts, type Say } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { later } from '../../parts/later';
import type { Field } from './act-fields';
import { ChecklistField } from './checklist-field';

const PersonField = later(() => import('./person-field').then(({ PersonField: Drawn }) => Drawn));

interface ActFieldProps {
  /** The case it is about, where the act is one of a case. */
  readonly one?: Case;
  readonly field: Field;
  readonly id: string;
  readonly isFirst: boolean;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
}

/** One input of an act, by the kind of what it takes. */
export function ActField({ one, field, id, isFirst, value, change, error }: ActFieldProps): ReactNode {
  const { say, pick } = useTexts();
  const { kind, options } = field;
  const shared = { id, value, error, ...toldOf(field, say) };
  const typed = { onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value) };
  const first = { 'data-autofocus': isFirst || undefined };
  if (kind === 'day') return <DayInput {...shared} change={change} />;
  if (kind === 'time') return <TextInput {...shared} {...typed} {...first} type="datetime-local" dir="ltr" />;
  if (kind === 'long') return <Textarea {...shared} {...typed} {...first} dir="auto" rows={field.takesTexts ? 6 : 3} />;
  if (kind === 'colleague') return <Colleague {...shared} {...first} change={change} />;
  if (kind === 'person') return <PersonField {...shared} change={change} />;
  if (kind === 'checklist') return one && <ChecklistField {...shared} {...first} one={one} change={change} />;
  if (kind === 'choice') {
    const choices = [{ value: '', label: say('cases.choose') }, ...withOwn(value, options?.(say, pick) ?? [])];
    return <NativeSelect {...shared} {...typed} {...first} data={choices} />;
  }
  return <TextInput {...shared} {...typed} {...first} dir="auto" />;
}

/** What stands above the input, and what it takes. */
function toldOf({ label, isOptional, hint }: Field, say: Say): { label: string; description?: string } {
  const named = say(label);
  return {
    label: isOptional ? say('common.optional', { label: named }) : named,
    ...(hint && { description: say(hint) }),
  };
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What was written down in words of its own is kept until another is chosen. */
const withOwn = (value: string, known: Option[]): Option[] =>
  value === '' || known.some((option) => option.value === value) ? known : [{ value, label: value }, ...known];

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
