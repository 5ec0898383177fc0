import { Button, Group, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { FaultSummary } from './fault';
import { Modal } from './modal';

interface SureProps {
  /** The act: on the button that asks, and on the one that does it. */
  readonly act: string;
  /** The act with what it is done to, where there are several of its kind. */
  readonly named?: string;
  readonly work: () => Promise<void>;
  /** What follows from it. */
  readonly children: ReactNode;
}

/** An act that takes something away is asked for twice: the second time with what follows from it. */
export function Sure({ act, named = act, work, children }: SureProps): ReactNode {
  const { say } = useTexts();
  const [asking, setAsking] = useState(false);
  const { submit, busy, fault, clear } = useSubmission(async () => {
    await work();
    setAsking(false);
  });
  const close = (): void => {
    setAsking(false);
    clear();
  };
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)} aria-label={named}>
        {act}
      </Button>
      <Modal opened={asking} onClose={close} title={named} closeButtonProps={{ 'aria-label': say('common.close') }}>
        <Stack>
          <FaultSummary fault={fault} />
          {children}
          <Group>
            <Button color="red" loading={busy} onClick={() => void submit()}>
              {act}
            </Button>
            <Button variant="default" onClick={close}>
              {say('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
