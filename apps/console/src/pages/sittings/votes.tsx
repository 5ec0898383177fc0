import { Badge, Group, Stack, Text } from '@mantine/core';
import { voteNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import type { Tally } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Count } from '../../parts/bdi';
import { nameOn, Part, type ItemProps } from './item-parts';

/** Who voted and how, who has not yet, and who stepped back. */
export function Votes({ sitting, item }: ItemProps): ReactNode {
  const { say, pick } = useTexts();
  const { votes, awaited, recusals, ruling, secret } = item;
  const cast = votes.filter(({ account }) => !awaited.includes(account));
  if (votes.length + awaited.length + recusals.length === 0 && !secret) return null;
  return (
    <>
      {recusals.length > 0 && (
        <Part title={say('sittings.recusals')}>
          {recusals.map(({ account, reason, automatic }) => (
            <Text key={account} size="sm">
              <bdi>{nameOn(sitting, account)}</bdi>
              {' – '}
              {automatic ? say('sittings.recusedOwn') : <bdi>{reason}</bdi>}
            </Text>
          ))}
        </Part>
      )}
      {(cast.length + awaited.length > 0 || secret) && (
        <Part title={secret ? say('sittings.secretRound', { round: secret.round }) : say('sittings.votes')}>
          {!ruling && !secret && <TallyWords tally={item.tally} />}
          <Stack component="ul" gap={4} className="plain">
            {cast.map(({ account, vote }) => (
              <Group component="li" key={account} gap="xs">
                <bdi>{nameOn(sitting, account)}</bdi>
                <Badge variant="light" size="md">
                  {pick(vote)}
                </Badge>
              </Group>
            ))}
            {secret?.voted.map((account) => (
              <Group component="li" key={account} gap="xs">
                <bdi>{nameOn(sitting, account)}</bdi>
                <Badge variant="light" size="md">
                  {say('sittings.secretVoted')}
                </Badge>
              </Group>
            ))}
            {awaited.map((account) => (
              <Group component="li" key={account} gap="xs">
                <bdi>{nameOn(sitting, account)}</bdi>
                <Text size="sm" c="dimmed">
                  {say(votes.some((vote) => vote.account === account) ? 'sittings.outdated' : 'sittings.notVoted')}
                </Text>
              </Group>
            ))}
          </Stack>
        </Part>
      )}
    </>
  );
}

/** How many of each kind, without those that nobody chose. */
export function TallyWords({ tally }: { tally: Tally }): ReactNode {
  const { say, pick } = useTexts();
  const counts = tally as Readonly<Record<string, number>>;
  const chosen = Object.entries(voteNames).filter(([vote]) => (counts[vote] ?? 0) > 0);
  if (chosen.length === 0) return <Text size="sm">{say('sittings.noVotes')}</Text>;
  return (
    <Text size="sm">
      {say('sittings.tally')}:{' '}
      {chosen.map(([vote, words], nth) => (
        <span key={vote}>
          {nth > 0 && ' · '}
          {pick(words)} <Count of={counts[vote] ?? 0} />
        </span>
      ))}
    </Text>
  );
}
