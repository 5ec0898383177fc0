import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { giveCases, type Given } from '../../api/assignments';
import { CASES_KEY, type CaseSummary } from '../../api/cases';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Failures, WorkShown, type Failure } from '../../parts/work';
import { Colleague } from './act-field';

interface BulkProps {
  readonly chosen: readonly CaseSummary[];
  readonly all: readonly CaseSummary[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** What came of it; the references are kept here, since the list may hold other cases by then. */
interface Done extends Given {
  readonly references: ReadonlyMap<string, string>;
}

/** Several cases given to somebody at once, and taken back again. Nothing else is done to many at once. */
export function Bulk({ chosen, all, choose }: BulkProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [assignee, setAssignee] = useState('');
  const [done, setDone] = useState<Done>();
  const reread = (): Promise<void> => client.invalidateQueries({ queryKey: CASES_KEY });
  const give = useWork(
    async (working) => {
      const references = new Map(chosen.map(({ id, reference }) => [id, reference]));
      const given = await giveCases(
        chosen.map(({ id, version }) => ({ case: id, version, assignee })),
        working,
      );
      setDone({ ...given, references });
      choose(given.left.map((one) => one.case));
      await reread();
    },
    { goesOn: true },
  );
  const undo = useWork(
    async (working, _key, before: Done) => {
      const wanted = before.assigned.map(({ id, version, from }) => ({
        case: id,
        version,
        ...(from && { assignee: from }),
      }));
      setDone(afterUndo(before, await giveCases(wanted, working)));
      await reread();
    },
    { goesOn: true },
  );
  const isWhole = all.length > 0 && chosen.length === all.length;
  const isBusy = give.busy || undo.busy;
  return (
    <>
      <FaultSummary fault={give.fault ?? undo.fault} />
      <WorkShown of={give} label={say('work.giving')} stopping={say('work.stopping')} />
      <WorkShown of={undo} label={say('work.givingBack')} stopping={say('work.stopping')} />
      {done && !isBusy && <DoneShown done={done} undo={() => void undo.submit(done)} />}
      {all.length > 0 && (
        <Group gap="md" align="end" className="bulk">
          <Checkbox
            label={chosen.length > 0 ? say('cases.chosen', { count: chosen.length }) : say('cases.chooseAll')}
            checked={isWhole}
            indeterminate={chosen.length > 0 && !isWhole}
            onChange={() => choose(isWhole ? [] : all.map(({ id }) => id))}
          />
          {chosen.length > 0 && (
            <>
              <Colleague id="bulk-assignee" label={say('cases.giveTo')} value={assignee} change={setAssignee} />
              <Button disabled={assignee === '' || isBusy} loading={give.busy} onClick={() => void give.submit()}>
                {say('cases.give')}
              </Button>
            </>
          )}
        </Group>
      )}
    </>
  );
}

/** What was not given back is still given, and can be tried again; undefined where nothing is left of it. */
function afterUndo({ assigned, references }: Done, given: Given): Done | undefined {
  const over = new Set([...given.assigned, ...given.refused].map(({ id }) => id));
  const still = assigned.filter(({ id }) => !over.has(id));
  const isOver = still.length + given.refused.length === 0;
  return isOver ? undefined : { ...given, assigned: still, left: [], references };
}

function DoneShown({ done, undo }: { done: Done; undo: () => void }): ReactNode {
  const { say, pick } = useTexts();
  const { assigned, refused, unanswered, left, references } = done;
  const failures: Failure[] = [
    ...refused.map(({ id, why }) => ({ id, name: references.get(id) ?? '', why: pick(why) })),
    ...unanswered.map((id) => ({ id, name: references.get(id) ?? '', why: say('work.unanswered') })),
  ];
  const isWhole = failures.length + left.length === 0;
  return (
    <Alert role="status" color={isWhole ? 'green' : 'yellow'}>
      <Stack gap="sm">
        <Group>
          <Text>{say('cases.given', { count: assigned.length })}</Text>
          {assigned.length > 0 && (
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
