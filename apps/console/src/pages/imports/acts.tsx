import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { answered, api } from '../../api/client';
import { useChangedImport, useKeepImport, type PolicyImport, type Proposal } from '../../api/imports';
import { useKeepPolicy, usePolicyInForce } from '../../api/policy';
import { isRefused } from '../../api/problem';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Section } from '../../parts/section';
import { Sure } from '../../parts/sure';

/** The draft, once everything was looked at; what stands beside the version in force goes with it. Whoever came from the way in goes on there. */
export function Confirm({ one, proposal }: { one: PolicyImport; proposal: Proposal }): ReactNode {
  const { say } = useTexts();
  const [params] = useSearchParams();
  const [navigate, changed] = [useNavigate(), useChangedImport()];
  const [keep, keepPolicy] = [useKeepImport(), useKeepPolicy()];
  const { data: inForce } = usePolicyInForce();
  const [follows, setFollows] = useState(true);
  const [leaveUnplaced, setLeaveUnplaced] = useState(false);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const following = inForce && follows ? { basedOn: inForce.id, leaveUnplaced } : {};
    const body = { hash: proposal.hash, ...following };
    const sent = { params: { ...keyed(key).params, path: { id: one.id } }, body };
    const made = await changed(answered(api.POST('/api/policy-imports/{id}/confirmation', sent)));
    await keep();
    await keepPolicy();
    const isOnWay = params.get('from') === 'onboarding';
    await navigate(isOnWay ? '/onboarding?step=findings' : `/policy/versions/${made.id}`);
  });
  if (!one.actions.includes('answer')) return null;
  return (
    <Section title={say('imports.confirm')}>
      <FaultSummary fault={fault} />
      <Text>{say('imports.confirmLead')}</Text>
      {inForce && (
        <Checkbox
          label={say('imports.follows', { number: inForce.number })}
          checked={follows}
          onChange={(event) => setFollows(event.currentTarget.checked)}
        />
      )}
      {follows && isRefused(fault, 'policy.overlays_unplaced') && (
        <Checkbox
          label={say('imports.leaveUnplaced')}
          checked={leaveUnplaced}
          onChange={(event) => setLeaveUnplaced(event.currentTarget.checked)}
        />
      )}
      {one.actions.includes('confirm') ? (
        <Group>
          <Button loading={busy} onClick={() => void submit()}>
            {say('imports.confirm')}
          </Button>
        </Group>
      ) : (
        <Text role="note">
          {say('imports.confirmWaits')} {say('imports.doubtsLeft', { count: one.doubtsLeft })}
        </Text>
      )}
    </Section>
  );
}

export function Withdraw({ one }: { one: PolicyImport }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepImport();
  if (!one.actions.includes('withdraw')) return null;
  const withdraw = async (): Promise<void> => {
    await answered(api.POST('/api/policy-imports/{id}/withdrawal', { params: { path: { id: one.id } } }));
    await keep();
  };
  return (
    <Group>
      <Sure act={say('imports.withdraw')} work={withdraw}>
        <Text>{say('imports.withdrawLead')}</Text>
      </Sure>
    </Group>
  );
}
