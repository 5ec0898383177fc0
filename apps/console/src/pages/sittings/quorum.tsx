import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Quorum } from '../../api/committee';
import { useTexts } from '../../language/texts';

interface QuorumWordsProps {
  readonly quorum: Quorum;
  /** Before the opening nobody is there yet. */
  readonly before?: boolean;
  /** On one item, without those recused from it. */
  readonly ofItem?: boolean;
}

/** Who is there against who has to be, in words. */
export function QuorumWords({ quorum, before = false, ofItem = false }: QuorumWordsProps): ReactNode {
  const { say } = useTexts();
  const { present, needed, reached } = quorum;
  if (needed === null) return <Text c="red">{say('sittings.quorumUnset')}</Text>;
  const told = say(
    before
      ? 'sittings.quorumToday'
      : ofItem
        ? 'sittings.quorumOfItem'
        : reached
          ? 'sittings.quorumReached'
          : 'sittings.quorumMissing',
    { present: say('sittings.members', { count: present }), needed: say('sittings.members', { count: needed }) },
  );
  return (
    <Text role="status" fw={before ? 400 : 600} c={before || reached ? undefined : 'red'}>
      {told}
    </Text>
  );
}
