import { Button, Text } from '@mantine/core';
import { voteNames } from '@sanad/messages/pure';
import { useId, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { offerOf, useKeepSitting } from '../../api/committee';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Said } from '../../parts/said';
import type { ItemProps } from './item-parts';

type Vote = keyof typeof voteNames;

/** One's own vote on the item, cast at a touch and changed at another. On a telephone it stays within reach of the thumb. */
export function Ballot({ sitting, item }: ItemProps): ReactNode {
  const { say, pick } = useTexts();
  const titleId = useId();
  const keep = useKeepSitting();
  const { account } = useSession();
  const { submit, busy, fault } = useSubmission(async (key, vote: Vote) => {
    const params = { ...keyed(key).params, path: { id: sitting.id, item: item.id } };
    await keep(await answered(api.POST('/api/sittings/{id}/agenda/{item}/votes', { params, body: { vote } })));
  });
  const offer = offerOf(item.actions, 'vote');
  if (!offer || offer.roles) return null;
  const own = item.votes.find((one) => one.account === account.id && one.stands)?.vote;
  return (
    <section className="ballot" aria-labelledby={titleId}>
      <Text fw={600} component="h3" fz="md" id={titleId}>
        <Said text="sittings.ballot" with={{ reference: <Bdi>{item.reference}</Bdi> }} />
      </Text>
      {offer.why && <Text size="sm">{pick(offer.why)}</Text>}
      {offer.open && (
        <>
          <FaultSummary fault={fault} />
          <Text size="sm" role="status">
            {own ? say('sittings.ballotCast', { vote: pick(own) }) : say('sittings.ballotNone')}
            {' · '}
            {say('sittings.ballotHint')}
          </Text>
          <div className="ballot-choices" role="group" aria-labelledby={titleId}>
            {(Object.keys(voteNames) as Vote[]).map((vote) => (
              <Button
                key={vote}
                variant={own?.code === vote ? 'filled' : 'default'}
                aria-pressed={own?.code === vote}
                // Not switched off while it is sent: it would lose the focus.
                data-busy={busy || undefined}
                onClick={() => void submit(vote)}
              >
                {pick(voteNames[vote])}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
