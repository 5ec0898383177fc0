import { SimpleGrid, TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';

export const NO_WORDS = { nameAr: '', nameEn: '', source: '', substituteFor: '', note: '' };
export type Words = typeof NO_WORDS;

/** What is said of a holiday; what was left empty is not sent. */
export function saidOf({ nameAr, nameEn, source, substituteFor, note }: Words): SaidOfHoliday {
  return { nameAr, nameEn, source, ...(substituteFor && { substituteFor }), ...(note && { note }) };
}
type SaidOfHoliday = Pick<Words, 'nameAr' | 'nameEn' | 'source'> & Partial<Words>;

/** The ids of the inputs by the API's fields, in a form that stands on the page (`add`) or in a dialog over it. */
export const fieldsOf = (of: string): Record<string, string> =>
  Object.fromEntries(['from', 'to', ...Object.keys(NO_WORDS)].map((name) => [name, `${of}-${name}`]));

interface HolidayWordsProps {
  readonly of: string;
  readonly typed: Words;
  readonly change: (changed: Partial<Words>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

export function HolidayWords({ of, typed, change, errorOf }: HolidayWordsProps): ReactNode {
  const { say } = useTexts();
  const optional = (label: string): string => say('common.optional', { label });
  const input = (name: keyof Words): TextInputProps => ({
    id: `${of}-${name}`,
    autoComplete: 'off',
    value: typed[name],
    onChange: (event) => change({ [name]: event.currentTarget.value }),
    error: errorOf(name),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...input('nameAr')} dir="rtl" label={say('platformHolidays.nameAr')} />
        <TextInput {...input('nameEn')} dir="ltr" label={say('platformHolidays.nameEn')} />
      </SimpleGrid>
      <TextInput
        {...input('source')}
        dir="auto"
        label={say('platformHolidays.source')}
        description={say('platformHolidays.sourceHint')}
      />
      <DayInput
        id={`${of}-substituteFor`}
        label={optional(say('platformHolidays.substitute'))}
        value={typed.substituteFor}
        change={(substituteFor) => change({ substituteFor })}
        error={errorOf('substituteFor')}
      />
      <TextInput {...input('note')} dir="auto" label={optional(say('platformHolidays.note'))} />
    </>
  );
}
