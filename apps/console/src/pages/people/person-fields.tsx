import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { ID_KINDS, isIdNumber, normaliseIdNumber, type IdKind } from '@sanad/people/pure';
import type { ReactNode } from 'react';
import type { NewPerson } from '../../api/people';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';

/** What is typed of a person; empty where nothing is known. */
export interface PersonTyped {
  readonly name: string;
  readonly idKind: '' | IdKind;
  readonly idNumber: string;
  readonly mobile: string;
  readonly email: string;
  readonly address: string;
  readonly birthDate: string;
}

export const NOBODY: PersonTyped = {
  name: '',
  idKind: '',
  idNumber: '',
  mobile: '',
  email: '',
  address: '',
  birthDate: '',
};

/** As the API takes it: what is empty is left out. */
export const factsOf = (typed: PersonTyped): Partial<NewPerson> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));

/** The fields that these refusals are about. */
export const PERSON_CODES = {
  'people.name_empty': 'name',
  'people.id_number_invalid': 'idNumber',
  'people.id_kind_missing': 'idKind',
  'people.mobile_invalid': 'mobile',
};

export const personIds = (of: string): Record<keyof PersonTyped, string> =>
  Object.fromEntries(Object.keys(NOBODY).map((field) => [field, `${of}-${field}`])) as Record<
    keyof PersonTyped,
    string
  >;

interface PersonFieldsProps {
  /** Goes before the ids: a page may ask for more than one person. */
  readonly of: string;
  readonly typed: PersonTyped;
  readonly change: (changed: Partial<PersonTyped>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

export function PersonFields({ of, typed, change, errorOf }: PersonFieldsProps): ReactNode {
  const { say } = useTexts();
  const ids = personIds(of);
  const input = (field: Exclude<keyof PersonTyped, 'idKind' | 'birthDate'>) => ({
    id: ids[field],
    autoComplete: 'off',
    value: typed[field],
    error: errorOf(field),
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  const optional = (label: string): string => say('common.optional', { label });
  return (
    <>
      <TextInput {...input('name')} dir="auto" label={say('people.fullName')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          id={ids.idKind}
          label={optional(say('people.idKind'))}
          value={typed.idKind}
          onChange={(event) => change({ idKind: event.currentTarget.value as PersonTyped['idKind'] })}
          error={errorOf('idKind')}
          data={[
            { value: '', label: say('common.notSet') },
            ...ID_KINDS.map((value) => ({ value, label: say(`people.kind_${value}`) })),
          ]}
        />
        <div>
          <TextInput
            {...input('idNumber')}
            dir="ltr"
            inputMode={typed.idKind === 'other' ? 'text' : 'numeric'}
            label={optional(say('people.idNumber'))}
          />
          <NumberFits {...typed} />
        </div>
        <TextInput {...input('mobile')} dir="ltr" inputMode="tel" label={optional(say('people.mobile'))} />
        <DayInput
          id={ids.birthDate}
          label={optional(say('people.birthDate'))}
          value={typed.birthDate}
          change={(birthDate) => change({ birthDate })}
          error={errorOf('birthDate')}
        />
        <TextInput {...input('email')} type="email" dir="ltr" label={optional(say('common.email'))} />
        <TextInput {...input('address')} dir="auto" label={optional(say('people.address'))} />
      </SimpleGrid>
    </>
  );
}

const DIGITS = 10;

/** By the check digit, as soon as the number is long enough to be one; the API looks again. */
function NumberFits({ idKind, idNumber }: Pick<PersonTyped, 'idKind' | 'idNumber'>): ReactNode {
  const { say } = useTexts();
  const number = normaliseIdNumber(idNumber);
  const isAsked = (idKind === 'nationalId' || idKind === 'iqama') && number.length >= DIGITS;
  const fits = isAsked && isIdNumber(idKind, number);
  return (
    <Text size="sm" mt={4} role="status" c={fits ? 'green.8' : 'red'}>
      {isAsked && say(fits ? 'people.numberFits' : 'people.numberUnfit')}
    </Text>
  );
}
