import { Alert, Button, Checkbox, Group, List, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { CASES_KEY, type CaseSummary } from '../../api/cases';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Colleague } from './act-field';

type Outcome = components['schemas']['AssignedCasesView'];
type Wanted = components['schemas']['AssignCases']['cases'];

interface BulkProps {
  readonly chosen: readonly CaseSummary[];
  readonly all: readonly CaseSummary[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** Several cases given to somebody at once, and taken back again. Nothing else is done to many at once. */
export function Bulk({ chosen, all, choose }: BulkProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [assignee, setAssignee] = useState('');
  const [done, setDone] = useState<Outcome>();
  const send = async (key: string, cases: Wanted): Promise<Outcome> => {
    const outcome = await answered(api.POST('/api/case-assignments', { ...keyed(key), body: { cases } }));
    await client.invalidateQueries({ queryKey: CASES_KEY });
    return outcome;
  };
  const give = useSubmission(async (key) => {
    setDone(
      await send(
        key,
        chosen.map(({ id, version }) => ({ case: id, version, assignee })),
      ),
    );
    choose([]);
  });
  const undo = useSubmission(async (key, { assigned }: Outcome) => {
    const cases = assigned.map(({ id, version, from }) => ({ case: id, version, ...(from && { assignee: from }) }));
    await send(key, cases);
    setDone(undefined);
  });
  const isWhole = all.length > 0 && chosen.length === all.length;
  return (
    <>
      <FaultSummary fault={give.fault ?? undo.fault} />
      {done && <Done outcome={done} all={all} undo={() => void undo.submit(done)} isBusy={undo.busy} />}
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
              <Button disabled={assignee === ''} loading={give.busy} onClick={() => void give.submit()}>
                {say('cases.give')}
              </Button>
            </>
          )}
        </Group>
      )}
    </>
  );
}

interface DoneProps {
  readonly outcome: Outcome;
  readonly all: readonly CaseSummary[];
  readonly undo: () => void;
  readonly isBusy: boolean;
}

function Done({ outcome: { assigned, refused }, all, undo, isBusy }: DoneProps): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Alert role="status" color={refused.length > 0 ? 'yellow' : 'green'}>
      <Group>
        <Text>{say('cases.given', { count: assigned.length })}</Text>
        <Button variant="default" loading={isBusy} onClick={undo}>
          {say('cases.undo')}
        </Button>
      </Group>
      {refused.length > 0 && (
        <List size="sm" mt="xs">
          {refused.map(({ id, why }) => (
            <List.Item key={id}>
              <Bdi>{all.find((one) => one.id === id)?.reference ?? ''}</Bdi> {pick(why)}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
