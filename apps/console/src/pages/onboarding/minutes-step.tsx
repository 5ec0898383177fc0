import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepOnboarding } from '../../api/onboarding';
import { useVersion } from '../../api/policy';
import type { components } from '../../api/schema.gen';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { withoutEmpty } from '../associations/register-fields';
import { useDraft } from './draft';
import { DraftSaid } from '../../parts/draft-state';
import { mayApprove, type StepProps } from './step';

const BLANK = {
  meetingNumber: '',
  boardTerm: '',
  resolutionNumber: '',
  dateAsWritten: '',
  gregorianDate: '',
  hijriDate: '',
  effectiveDate: '',
  governingCalendar: '',
};
type Typed = typeof BLANK;

const WORDS = ['meetingNumber', 'boardTerm', 'resolutionNumber', 'dateAsWritten'] as const;
const DAYS = ['gregorianDate', 'effectiveDate'] as const;
const LABELS = { boardTerm: 'minutesTerm' } as const;
const FIELDS = Object.fromEntries(Object.keys(BLANK).map((field) => [field, `minutes-${field}`]));

/** The refusals that are about one field without naming it. */
const CODES = {
  'policy.minutes_calendar_unset': 'governingCalendar',
  'policy.minutes_date_ahead': 'gregorianDate',
  'time.hijri_invalid': 'hijriDate',
  'time.hijri_outside_table': 'hijriDate',
};

export function MinutesStep({ onboarding }: StepProps): ReactNode {
  const { version } = onboarding;
  return version && <Approval onboarding={onboarding} version={version.id} />;
}

function Approval({ onboarding, version }: StepProps & { version: string }): ReactNode {
  const { say } = useTexts();
  const { roles } = useSession();
  const { data, isPending, error, refetch } = useVersion(version);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.approvedAt) {
    return (
      <Text>
        <Said text="onboarding.approved" with={{ date: <Day at={data.approvedAt} /> }} />
      </Text>
    );
  }
  if (!mayApprove(roles)) return <Alert color="yellow">{say('onboarding.othersStep')}</Alert>;
  return <Minutes onboarding={onboarding} version={version} />;
}

function Minutes({ onboarding, version }: StepProps & { version: string }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepOnboarding();
  const { typed, change, state, stop } = useDraft(onboarding, 'minutes', BLANK);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: version } };
    const body = withoutEmpty(typed) as components['schemas']['ApprovalMinutes'];
    await answered(api.POST('/api/policy/versions/{id}/approval', { params, body }));
    await stop();
    await answered(api.PUT('/api/onboarding/draft', { body: { step: 'minutes', data: {} } }));
    await keep();
  });
  return (
    <Form submit={submit}>
      <Text>{say('onboarding.minutesLead')}</Text>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
      <MinutesFields typed={typed} change={change} errorOf={useFieldErrors(fault, CODES)} />
      <Stack gap="xs">
        <Text c="dimmed">{say('onboarding.approveCloses')}</Text>
        <Group>
          <Button type="submit" loading={busy}>
            {say('onboarding.approve')}
          </Button>
          <DraftSaid state={state} />
        </Group>
      </Stack>
    </Form>
  );
}

interface MinutesFieldsProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

function MinutesFields({ typed, change, errorOf }: MinutesFieldsProps): ReactNode {
  const { say } = useTexts();
  const label = (field: Exclude<keyof Typed, 'governingCalendar'>): string =>
    say(`onboarding.${field === 'boardTerm' ? LABELS[field] : field}`);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {WORDS.map((field) => (
        <TextInput
          key={field}
          id={FIELDS[field]}
          dir="auto"
          label={label(field)}
          value={typed[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          error={errorOf(field)}
        />
      ))}
      {DAYS.map((field) => (
        <DayInput
          key={field}
          id={FIELDS[field]!}
          label={label(field)}
          value={typed[field]}
          change={(day) => change({ [field]: day })}
          error={errorOf(field)}
        />
      ))}
      <TextInput
        id={FIELDS['hijriDate']}
        dir="ltr"
        label={label('hijriDate')}
        description={<Said text="onboarding.hijriHint" with={{ example: <Bdi>1447/05/03</Bdi> }} />}
        value={typed.hijriDate}
        onChange={(event) => change({ hijriDate: event.currentTarget.value })}
        error={errorOf('hijriDate')}
      />
      {typed.hijriDate && typed.gregorianDate && (
        <NativeSelect
          id={FIELDS['governingCalendar']}
          label={say('onboarding.governing')}
          value={typed.governingCalendar}
          onChange={(event) => change({ governingCalendar: event.currentTarget.value })}
          data={[
            { value: '', label: say('common.notSet') },
            ...(['gregorian', 'hijri'] as const).map((value) => ({ value, label: say(`onboarding.${value}`) })),
          ]}
          error={errorOf('governingCalendar')}
        />
      )}
    </SimpleGrid>
  );
}
