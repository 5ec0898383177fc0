import { Alert, Button, Checkbox, Group, List, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../../../api/client';
import { useDraft } from '../../../api/draft';
import { useChangedVersion, type Clause, type Version } from '../../../api/policy';
import { isRefused, Refused } from '../../../api/problem';
import { keyed, useSubmission } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { Dialog } from '../../../parts/dialog';
import { DraftSaid } from '../../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../../parts/fault';
import { Form } from '../../../parts/form';

type Problems = Refused['problem']['errors'];

const BLANK = { reason: '' };

/** Taken out of the draft with a reason; what stands on it is told first, and goes only when that is wanted. */
export function RemoveClause({ version, clause: { id } }: { version: Version; clause: Clause }): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  return (
    <Group>
      <Button variant="subtle" color="red" onClick={open}>
        {say('policyEdit.remove')}
      </Button>
      <Dialog title={say('policyEdit.remove')} opened={opened} close={close}>
        <Removal {...{ version, id, close }} />
      </Dialog>
    </Group>
  );
}

function Removal({ version, id, close }: { version: Version; id: string; close: () => void }): ReactNode {
  const { say } = useTexts();
  const navigate = useNavigate();
  const changed = useChangedVersion();
  const { typed, change, state, restored, forget } = useDraft(`clause-removal:${version.id}:${id}`, BLANK);
  const [withRules, setWithRules] = useState(false);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: version.id, clause: id } };
    const body = { contentHash: version.contentHash, reason: typed.reason, withRules };
    const path = '/api/policy/versions/{id}/clauses/{clause}/removal';
    await changed(answered(api.POST(path, { params, body })), async () => {
      await forget();
      await navigate(`/policy/versions/${version.id}`);
    });
  });
  const [bound, setBound] = useState<Problems>([]);
  if (isRefused(fault, 'policy.clause_bound') && fault instanceof Refused && bound !== fault.problem.errors) {
    setBound(fault.problem.errors);
  }
  const labels = { reason: say('policyEdit.reason') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <Text>{say('policyEdit.removeLead')}</Text>
      <FaultSummary
        fault={isRefused(fault, 'policy.clause_bound') ? undefined : fault}
        fields={{ reason: 'clause-removal-reason' }}
        labels={labels}
      />
      {bound.length > 0 && <StandsOn {...{ bound, withRules, setWithRules }} />}
      <Textarea
        id="clause-removal-reason"
        data-autofocus
        dir="auto"
        rows={3}
        label={say('policyEdit.reason')}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorOf('reason')}
      />
      <DraftSaid {...{ state, restored, forget }} />
      <Group>
        <Button type="submit" color="red" loading={busy}>
          {say(withRules ? 'policyEdit.removeWith' : 'policyEdit.remove')}
        </Button>
        <Button variant="default" onClick={close}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}

interface StandsOnProps {
  readonly bound: Problems;
  readonly withRules: boolean;
  readonly setWithRules: (withRules: boolean) => void;
}

/** What would go with the clause, and whether that is wanted. */
function StandsOn({ bound, withRules, setWithRules }: StandsOnProps): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Alert color="yellow" role="alert" title={say('policyEdit.standsOn')}>
      <List size="sm" mb="sm">
        {bound.map((one) => (
          <List.Item key={one.path}>
            <bdi>{pick(one)}</bdi>
          </List.Item>
        ))}
      </List>
      <Checkbox
        size="md"
        label={say('policyEdit.removeWith')}
        checked={withRules}
        onChange={(event) => setWithRules(event.currentTarget.checked)}
      />
    </Alert>
  );
}
