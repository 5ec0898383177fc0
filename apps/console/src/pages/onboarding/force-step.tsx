import { Alert, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeepOnboarding } from '../../api/onboarding';
import { useVersion } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { ForceForm } from '../policy/force-form';
import type { StepProps } from './step';

export function ForceStep({ onboarding: { version, steps } }: StepProps): ReactNode {
  const isBlocked = steps.find(({ step }) => step === 'force')?.state === 'blocked';
  return version && !isBlocked && <Force version={version.id} />;
}

function Force({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepOnboarding();
  const { data, isPending, error, refetch } = useVersion(version);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.inForceFrom) {
    const text = data.state.code === 'scheduled' ? 'onboarding.inForceFrom' : 'onboarding.inForceSince';
    return (
      <Text>
        <Said text={text} with={{ date: <Day at={data.inForceFrom} withTime /> }} />
      </Text>
    );
  }
  if (!data.actions.includes('putInForce')) return <Alert color="yellow">{say('onboarding.othersStep')}</Alert>;
  return <ForceForm version={data} done={keep} />;
}
