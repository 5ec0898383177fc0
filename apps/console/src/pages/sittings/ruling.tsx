import { Alert, Stack, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { Said } from '../../parts/said';
import { nameOn, type ItemProps } from './item-parts';
import { TallyWords } from './votes';

/** What came of the item: a decision or a recommendation, its reasons, and who had their dissent recorded. */
export function Ruling({ sitting, item: { ruling, dissents, returnedBecause } }: ItemProps): ReactNode {
  const { say, pick } = useTexts();
  if (!ruling) return null;
  const { binding, words, reason, castingVote, tally } = ruling;
  return (
    <Alert
      color={binding ? 'green' : 'yellow'}
      icon={<IconGavel aria-hidden />}
      title={say(binding ? 'sittings.decision' : 'sittings.advice', { outcome: pick(words) })}
    >
      <Stack gap="xs">
        {reason && (
          <Text>
            <bdi>{reason}</bdi>
          </Text>
        )}
        <TallyWords tally={tally} />
        {castingVote && <Text size="sm">{say('sittings.castingVote')}</Text>}
        {returnedBecause && (
          <Text fw={600}>
            <Said text="sittings.returned" with={{ reason: <bdi>{returnedBecause}</bdi> }} />
          </Text>
        )}
        {dissents.map(({ account, reason: why }) => (
          <Text key={account} size="sm">
            <Said text="sittings.dissentName" with={{ name: <bdi>{nameOn(sitting, account)}</bdi> }} />
            {': '}
            <bdi>{why}</bdi>
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
