import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepOnboarding } from '../../api/onboarding';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Said } from '../../parts/said';
import type { StepProps } from './step';

export function PortalStep({ onboarding: { association, steps } }: StepProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepOnboarding();
  const { submit, busy, fault } = useSubmission(async () => {
    await keep(await answered(api.POST('/api/onboarding/portal-opening')));
  });
  const { slug, portalOpenedAt } = association;
  const isReady = steps.find(({ step }) => step === 'portal')?.state === 'open';
  return (
    <Stack>
      <Text>
        <Said text="onboarding.portalLead" with={{ address: <Bdi>{`/${slug}`}</Bdi> }} />
      </Text>
      <FaultSummary fault={fault} />
      {portalOpenedAt ? (
        <Text fw={600} role="status">
          <Said text="onboarding.portalOpen" with={{ date: <Day at={portalOpenedAt} withTime /> }} />
        </Text>
      ) : (
        <Group>
          <Button loading={busy} disabled={!isReady} onClick={() => void submit()}>
            {say('onboarding.openPortal')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
