import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepOnboarding } from '../../api/onboarding';
import { useVersion } from '../../api/policy';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { mayApprove, type StepProps } from './step';

export function ForceStep({ onboarding: { version, steps } }: StepProps): ReactNode {
  const isBlocked = steps.find(({ step }) => step === 'force')?.state === 'blocked';
  return version && !isBlocked && <Force version={version.id} />;
}

/** The moment from which new cases follow the version. */
function Force({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const { roles } = useSession();
  const keep = useKeepOnboarding();
  const { data, isPending, error, refetch } = useVersion(version);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: version } };
    await answered(api.POST('/api/policy/versions/{id}/force', { params, body: {} }));
    await keep();
  });
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.inForceFrom) {
    return (
      <Text>
        <Said text="onboarding.inForceSince" with={{ date: <Day at={data.inForceFrom} withTime /> }} />
      </Text>
    );
  }
  if (!mayApprove(roles)) return <Alert color="yellow">{say('onboarding.othersStep')}</Alert>;
  return (
    <Stack>
      <Text>{say('onboarding.forceLead')}</Text>
      <FaultSummary fault={fault} />
      <Group>
        <Button loading={busy} onClick={() => void submit()}>
          {say('onboarding.putInForce')}
        </Button>
      </Group>
    </Stack>
  );
}
