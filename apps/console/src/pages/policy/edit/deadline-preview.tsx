import { Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { usePreview, type PreviewRule } from '../../../api/policy-edits';
import { Refused } from '../../../api/problem';
import { useSession } from '../../../api/session';
import { useTexts } from '../../../language/texts';
import { PreviewExplained } from '../../../parts/day-by-day';
import { DayInput } from '../../../parts/day-input';
import type { Typed } from './fields';

const PAUSE_MS = 300;

/** What the deadline would come to, by what is typed of it at this moment. Nothing is kept. */
export function DeadlinePreview({ typed, id }: { typed: Typed; id: string }): ReactNode {
  const { say, pick } = useTexts();
  const { today } = useSession();
  const [start, setStart] = useState(today);
  const [asked] = useDebouncedValue(JSON.stringify(ruleIn(typed) ?? null), PAUSE_MS);
  const rule = JSON.parse(asked) as PreviewRule | null;
  const { data, error } = usePreview(rule ?? undefined, start);
  return (
    <Stack gap="sm" role="group" aria-label={say('policyEdit.preview')} className="addition finding">
      <Text fw={600}>{say('policyEdit.preview')}</Text>
      <Text size="sm" c="dimmed">
        {say('policyEdit.previewLead')}
      </Text>
      <DayInput id={id} label={say('policy.start')} value={start} change={setStart} error={undefined} />
      {(!rule || !start) && <Text>{say('policyEdit.previewWaits')}</Text>}
      {rule && start && error && (
        <Text role="alert">{error instanceof Refused ? pick(error.problem) : say('common.unreachable')}</Text>
      )}
      {rule && start && data && !error && <PreviewExplained preview={data} />}
    </Stack>
  );
}

function ruleIn({ bound, amount, unit }: Typed): PreviewRule | undefined {
  const count = Number(amount);
  if (!bound || !unit || !Number.isInteger(count) || count < 1) return undefined;
  return { bound, unit, amount: count } as PreviewRule;
}
