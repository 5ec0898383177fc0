import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { voteNames } from '@sanad/messages/pure';
import { useId, useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { offerOf, useKeepSitting, useLookAgain } from '../../api/committee';
import { Refused } from '../../api/problem';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { OfferButton } from '../../parts/offer';
import { Said } from '../../parts/said';
import type { ItemProps } from './item-parts';

type Vote = keyof typeof voteNames;

/** Whoever presides has the item voted on in secret, where the policy allows it. */
export function OpenSecret({ sitting, item }: ItemProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepSitting();
  const [asking, { open, close }] = useDisclosure();
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: sitting.id, item: item.id } };
    await keep(await answered(api.POST('/api/sittings/{id}/agenda/{item}/secret-ballot', { params })));
    close();
  });
  const offer = offerOf(item.actions, 'openBallot');
  if (!offer?.open) return null;
  return (
    <>
      <OfferButton offer={offer} act={open} variant="default" />
      <Dialog title={pick(offer)} opened={asking} close={close}>
        <FaultSummary fault={fault} />
        <Text mb="md">{say('sittings.secretLead')}</Text>
        <Group>
          <Button loading={busy} onClick={() => void submit()}>
            {pick(offer)}
          </Button>
          <Button variant="default" onClick={close}>
            {say('common.cancel')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}

/** One's own ballot: chosen first and given then, since it is not taken back. It leaves no key behind, whose hash would tell it. */
export function SecretBallot({ sitting, item }: ItemProps): ReactNode {
  const { say, pick } = useTexts();
  const titleId = useId();
  const [keep, lookAgain] = [useKeepSitting(), useLookAgain(sitting.id)];
  const { account } = useSession();
  const [vote, choose] = useState<Vote>();
  const { submit, busy, fault } = useSubmission(async () => {
    if (!vote) return;
    const params = { path: { id: sitting.id, item: item.id } };
    try {
      await keep(await answered(api.POST('/api/sittings/{id}/agenda/{item}/ballots', { params, body: { vote } })));
      choose(undefined);
    } catch (error) {
      if (error instanceof Refused) await lookAgain();
      throw error;
    }
  });
  const offer = offerOf(item.actions, 'ballot');
  if (!item.secret || !offer || offer.roles) return null;
  const given = item.secret.voted.includes(account.id);
  return (
    <section className="ballot" aria-labelledby={titleId}>
      <Text fw={600} component="h3" fz="md" id={titleId}>
        <Said text="sittings.secretBallot" with={{ reference: <Bdi>{item.reference}</Bdi> }} />
      </Text>
      <FaultSummary fault={fault} />
      <Text size="sm" role="status">
        {given
          ? say('sittings.secretGiven')
          : vote
            ? say('sittings.secretChosen', { vote: pick(voteNames[vote]) })
            : offer.why
              ? pick(offer.why)
              : say('sittings.secretLead')}
      </Text>
      {offer.open && (
        <>
          <Choices titleId={titleId} vote={vote} choose={choose} />
          {vote && (
            <Group mt="sm">
              <Button loading={busy} onClick={() => void submit()}>
                {say('sittings.secretGive')}
              </Button>
            </Group>
          )}
        </>
      )}
    </section>
  );
}

interface ChoicesProps {
  readonly titleId: string;
  readonly vote: Vote | undefined;
  readonly choose: (vote: Vote) => void;
}

function Choices({ titleId, vote, choose }: ChoicesProps): ReactNode {
  const { pick } = useTexts();
  return (
    <div className="ballot-choices" role="group" aria-labelledby={titleId}>
      {(Object.keys(voteNames) as Vote[]).map((one) => (
        <Button
          key={one}
          variant={vote === one ? 'filled' : 'default'}
          aria-pressed={vote === one}
          onClick={() => choose(one)}
        >
          {pick(voteNames[one])}
        </Button>
      ))}
    </div>
  );
}
