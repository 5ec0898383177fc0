import { SimpleGrid, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommittee } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';

export const BLANK = { day: '', time: '', place: '', platform: '', link: '', urgentBecause: '', waiver: '' };

interface WhenAndWhereProps {
  readonly typed: typeof BLANK;
  readonly change: (changed: Partial<WhenAndWhereProps['typed']>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

export function WhenAndWhere({ typed, change, errorOf }: WhenAndWhereProps): ReactNode {
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
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

interface NoticeProps extends WhenAndWhereProps {
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
