import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCalendar } from '../../api/calendar';
import { useTexts } from '../../language/texts';
import { Count } from '../../parts/bdi';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Changes } from './changes';
import { Holidays } from './holidays';
import { MonthView } from './month-view';
import { Seasons } from './seasons';
import { Week } from './week';

/** When the association works: the month, its holidays, its week and its seasons. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data: calendar, isPending, error, refetch } = useCalendar();
  return (
    <Page title={say('calendar.title')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {calendar && (
        <>
          {calendar.pending > 0 && (
            <Alert color="yellow" role="status">
              <Said text="calendar.pending" with={{ count: <Count of={calendar.pending} /> }} />
            </Alert>
          )}
          <Section title={say('calendar.month')}>
            <MonthView />
          </Section>
          <Section title={say('calendar.holidays')}>
            <Holidays calendar={calendar} />
          </Section>
          <Section title={say('calendar.week')}>
            <Week calendar={calendar} />
          </Section>
          <Section title={say('calendar.seasons')}>
            <Seasons calendar={calendar} />
          </Section>
          <Section title={say('calendar.changes')}>
            <Changes changes={calendar.changes} />
          </Section>
        </>
      )}
    </Page>
  );
}
