import { Anchor, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCalendar } from '../../api/calendar';
import { useTexts } from '../../language/texts';
import { Failed, Loading } from '../../parts/states';
import { Week } from '../calendar/week';

export function CalendarStep(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useCalendar();
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Stack>
      <Text>{say('onboarding.calendarLead')}</Text>
      <Week calendar={data} />
      <Anchor component={Link} to="/calendar">
        {say('onboarding.toCalendar')}
      </Anchor>
    </Stack>
  );
}
