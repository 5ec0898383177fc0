import { FileInput, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { approvalKinds } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { RowList } from '../../parts/row-list';
import { Said } from '../../parts/said';
import { fingerprintOf, MINUTES_FIELDS, NOBODY, type MinutesTyped } from './typed-minutes';

export interface MinutesFieldsProps {
  readonly typed: MinutesTyped;
  readonly change: (changed: Partial<MinutesTyped>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

const idOf = (field: keyof MinutesTyped): string => `minutes-${field}`;

/** Everything that the minutes may say. */
export function MinutesFields(props: MinutesFieldsProps): ReactNode {
  const { typed, change, errorOf } = props;
  const { say, pick } = useTexts();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Word {...props} field="meetingNumber" />
        <NativeSelect
          id={idOf('kind')}
          label={say('policyActs.approvalKind')}
          value={typed.kind}
          onChange={(event) => change({ kind: event.currentTarget.value })}
          data={[
            { value: '', label: say('common.notSet') },
            ...Object.entries(approvalKinds).map(([value, words]) => ({ value, label: pick(words) })),
          ]}
          error={errorOf('kind')}
        />
        <Word {...props} field="boardTerm" />
        <Word {...props} field="resolutionNumber" />
        <Word {...props} field="subClause" />
        <Word {...props} field="weekday" />
      </SimpleGrid>
      <Dates {...props} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Word {...props} field="chairName" path="chair.name" />
        <Word {...props} field="chairTitle" path="chair.title" />
      </SimpleGrid>
      <Signatories {...props} />
      <MinutesFile {...props} />
    </>
  );
}

type Word =
  | 'meetingNumber'
  | 'boardTerm'
  | 'resolutionNumber'
  | 'subClause'
  | 'weekday'
  | 'dateAsWritten'
  | 'chairName'
  | 'chairTitle';

interface WordProps extends MinutesFieldsProps {
  readonly field: Word;
  /** What the API calls it, where that is another name. */
  readonly path?: string;
  readonly hint?: string;
}

function Word({ field, path = field, hint, typed, change, errorOf }: WordProps): ReactNode {
  const { say } = useTexts();
  return (
    <TextInput
      id={idOf(field)}
      dir="auto"
      label={say(`policyActs.${field}`)}
      {...(hint && { description: hint })}
      value={typed[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      error={errorOf(path)}
    />
  );
}

/** Both calendars, as far as they stand in the minutes. Where they are not the same day, a person says which governs. */
function Dates(props: MinutesFieldsProps): ReactNode {
  const { typed, change, errorOf } = props;
  const { say } = useTexts();
  const day = (field: 'gregorianDate' | 'effectiveDate' | 'nextReviewOn'): ReactNode => (
    <DayInput
      id={idOf(field)}
      label={say(`policyActs.${field}`)}
      value={typed[field]}
      change={(chosen) => change({ [field]: chosen })}
      error={errorOf(field)}
    />
  );
  return (
    <>
      <Word {...props} field="dateAsWritten" hint={say('policyActs.dateAsWrittenHint')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {day('gregorianDate')}
        <TextInput
          id={idOf('hijriDate')}
          dir="ltr"
          label={say('policyActs.hijriDate')}
          description={<Said text="policyActs.hijriHint" with={{ example: <Bdi>1447/05/03</Bdi> }} />}
          value={typed.hijriDate}
          onChange={(event) => change({ hijriDate: event.currentTarget.value })}
          error={errorOf('hijriDate')}
        />
        {typed.hijriDate && typed.gregorianDate && (
          <NativeSelect
            id={idOf('governingCalendar')}
            label={say('policyActs.governing')}
            value={typed.governingCalendar}
            onChange={(event) => change({ governingCalendar: event.currentTarget.value })}
            data={[
              { value: '', label: say('common.notSet') },
              ...(['gregorian', 'hijri'] as const).map((value) => ({ value, label: say(`policyActs.${value}`) })),
            ]}
            error={errorOf('governingCalendar')}
          />
        )}
        {day('effectiveDate')}
        {day('nextReviewOn')}
      </SimpleGrid>
    </>
  );
}

function Signatories({ typed, change, errorOf }: MinutesFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <RowList
      id={idOf('signatories')}
      legend={say('policyActs.signatories')}
      hint={say('policyActs.signatoriesHint')}
      rows={typed.signatories}
      change={(signatories) => change({ signatories })}
      blank={() => NOBODY}
      add={say('policyActs.addSignatory')}
      named={(number) => say('policyActs.signatory', { number })}
      error={errorOf('signatories')}
    >
      {(one, set, place) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            id={`minutes-signatory-${place}`}
            dir="auto"
            label={say('policyActs.signatoryName')}
            value={one.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={errorOf(`signatories.${place}.name`)}
          />
          <TextInput
            dir="auto"
            label={say('common.optional', { label: say('policyActs.signatoryTitle') })}
            value={one.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
            error={errorOf(`signatories.${place}.title`)}
          />
        </SimpleGrid>
      )}
    </RowList>
  );
}

/** The scan stays where it is; what is kept tells later whether it is the same. */
function MinutesFile({ typed, change, errorOf }: MinutesFieldsProps): ReactNode {
  const { say } = useTexts();
  const choose = async (file: File | null): Promise<void> =>
    change(file ? { fileName: file.name, fileHash: await fingerprintOf(file) } : { fileName: '', fileHash: '' });
  return (
    <Stack gap="xs">
      <FileInput
        id={MINUTES_FIELDS['file']!}
        label={say('policyActs.file')}
        description={say('policyActs.fileHint')}
        placeholder={say('policyActs.chooseFile')}
        clearable
        clearButtonProps={{ 'aria-label': say('policyActs.drop') }}
        onChange={(file) => void choose(file)}
        error={errorOf('file.name') ?? errorOf('file.sha256')}
      />
      {typed.fileName && (
        <Text size="sm">
          <Said text="policyActs.fileKept" with={{ name: <bdi>{typed.fileName}</bdi> }} />
        </Text>
      )}
    </Stack>
  );
}
