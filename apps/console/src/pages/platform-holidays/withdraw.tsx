import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { PLATFORM_HOLIDAYS_KEY } from '../../api/platform-holidays';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { Failed } from '../../parts/states';
import { WorkShown } from '../../parts/work';
import { EffectShown } from './effect';

interface WithdrawProps {
  readonly date: string;
  readonly named: { readonly name: string; readonly date: string };
}

/** A holiday is taken back once it is seen what that would move. */
export function Withdraw({ date, named }: WithdrawProps): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  const title = say('platformHolidays.withdrawNamed', named);
  return (
    <>
      <Button variant="subtle" color="red" onClick={open} aria-label={title}>
        {say('platformHolidays.withdraw')}
      </Button>
      <Dialog title={title} opened={opened} close={close}>
        <Seen date={date} close={close} />
      </Dialog>
    </>
  );
}

function Seen({ date, close }: { date: string; close: () => void }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const params = { path: { date } };
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['platform withdrawal', date],
    queryFn: ({ signal }) => answered(api.GET('/api/platform-holidays/{date}/withdrawal', { params, signal })),
    // What was true when somebody looked last is not what would happen now.
    gcTime: 0,
    staleTime: Infinity,
  });
  const { submit, busy, fault } = useSubmission(async () => {
    await answered(api.DELETE('/api/platform-holidays/{date}', { params }));
    close();
    await client.invalidateQueries({ queryKey: PLATFORM_HOLIDAYS_KEY });
  });
  if (isPending)
    return <WorkShown of={{ progress: { done: 0 }, stop: close, stopping: false }} label={say('work.counting')} />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Stack>
      <FaultSummary fault={fault} />
      <Text>{say('platformHolidays.withdrawSure')}</Text>
      <EffectShown effect={data} />
      <Group>
        <Button color="red" loading={busy} onClick={() => void submit()}>
          {say('platformHolidays.withdraw')}
        </Button>
        <Button variant="default" onClick={close}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
