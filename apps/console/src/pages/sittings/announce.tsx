import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { offerOf, useCaseBefore, useKeepSitting, useLookAgain, type AgendaItem } from '../../api/committee';
import { useDraft } from '../../api/draft';
import { Refused } from '../../api/problem';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { OfferButton } from '../../parts/offer';
import type { ItemProps } from './item-parts';
import { TallyWords } from './votes';

type Carried = NonNullable<AgendaItem['carried']>;

const FIELDS = { reason: 'announce-reason', items: 'announce-items' };
const CODES = { 'committee.reason_missing': 'reason', 'committee.nothing_asked': 'items' };

const BLANK = { reason: '', items: [] as string[], label: '' };
type Typed = typeof BLANK;

/** Whoever presides announces what the votes carry, with its reasons. */
export function Announce({ sitting, item }: ItemProps): ReactNode {
  const { pick } = useTexts();
  // What the votes carried when the dialog was opened: a look at the sitting meanwhile does not take it away.
  const [carried, setCarried] = useState<Carried>();
  const offer = offerOf(item.actions, 'decide');
  if (!offer || offer.roles) return null;
  const close = (): void => setCarried(undefined);
  return (
    <>
      <OfferButton offer={offer} act={() => setCarried(item.carried ?? undefined)} />
      <Dialog title={pick(offer)} opened={carried !== undefined} close={close}>
        {carried && <AnnounceForm sitting={sitting} item={item} carried={carried} verb={pick(offer)} done={close} />}
      </Dialog>
    </>
  );
}

interface AnnounceFormProps extends ItemProps {
  readonly carried: Carried;
  readonly verb: string;
  readonly done: () => void;
}

function AnnounceForm({ sitting, item, carried, verb, done }: AnnounceFormProps): ReactNode {
  const { say, pick } = useTexts();
  const [keep, lookAgain] = [useKeepSitting(), useLookAgain(sitting.id)];
  const { outcome } = carried;
  // The reasons of one outcome are not those of another.
  const { typed, change, state, restored, forget } = useDraft(`decision:${item.id}:${outcome}`, BLANK);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: sitting.id, item: item.id } };
    const { reason, items, label } = typed;
    const wanted = [...items.map((one) => ({ item: one })), ...(label ? [{ label }] : [])];
    const body = { outcome, ...(reason && { reason }), ...(outcome === 'INFO_REQUESTED' && { items: wanted }) };
    try {
      await keep(await answered(api.POST('/api/sittings/{id}/agenda/{item}/decision', { params, body })));
      await forget();
      done();
    } catch (error) {
      if (error instanceof Refused) await lookAgain();
      throw error;
    }
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
      <Text fw={600}>{say('sittings.carries', { outcome: pick(carried.words) })}</Text>
      <TallyWords tally={item.tally} />
      {carried.castingVote && <Text>{say('sittings.castingVote')}</Text>}
      <Text c="dimmed" size="sm">
        {say(carried.binding ? 'sittings.bindingHint' : 'sittings.adviceHint')}
      </Text>
      <Textarea
        id={FIELDS.reason}
        data-autofocus
        dir="auto"
        rows={4}
        label={say(outcome === 'ACCEPTED' ? 'sittings.reasonOptional' : 'sittings.reasons')}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorOf('reason')}
      />
      {outcome === 'INFO_REQUESTED' && <Asked of={item.case} typed={typed} change={change} error={errorOf('items')} />}
      <DraftSaid {...{ state, restored, forget }} />
      <Group>
        <Button type="submit" loading={busy}>
          {verb}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}

interface AskedProps {
  readonly of: string;
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly error: string | undefined;
}

/** Out of the checklist of the request, or something that it does not list. */
function Asked({ of, typed, change, error }: AskedProps): ReactNode {
  const { say } = useTexts();
  const { data: request } = useCaseBefore(of);
  return (
    <>
      <Checkbox.Group
        id={FIELDS.items}
        label={say('sittings.asked')}
        value={typed.items}
        onChange={(items) => change({ items })}
        error={error}
      >
        <Stack gap="sm" mt="xs">
          {request?.items.map(({ id, label }) => (
            <Checkbox key={id} value={id} size="md" label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        id="announce-label"
        dir="auto"
        label={say('common.optional', { label: say('sittings.askedOther') })}
        value={typed.label}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
    </>
  );
}
