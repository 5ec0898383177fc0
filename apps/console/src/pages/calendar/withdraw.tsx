import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useKeepCalendar, type Effect, type Holiday } from '../../api/calendar';
import { answered, api } from '../../api/client';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Failed, Loading } from '../../parts/states';
import { EffectShown, Moving } from './effect';

interface WithdrawHolidayProps {
  readonly holiday: Holiday;
  readonly done: () => void;
}

/** What taking it back would do to open cases, then the confirmation and the move. */
export function WithdrawHoliday({ holiday, done }: WithdrawHolidayProps): ReactNode {
  const params = { path: { date: holiday.date } };
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['withdrawal', holiday.date],
    queryFn: () => answered(api.GET('/api/holidays/{date}/withdrawal', { params })),
    // What was true when somebody looked last is not what would happen now.
    gcTime: 0,
    staleTime: Infinity,
  });
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return <Confirm holiday={holiday} effect={data} done={done} />;
}

function Confirm({ holiday: { date }, effect, done }: WithdrawHolidayProps & { effect: Effect }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCalendar();
  const [isDone, setDone] = useState(false);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { date } };
    await answered(api.POST('/api/holidays/{date}/withdrawal', { params }));
    await keep();
    setDone(true);
  });
  if (busy || isDone) return <Moving open={effect.open} isDone={isDone} done={done} />;
  return (
    <Stack>
      <FaultSummary fault={fault} />
      <Text>
        <Day at={date} />
      </Text>
      <EffectShown effect={effect} />
      <Group>
        <Button color="red" onClick={() => void submit()}>
          {say('calendar.confirmWithdraw')}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
