import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepSitting, type Offer, type Sitting } from '../../api/committee';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { OfferButton } from '../../parts/offer';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Moving } from './moving';

interface ActionProps {
  readonly sitting: Sitting;
  readonly offer: Offer;
}

const WHOLE = ['open', 'move', 'excuse', 'close', 'adjourn', 'cancel'];

/** What one may do with the sitting as a whole; what is somebody else's stands beneath the roll. */
export function SittingActions({ sitting }: { sitting: Sitting }): ReactNode {
  const own = sitting.actions.filter(({ code, roles }) => WHOLE.includes(code) && !roles);
  if (own.length === 0) return null;
  return (
    <Group align="start">
      {own.map((offer) => (
        <Action key={offer.code} sitting={sitting} offer={offer} />
      ))}
    </Group>
  );
}

function Action(props: ActionProps): ReactNode {
  const { code } = props.offer;
  if (code === 'open') return <Open {...props} />;
  if (code === 'close') return <Close {...props} />;
  if (code === 'move') return <Moving {...props} />;
  if (code === 'excuse') return <ForReason {...props} path="excuse" />;
  return <ForReason {...props} path={code === 'adjourn' ? 'adjournment' : 'cancellation'} color="red" />;
}

/** With whoever is there already; the rest are recorded as they come. */
function Open({ sitting: { id, roll }, offer }: ActionProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepSitting();
  const [asking, { open, close }] = useDisclosure();
  const [present, setPresent] = useState<string[]>([]);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id } };
    await keep(await answered(api.POST('/api/sittings/{id}/opening', { params, body: { present } })));
    close();
  });
  const errorOf = useFieldErrors(fault, { 'committee.not_on_roll': 'present' });
  return (
    <>
      <OfferButton offer={offer} act={open} />
      <Dialog title={pick(offer)} opened={asking} close={close}>
        <Form submit={submit}>
          <FaultSummary
            fault={fault}
            fields={{ present: 'open-present' }}
            codes={{ 'committee.not_on_roll': 'present' }}
          />
          <Checkbox.Group
            id="open-present"
            label={say('sittings.presentNow')}
            description={say('sittings.presentHint')}
            value={present}
            onChange={setPresent}
            error={errorOf('present')}
          >
            <Stack gap="sm" mt="xs">
              {roll.map(({ account, name, capacity }) => (
                <Checkbox key={account} value={account} size="md" label={`${name} – ${pick(capacity)}`} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group>
            <Button type="submit" loading={busy}>
              {pick(offer)}
            </Button>
          </Group>
        </Form>
      </Dialog>
    </>
  );
}

function Close({ sitting: { id }, offer }: ActionProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepSitting();
  const [asking, { open, close }] = useDisclosure();
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id } };
    await keep(await answered(api.POST('/api/sittings/{id}/closure', { params })));
    close();
  });
  return (
    <>
      <OfferButton offer={offer} act={open} variant="default" />
      <Dialog title={pick(offer)} opened={asking} close={close}>
        <Stack>
          <FaultSummary fault={fault} />
          <Text>{say('sittings.closeLead')}</Text>
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

interface ForReasonProps extends ActionProps {
  readonly path: 'adjournment' | 'cancellation' | 'excuse';
  readonly color?: string;
}

/** Adjourned for want of a quorum, called off before it began, or without somebody who sends word. */
function ForReason({ sitting: { id }, offer, path, ...look }: ForReasonProps): ReactNode {
  const { pick } = useTexts();
  const keep = useKeepSitting();
  const [asking, { open, close }] = useDisclosure();
  const send = async (key: string, reason: string): Promise<void> => {
    const asked = { params: { ...keyed(key).params, path: { id } }, body: { reason } };
    await keep(await answered(api.POST(`/api/sittings/{id}/${path}`, asked)));
  };
  return (
    <>
      <OfferButton offer={offer} act={open} variant="default" {...look} />
      <ReasonDialog
        draft={`${path}:${id}`}
        title={pick(offer)}
        opened={asking}
        close={close}
        verb={pick(offer)}
        {...look}
        send={send}
      />
    </>
  );
}
