import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { whenMissing } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useCommittee } from '../../api/committee';
import { Refused } from '../../api/problem';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';

export const BLANK = { day: '', time: '', place: '', platform: '', link: '', urgentBecause: '', waiver: '' };

type Typed = typeof BLANK;

interface Props<Part extends keyof Typed> {
  readonly typed: Pick<Typed, Part>;
  readonly change: (changed: Partial<Pick<Typed, Part>>) => void;
  readonly errorOf: (path: string) => string | undefined;
}
type WhenAndWhereProps = Props<keyof Typed>;

/** Refusals about the time and the notice that name no field. */
export const NOTICE_CODES = {
  'committee.notice_short': 'at',
  'committee.notice_not_waivable': 'at',
  'committee.recall_late': 'at',
  'committee.urgent_off': 'urgentBecause',
};

/** What was typed as the instant that the API asks for. */
export const instantOf = ({ day, time }: Pick<Typed, 'day' | 'time'>): string =>
  day && time ? new Date(`${day}T${time}:00+03:00`).toISOString() : '';

/** The API speaks of an instant; the page asked for a day and a time of day. */
export function asAsked(error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  const { ar, en } = whenMissing;
  const errors = error.problem.errors.map((one) => (one.path === 'at' ? { path: one.path, ar, en } : one));
  throw new Refused({ ...error.problem, errors });
}

export function When({ typed, change, errorOf }: Props<'day' | 'time'>): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <DayInput
        id="at"
        label={say('sittings.day')}
        value={typed.day}
        change={(day) => change({ day })}
        error={errorOf('at')}
      />
      <TextInput
        id="time"
        type="time"
        dir="ltr"
        label={say('sittings.time')}
        value={typed.time}
        onChange={(event) => change({ time: event.currentTarget.value })}
      />
    </>
  );
}

export function WhenAndWhere({ typed, change, errorOf }: WhenAndWhereProps): ReactNode {
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <When typed={typed} change={change} errorOf={errorOf} />
      <TextInput
        id="place"
        dir="auto"
        label={say('sittings.place')}
        description={say('sittings.placeHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
        error={errorOf('place')}
      />
      <TextInput
        id="platform"
        dir="auto"
        label={say('sittings.platform')}
        value={typed.platform}
        onChange={(event) => change({ platform: event.currentTarget.value })}
        error={errorOf('platform')}
      />
      <TextInput
        id="link"
        type="url"
        dir="ltr"
        label={say('sittings.link')}
        description={say('sittings.linkHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
        error={errorOf('link')}
      />
    </SimpleGrid>
  );
}

interface NoticeProps extends Props<'urgentBecause' | 'waiver'> {
  readonly committee: string;
}

/** What the policy has of notice; what it does not have is not asked for. */
export function Notice({ committee, typed, change, errorOf }: NoticeProps): ReactNode {
  const { say, pick } = useTexts();
  const { data } = useCommittee(committee);
  if (!data) return null;
  const saidOf = (rule: string): { ar: string; en: string } | null =>
    data.conduct.find(({ code }) => code === rule)?.said ?? null;
  const [notice, urgent, waivable] = [saidOf('noticeDays'), saidOf('urgentNoticeDays'), saidOf('noticeWaivable')];
  return (
    <>
      <Text size="sm">{notice ? pick(notice) : say('sittings.noNotice')}</Text>
      {urgent && (
        <TextInput
          id="urgent"
          dir="auto"
          label={say('sittings.urgentBecause')}
          description={say('sittings.urgentHint', { notice: pick(urgent) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={typed.urgentBecause}
          onChange={(event) => change({ urgentBecause: event.currentTarget.value })}
          error={errorOf('urgentBecause')}
        />
      )}
      {waivable && (
        <TextInput
          id="waiver"
          dir="auto"
          label={say('common.optional', { label: say('sittings.waiver') })}
          description={say('sittings.waiverHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={typed.waiver}
          onChange={(event) => change({ waiver: event.currentTarget.value })}
          error={errorOf('waiver')}
        />
      )}
    </>
  );
}
