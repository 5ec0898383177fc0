import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Whose } from '../../parts/offer';
import { Announce } from './announce';
import { Ballot } from './ballot';
import { Confirmation } from './confirmation';
import { ItemState, type ItemProps } from './item-parts';
import { QuorumWords } from './quorum';
import { Dissenting, Recusing } from './remarks';
import { Request } from './request';
import { OpenSecret, SecretBallot } from './secret';
import { Ruling } from './ruling';
import { Votes } from './votes';

/** One item: the request as members may read it, what was said on it, and what is one's own to say. */
export function Item({ sitting, item }: ItemProps): ReactNode {
  const { quorum, recusals, state, actions } = item;
  const isOpen = sitting.state.code === 'OPEN' && state.code === 'PENDING';
  return (
    <Stack>
      <Group gap="xs">
        <ItemState item={item} />
        <Text fw={600}>
          <bdi>{item.subject}</bdi>
        </Text>
      </Group>
      <Ruling sitting={sitting} item={item} />
      <Request item={item} />
      {isOpen && recusals.length > 0 && <QuorumWords quorum={quorum} ofItem />}
      <Votes sitting={sitting} item={item} />
      <Group align="start">
        <Announce sitting={sitting} item={item} />
        <OpenSecret sitting={sitting} item={item} />
        <Recusing sitting={sitting} item={item} />
        <Dissenting sitting={sitting} item={item} />
      </Group>
      <Confirmation sitting={sitting} item={item} />
      <Whose offers={actions} />
      <Ballot sitting={sitting} item={item} />
      <SecretBallot sitting={sitting} item={item} />
    </Stack>
  );
}
