import { Button, Group, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSubmission } from '../api/submission';
import { useTexts } from '../language/texts';
import { Dialog } from './dialog';
import { FaultSummary } from './fault';

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
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)} aria-label={named}>
        {act}
      </Button>
      <Dialog title={named} opened={asking} close={close}>
        <SureForm {...{ act, work }} done={close}>
          {children}
        </SureForm>
      </Dialog>
    </>
  );
}

type SureFormProps = Pick<SureProps, 'act' | 'work' | 'children'> & { readonly done: () => void };

/** The second time, where the act is asked for from a list of acts. */
export function SureForm({ act, work, done, children }: SureFormProps): ReactNode {
  const { say } = useTexts();
  const { submit, busy, fault } = useSubmission(async () => {
    await work();
    done();
  });
  return (
    <Stack>
      <FaultSummary fault={fault} />
      {children}
      <Group>
        <Button color="red" loading={busy} onClick={() => void submit()}>
          {act}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
