import { Button, Group, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepSitting, type Offer, type Sitting } from '../../api/committee';
import { useDraft } from '../../api/draft';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Dialog } from '../../parts/dialog';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { OfferButton } from '../../parts/offer';
import { Said } from '../../parts/said';
import { asAsked, instantOf, Notice, NOTICE_CODES, When } from './when-and-where';

const FIELDS = { at: 'at', reason: 'move-reason', urgentBecause: 'urgent', waiver: 'waiver' };
const CODES = { ...NOTICE_CODES, 'committee.time_same': 'at' };

interface MovingProps {
  readonly sitting: Sitting;
  readonly offer: Offer;
}

/** A called sitting gets another time; whoever was invited is told both. */
export function Moving(props: MovingProps): ReactNode {
  const { pick } = useTexts();
  const [asking, { open, close }] = useDisclosure();
  return (
    <>
      <OfferButton offer={props.offer} act={open} variant="default" />
      <Dialog title={pick(props.offer)} opened={asking} close={close}>
        <MoveForm {...props} done={close} />
      </Dialog>
    </>
  );
}

function MoveForm({ sitting, offer, done }: MovingProps & { readonly done: () => void }): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepSitting();
  const { id, at, committee, invitation } = sitting;
  // What made it urgent makes it so at its new time, unless somebody says otherwise.
  const blank = { day: '', time: '', urgentBecause: invitation.urgentBecause ?? '', waiver: '', reason: '' };
  const { typed, change, state, restored, forget } = useDraft(`rescheduling:${id}`, blank);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { reason, urgentBecause, waiver } = typed;
    const called = { ...(urgentBecause && { urgentBecause }), ...(waiver && { waiver }) };
    const asked = {
      params: { ...keyed(key).params, path: { id } },
      body: { at: instantOf(typed), reason, ...called },
    };
    await keep(await answered(api.POST('/api/sittings/{id}/rescheduling', asked)).catch(asAsked));
    await forget();
    done();
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
      <Text>
        <Said text="sittings.moveLead" with={{ date: <Day at={at} withTime /> }} />
      </Text>
      <When typed={typed} change={change} errorOf={errorOf} />
      {invitation.recallOf === null && <Notice committee={committee} typed={typed} change={change} errorOf={errorOf} />}
      <Textarea
        id={FIELDS.reason}
        dir="auto"
        rows={3}
        label={say('sittings.reason')}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorOf('reason')}
      />
      <DraftSaid {...{ state, restored, forget }} />
      <Group>
        <Button type="submit" loading={busy}>
          {pick(offer)}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
