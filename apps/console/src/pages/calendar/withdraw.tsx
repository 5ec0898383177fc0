import { Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useKeepCalendar, type Effect, type Holiday } from '../../api/calendar';
import { answered, api } from '../../api/client';
import { keyed } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Failed } from '../../parts/states';
import { WorkShown } from '../../parts/work';
import { ConfirmChange } from './effect';

const FIELDS = { reason: 'withdrawal-reason' };

interface WithdrawHolidayProps {
  readonly holiday: Holiday;
  readonly done: () => void;
}

/** What taking it back would do to open cases, then the confirmation and the move. */
export function WithdrawHoliday({ holiday, done }: WithdrawHolidayProps): ReactNode {
  const { say } = useTexts();
  const params = { path: { date: holiday.date } };
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['withdrawal', holiday.date],
    queryFn: ({ signal }) => answered(api.GET('/api/holidays/{date}/withdrawal', { params, signal })),
    // What was true when somebody looked last is not what would happen now.
    gcTime: 0,
    staleTime: Infinity,
  });
  // Closing ends the question too: nobody waits for its answer any more.
  if (isPending)
    return <WorkShown of={{ progress: { done: 0 }, stop: done, stopping: false }} label={say('work.counting')} />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return <Confirm holiday={holiday} effect={data} done={done} />;
}

function Confirm({ holiday: { date }, effect, done }: WithdrawHolidayProps & { effect: Effect }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCalendar();
  const [reason, setReason] = useState('');
  const send = async (key: string): Promise<void> => {
    const params = { ...keyed(key).params, path: { date } };
    await answered(api.POST('/api/holidays/{date}/withdrawal', { params, body: { reason } }));
    await keep();
  };
  const back = { label: say('common.cancel'), go: done };
  return (
    <ConfirmChange
      {...{ effect, send, back, done }}
      fields={FIELDS}
      labels={{ reason: say('calendar.why') }}
      color="red"
      verb={say('calendar.confirmWithdraw')}
    >
      <Text>
        <Day at={date} />
      </Text>
      <TextInput
        id={FIELDS.reason}
        dir="auto"
        label={say('calendar.why')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmChange>
  );
}
