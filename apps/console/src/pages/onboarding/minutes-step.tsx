import { Alert, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useVersion, type Version } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DraftSaid } from '../../parts/draft-state';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { MinutesForm } from '../policy/minutes-form';
import { BLANK_MINUTES } from '../policy/typed-minutes';
import { useDraft } from './draft';
import type { StepProps } from './step';

export function MinutesStep({ onboarding }: StepProps): ReactNode {
  const { version } = onboarding;
  return version && <Approval onboarding={onboarding} version={version.id} />;
}

function Approval({ onboarding, version }: StepProps & { version: string }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useVersion(version);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data.approvedAt) {
    return (
      <Text>
        <Said text="onboarding.approved" with={{ date: <Day at={data.approvedAt} /> }} />
      </Text>
    );
  }
  if (!data.actions.includes('approve')) return <Alert color="yellow">{say('onboarding.othersStep')}</Alert>;
  return <Minutes onboarding={onboarding} version={data} />;
}

/** What is typed here is the association's: whoever goes on with it finds it. */
function Minutes({ onboarding, version }: StepProps & { version: Version }): ReactNode {
  const { typed, change, state, stop } = useDraft(onboarding, 'minutes', BLANK_MINUTES);
  const recorded = async (): Promise<void> => {
    await stop();
    await answered(api.PUT('/api/onboarding/draft', { body: { step: 'minutes', data: {} } }));
  };
  return <MinutesForm {...{ version, typed, change, recorded }} kept={<DraftSaid state={state} />} />;
}
