import { Alert, Button, Group, List, NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useChangedVersion, useReplaced, type Version } from '../../api/policy';
import { isRefused } from '../../api/problem';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { findingsOf, FindingLink, placeOf } from './finding-link';

/** Saudi Arabia keeps it all year. */
const OFFSET = '+03:00';
const BLANK = { when: 'now' as 'now' | 'later', day: '', time: '', supersedes: '', nextReviewOn: '' };
type Typed = typeof BLANK;

const CODES = {
  'policy.supersedes_unnamed': 'supersedes',
  'policy.supersedes_nothing': 'supersedes',
  'policy.start_past': 'startsAt',
  'policy.start_before_effective': 'startsAt',
  'policy.start_taken': 'startsAt',
  'time.instant_invalid': 'startsAt',
  'review.past': 'nextReviewOn',
  'review.before_start': 'nextReviewOn',
};

interface ForceFormProps {
  readonly version: Version;
  /** The clauses stand on the same page. */
  readonly isBeside?: boolean;
  readonly done: () => Promise<void>;
}

/** The moment from which new cases follow the version, and the version that it replaces. */
export function ForceForm({ version, isBeside = false, done }: ForceFormProps): ReactNode {
  const { say } = useTexts();
  const changed = useChangedVersion();
  const { id, contentHash } = version;
  const [typed, setTyped] = useState(BLANK);
  const change = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id } };
    const { nextReviewOn } = typed;
    const body = { ...startIn(typed), contentHash, ...(nextReviewOn && { nextReviewOn }) };
    await changed(answered(api.POST('/api/policy/versions/{id}/force', { params, body })), done);
  });
  const startField = typed.when === 'later' ? 'force-day' : 'force-when';
  const fields = {
    ...{ startsAt: startField, supersedes: 'force-supersedes', nextReviewOn: 'force-review' },
    ...(isBeside && placesOf(version)),
  };
  const errorOf = useFieldErrors(fault, CODES, { startsAt: say('policyActs.start') });
  return (
    <Form submit={submit}>
      <Text>{say('policyActs.forceLead')}</Text>
      <FaultSummary fault={fault} fields={fields} codes={CODES} labels={{ startsAt: say('policyActs.start') }} />
      {!isRefused(fault, 'policy.blocked_by_findings') && <Blockers version={version} />}
      <Start typed={typed} change={change} error={errorOf('startsAt')} />
      <Supersedes version={id} typed={typed} change={change} error={errorOf('supersedes')} />
      <NextReview version={version} typed={typed} change={change} error={errorOf('nextReviewOn')} />
      <Text c="dimmed">{say('policyActs.forceKeeps')}</Text>
      <Group>
        <Button type="submit" loading={busy}>
          {say(typed.when === 'later' ? 'policyActs.schedule' : 'policyActs.putInForce')}
        </Button>
      </Group>
    </Form>
  );
}

const startIn = ({ when, day, time, supersedes }: Typed): { startsAt?: string; supersedes?: string } => ({
  ...(when === 'later' && { startsAt: day && `${day}T${time || '00:00'}:00${OFFSET}` }),
  ...(supersedes && { supersedes }),
});

/** Where the findings stand that a refusal may name, by the names it has for them. */
const placesOf = (version: Version): Record<string, string> =>
  Object.fromEntries(
    findingsOf(version).map((finding) => {
      const [clause] = finding.clauses;
      return [clause === undefined ? finding.code : `${finding.code} (${clause})`, placeOf(finding)];
    }),
  );

/** What has to be answered first, each leading to its clause. */
function Blockers({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const blocking = findingsOf(version).filter(({ open, severity }) => open && severity.code === 'blocksForce');
  if (blocking.length === 0) return null;
  return (
    <Alert color="red" role="note" title={say('policyActs.blockers')}>
      <List size="sm">
        {blocking.map((finding) => (
          <List.Item key={`${finding.code} ${finding.subject ?? ''}`}>
            <FindingLink version={version.id} finding={finding} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

interface StartProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly error: string | undefined;
}

function Start({ typed: { when, day, time }, change, error }: StartProps): ReactNode {
  const { say } = useTexts();
  return (
    <Stack gap="xs">
      <Radio.Group
        id="force-when"
        tabIndex={-1}
        label={say('policyActs.start')}
        value={when}
        onChange={(chosen) => change({ when: chosen as Typed['when'] })}
        error={when === 'now' ? error : undefined}
      >
        <Group mt="xs">
          <Radio value="now" size="md" label={say('policyActs.startNow')} />
          <Radio value="later" size="md" label={say('policyActs.startLater')} />
        </Group>
      </Radio.Group>
      {when === 'later' && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DayInput
            id="force-day"
            label={say('policyActs.startDay')}
            value={day}
            change={(chosen) => change({ day: chosen })}
            error={error}
          />
          <TextInput
            type="time"
            dir="ltr"
            label={say('common.optional', { label: say('policyActs.startTime') })}
            description={say('policyActs.startTimeHint')}
            value={time}
            onChange={(event) => change({ time: event.currentTarget.value })}
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}

interface SupersedesProps extends StartProps {
  readonly version: string;
}

/** Which one it replaces is said, never implied; the API tells which one it would be. Where none is in force at that moment, there is nothing to say. */
function Supersedes({ version, typed, change, error }: SupersedesProps): ReactNode {
  const { say, pick } = useTexts();
  const { startsAt } = startIn(typed);
  const { data: replaced } = useReplaced(version, startsAt || undefined);
  if (!replaced && !typed.supersedes) return null;
  return (
    <NativeSelect
      id="force-supersedes"
      label={say('policyActs.supersedes')}
      description={say('policyActs.supersedesHint')}
      value={typed.supersedes}
      onChange={(event) => change({ supersedes: event.currentTarget.value })}
      data={[
        { value: '', label: say('policyActs.supersedesNone') },
        ...(replaced
          ? [
              {
                value: replaced.id,
                label: say('policyActs.supersedesOne', { number: replaced.number, state: pick(replaced.state) }),
              },
            ]
          : []),
      ]}
      error={error}
    />
  );
}

interface NextReviewProps extends StartProps {
  readonly version: Version;
}

/** When it is to be looked at again. What is said of it already stands beside the field, and counts where that is left empty. */
function NextReview({ version: { review }, typed, change, error }: NextReviewProps): ReactNode {
  const { say } = useTexts();
  return (
    <Stack gap={4}>
      <DayInput
        id="force-review"
        label={say('policyActs.nextReviewOn')}
        value={typed.nextReviewOn}
        change={(nextReviewOn) => change({ nextReviewOn })}
        error={error}
      />
      <Text size="sm" c="dimmed">
        {review ? (
          <Said text={`policyActs.reviewSaid_${review.source}`} with={{ date: <Day at={review.on} /> }} />
        ) : (
          say('policyActs.reviewUnsaid')
        )}
      </Text>
    </Stack>
  );
}
