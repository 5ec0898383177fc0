import { Button, Group, Text, Textarea } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useDraft } from '../api/draft';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { Dialog } from './dialog';
import { DraftSaid } from './draft-state';
import { FaultSummary, useFieldErrors } from './fault';
import { Form } from './form';

/** Refusals about the reason that name no field. */
const CODES = { 'committee.reason_missing': 'reason' };

interface ReasonDialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly lead?: ReactNode;
  /** What the button says. */
  readonly verb: string;
  readonly color?: string;
  /** Under what it is kept while it is typed: `<act>:<id>`. */
  readonly draft: string;
  readonly send: (key: string, reason: string) => Promise<void>;
}

/** Asks for a reason, and does with it what was wanted. What was typed is there again if the dialog is closed meanwhile. */
export function ReasonDialog({ title, opened, ...form }: ReasonDialogProps): ReactNode {
  return (
    <Dialog title={title} opened={opened} close={form.close}>
      <ReasonForm {...form} />
    </Dialog>
  );
}

const BLANK = { reason: '' };

function ReasonForm(props: Omit<ReasonDialogProps, 'title' | 'opened'>): ReactNode {
  const { close, lead, verb, color, draft, send } = props;
  const { say } = useTexts();
  const id = useId();
  const { typed, change, state, restored, forget } = useDraft(draft, BLANK);
  const { submit, busy, fault } = useSubmission(async (key) => {
    await send(key, typed.reason);
    await forget();
    close();
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Form submit={submit}>
      {lead && <Text>{lead}</Text>}
      <FaultSummary fault={fault} fields={{ reason: id, why: id }} codes={CODES} />
      <Textarea
        id={id}
        data-autofocus
        dir="auto"
        rows={4}
        label={say('sittings.reason')}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorOf('reason') ?? errorOf('why')}
      />
      <DraftSaid {...{ state, restored, forget }} />
      <Group>
        <Button type="submit" color={color} loading={busy}>
          {verb}
        </Button>
        <Button variant="default" onClick={close}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
