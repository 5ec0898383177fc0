import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { offerOf, useKeepSitting, type Offer } from '../../api/committee';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { OfferButton } from '../../parts/offer';
import { ReasonDialog } from '../../parts/reason-dialog';
import type { ItemProps } from './item-parts';

interface AnswerProps extends ItemProps {
  readonly offer: Offer;
}

/** A recommendation becomes the association's decision, or goes back with a reason. */
export function Confirmation({ sitting, item }: ItemProps): ReactNode {
  const [yes, no] = [offerOf(item.actions, 'confirm'), offerOf(item.actions, 'return')];
  if (!yes || !no || yes.roles) return null;
  return (
    <Group align="start">
      <Confirm sitting={sitting} item={item} offer={yes} />
      <Return sitting={sitting} item={item} offer={no} />
    </Group>
  );
}

function Confirm({ sitting, item, offer }: AnswerProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepSitting();
  const [asking, { open, close }] = useDisclosure();
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: sitting.id, item: item.id } };
    const body = { confirmed: true };
    await keep(await answered(api.POST('/api/sittings/{id}/agenda/{item}/confirmation', { params, body })));
    close();
  });
  return (
    <>
      <OfferButton offer={offer} act={open} />
      <Dialog title={pick(offer)} opened={asking} close={close}>
        <Stack>
          <FaultSummary fault={fault} />
          <Text>{say('sittings.confirmLead')}</Text>
          <Group>
            <Button loading={busy} onClick={() => void submit()}>
              {pick(offer)}
            </Button>
            <Button variant="default" onClick={close}>
              {say('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

function Return({ sitting, item, offer }: AnswerProps): ReactNode {
  const { pick } = useTexts();
  const keep = useKeepSitting();
  const [asking, { open, close }] = useDisclosure();
  const send = async (key: string, reason: string): Promise<void> => {
    const params = { ...keyed(key).params, path: { id: sitting.id, item: item.id } };
    const body = { confirmed: false, reason };
    await keep(await answered(api.POST('/api/sittings/{id}/agenda/{item}/confirmation', { params, body })));
  };
  return (
    <>
      <OfferButton offer={offer} act={open} variant="default" color="red" />
      <ReasonDialog
        draft={`return:${item.id}`}
        title={pick(offer)}
        opened={asking}
        close={close}
        verb={pick(offer)}
        color="red"
        send={send}
      />
    </>
  );
}
