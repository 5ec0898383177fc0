import { Button, Group, Text, Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { Dialog } from './dialog';
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
  readonly send: (key: string, reason: string) => Promise<void>;
}

/** Asks for a reason, and does with it what was wanted. What was typed stays if the dialog is closed meanwhile. */
export function ReasonDialog({ title, opened, close, lead, verb, color, send }: ReasonDialogProps): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const [reason, setReason] = useState('');
  const { submit, busy, fault } = useSubmission(async (key) => {
    await send(key, reason);
    setReason('');
    close();
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Dialog title={title} opened={opened} close={close}>
      <Form submit={submit}>
        {lead && <Text>{lead}</Text>}
        <FaultSummary fault={fault} fields={{ reason: id }} codes={CODES} />
        <Textarea
          id={id}
          data-autofocus
          dir="auto"
          rows={4}
          label={say('sittings.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errorOf('reason')}
        />
        <Group>
          <Button type="submit" color={color} loading={busy}>
            {verb}
          </Button>
          <Button variant="default" onClick={close}>
            {say('common.cancel')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
