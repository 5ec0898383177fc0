import { SimpleGrid, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';

/** What is typed of a licence and a board's term; empty where nothing is known. */
export interface RegisterTyped {
  readonly authority: string;
  readonly licenceNumber: string;
  readonly registrationNumber: string;
  readonly unifiedNumber: string;
  readonly licenceIssuedOn: string;
  readonly licenceExpiresOn: string;
  readonly boardTermFrom: string;
  readonly boardTermTo: string;
}

export const NOTHING_TYPED: RegisterTyped = {
  authority: '',
  licenceNumber: '',
  registrationNumber: '',
  unifiedNumber: '',
  licenceIssuedOn: '',
  licenceExpiresOn: '',
  boardTermFrom: '',
  boardTermTo: '',
};

/** As the API takes it: what is empty is left out, which says «unknown». */
export function licenceOf(typed: RegisterTyped): Partial<Omit<RegisterTyped, 'boardTermFrom' | 'boardTermTo'>> {
  const { boardTermFrom: _from, boardTermTo: _to, ...licence } = typed;
  return withoutEmpty(licence);
}

export function boardTermOf({ boardTermFrom: from, boardTermTo: to }: RegisterTyped): {
  boardTerm?: { from?: string; to?: string };
} {
  return from || to ? { boardTerm: withoutEmpty({ from, to }) } : {};
}

export function withoutEmpty<T extends object>(typed: T): Partial<T> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')) as Partial<T>;
}

/** The inputs' ids by the API's names, for the summary's links. */
export const REGISTER_FIELDS = {
  authority: 'authority',
  licenceNumber: 'licenceNumber',
  registrationNumber: 'registrationNumber',
  unifiedNumber: 'unifiedNumber',
  licenceIssuedOn: 'licenceIssuedOn',
  licenceExpiresOn: 'licenceExpiresOn',
  'boardTerm.from': 'boardTermFrom',
  'boardTerm.to': 'boardTermTo',
} as const;

interface LicenceFieldsProps {
  readonly typed: RegisterTyped;
  readonly change: (changed: Partial<RegisterTyped>) => void;
  readonly errorOf: (path: string) => string | undefined;
  /** Whether a field is somebody else's to change. */
  readonly isFixed?: (field: keyof RegisterTyped) => boolean;
}

const NUMBERS = ['licenceNumber', 'registrationNumber', 'unifiedNumber'] as const;
const DAYS = ['licenceIssuedOn', 'licenceExpiresOn'] as const;

export function LicenceFields({ typed, change, errorOf, isFixed = () => false }: LicenceFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <TextInput
        id="authority"
        dir="auto"
        disabled={isFixed('authority')}
        label={say('associations.authority')}
        value={typed.authority}
        onChange={(event) => change({ authority: event.currentTarget.value })}
        error={errorOf('authority')}
      />
      <Text size="sm" c="dimmed">
        {say('associations.numberNeeded')} {say('associations.unknownIsFine')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {NUMBERS.map((field) => (
          <TextInput
            key={field}
            id={field}
            dir="ltr"
            inputMode="numeric"
            disabled={isFixed(field)}
            label={say(`associations.${field}`)}
            value={typed[field]}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
            error={errorOf(field)}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {DAYS.map((field) => (
          <DayInput
            key={field}
            id={field}
            disabled={isFixed(field)}
            label={say(`associations.${field}`)}
            value={typed[field]}
            change={(day) => change({ [field]: day })}
            error={errorOf(field)}
          />
        ))}
      </SimpleGrid>
    </>
  );
}

const TERM = [
  ['boardTermFrom', 'from'],
  ['boardTermTo', 'to'],
] as const;

export function BoardTermFields({ typed, change, errorOf }: LicenceFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {TERM.map(([field, end]) => (
        <DayInput
          key={field}
          id={field}
          label={`${say('associations.boardTerm')} – ${say(`associations.${end}`)}`}
          value={typed[field]}
          change={(day) => change({ [field]: day })}
          error={errorOf(`boardTerm.${end}`)}
        />
      ))}
    </SimpleGrid>
  );
}
