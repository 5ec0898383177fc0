import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { usePreview, type Preview, type PreviewRule } from '../../../api/policy-edits';
import { Refused } from '../../../api/problem';
import { useSession } from '../../../api/session';
import { useTexts } from '../../../language/texts';
import { Day } from '../../../parts/bdi';
import { Days } from '../../../parts/day-by-day';
import { DayInput } from '../../../parts/day-input';
import { Facts } from '../../../parts/facts';
import type { Typed } from './fields';

const PAUSE_MS = 300;

/** What the deadline would come to, by what is typed of it at this moment. Nothing is kept. */
export function DeadlinePreview({ typed, id }: { typed: Typed; id: string }): ReactNode {
  const { say, pick } = useTexts();
  const { today } = useSession();
  const [start, setStart] = useState(today);
  const [isWhole, { toggle }] = useDisclosure();
  const [asked] = useDebouncedValue(JSON.stringify(ruleIn(typed) ?? null), PAUSE_MS);
  const rule = JSON.parse(asked) as PreviewRule | null;
  const { data, error } = usePreview(rule ?? undefined, start);
  const isAsked = rule !== null && Boolean(start);
  return (
    <Stack gap="sm" role="group" aria-label={say('policyEdit.preview')} className="addition finding">
      <Text fw={600}>{say('policyEdit.preview')}</Text>
      <Text size="sm" c="dimmed">
        {say('policyEdit.previewLead')}
      </Text>
      <DayInput id={id} label={say('policy.start')} value={start} change={setStart} error={undefined} />
      {!isAsked && <Text>{say('policyEdit.previewWaits')}</Text>}
      {isAsked && error && (
        <Text role="alert">{error instanceof Refused ? pick(error.problem) : say('common.unreachable')}</Text>
      )}
      {isAsked && data && !error && (
        <>
          <Told preview={data} />
          <Group>
            <Button variant="default" onClick={toggle} aria-expanded={isWhole}>
              {say(isWhole ? 'policyEdit.hideDays' : 'policyEdit.showDays')}
            </Button>
          </Group>
          {isWhole && <Days days={data.days} />}
        </>
      )}
    </Stack>
  );
}

/** The rule in words and the day it comes to; a change of it is heard as well as seen. */
function Told({ preview: { rule, dueDate, notBefore } }: { preview: Preview }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <div role="status">
      <Facts
        rows={[
          [say('clock.rule'), pick(rule)],
          notBefore
            ? [say('clock.notBefore'), <Day key="floor" at={notBefore} withTime />]
            : [say('clock.dueDate'), dueDate && <Day key="due" at={dueDate} />],
        ]}
      />
    </div>
  );
}

function ruleIn({ bound, amount, unit }: Typed): PreviewRule | undefined {
  const count = Number(amount);
  if (!bound || !unit || !Number.isInteger(count) || count < 1) return undefined;
  return { bound, unit, amount: count } as PreviewRule;
}
