import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFindings, useVersion } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { byWeight, FindingCard, findingKey } from '../../parts/finding-card';
import { Failed, Loading } from '../../parts/states';
import type { StepProps } from './step';

export function FindingsStep({ onboarding: { version } }: StepProps): ReactNode {
  return version && <Findings version={version.id} />;
}

/** What the linter doubts, the unanswered first, each with its remedy and the answer it asks for. */
function Findings({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useFindings(version);
  const mayAnswer = useVersion(version).data?.actions.includes('answer') ?? false;
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const { items } = data;
  if (items.length === 0) return <Text>{say('onboarding.noFindings')}</Text>;
  const left = items.filter(({ open }) => open).sort(byWeight);
  return (
    <Stack>
      <Text role="status">{say('onboarding.findingsLeft', { count: left.length })}</Text>
      {[...left, ...items.filter(({ open }) => !open)].map((finding) => (
        <FindingCard key={findingKey(finding)} version={version} finding={finding} mayAnswer={mayAnswer} />
      ))}
    </Stack>
  );
}
