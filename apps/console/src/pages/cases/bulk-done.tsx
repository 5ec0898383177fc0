import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Came } from '../../api/many-cases';
import { useTexts } from '../../language/texts';
import { Failures, type Failure } from '../../parts/work';

/** What is done to many cases at once. */
export type BulkAct = 'give' | 'label' | 'snooze' | 'wake';

/** What came of it; the references are kept here, since the list may hold other cases by then. */
export interface Done {
  readonly act: BulkAct;
  readonly came: Came;
  readonly references: ReadonlyMap<string, string>;
}

const TOLD = { give: 'given', label: 'tagged', snooze: 'snoozed', wake: 'woken' } as const;

/** How many it was done to, what could not be done and why, and the way back. */
export function DoneShown({ done: { act, came, references }, undo }: { done: Done; undo: () => void }): ReactNode {
  const { say, pick } = useTexts();
  const { done, refused, unanswered, left } = came;
  const failures: Failure[] = [
    ...refused.map(({ id, why }) => ({ id, name: references.get(id) ?? '', why: pick(why) })),
    ...unanswered.map((id) => ({ id, name: references.get(id) ?? '', why: say('work.unanswered') })),
  ];
  const isWhole = failures.length + left.length === 0;
  return (
    <Alert role="status" color={isWhole ? 'green' : 'yellow'}>
      <Stack gap="sm">
        <Group>
          <Text>{say(`cases.${TOLD[act]}`, { count: done })}</Text>
          {done > 0 && (
            <Button variant="default" onClick={undo}>
              {say('cases.undo')}
            </Button>
          )}
        </Group>
        {left.length > 0 && <Text>{say('work.left', { count: left.length })}</Text>}
        <Failures failures={failures} head={say('cases.reference')} file={say('work.file')} />
      </Stack>
    </Alert>
  );
}
