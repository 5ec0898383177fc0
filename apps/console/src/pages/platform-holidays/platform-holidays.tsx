import { NativeSelect, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { usePlatformHolidays, type PlatformHolidays } from '../../api/platform-holidays';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Cards } from '../../parts/cards';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Empty, Failed, Loading } from '../../parts/states';
import { AddHoliday } from './add';
import { HolidayLine } from './line';

/** The holidays that hold for every association, as they were announced. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { today } = useSession();
  const [year, setYear] = useState(() => Number(today.slice(0, 4)));
  const { data, isPending, error, refetch } = usePlatformHolidays(year);
  return (
    <Page title={say('platformHolidays.title')}>
      <Text c="dimmed" maw={640}>
        {say('platformHolidays.lead')}
      </Text>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <NativeSelect
            id="holiday-year"
            maw={200}
            label={say('platformHolidays.year')}
            value={year}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
            data={yearsOf(data)}
          />
          <Known of={data} />
          <AddHoliday shown={setYear} />
        </>
      )}
    </Page>
  );
}

function yearsOf({ covers }: PlatformHolidays): string[] {
  const [first, last] = [Number(covers.from.slice(0, 4)), Number(covers.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, n) => String(first + n));
}

function Known({ of: { covers, holidays } }: { of: PlatformHolidays }): ReactNode {
  const { say } = useTexts();
  const heads = (['date', 'name', 'source', 'act'] as const).map((head) => say(`platformHolidays.${head}`));
  return (
    <>
      {holidays.length === 0 ? (
        <Empty title={say('platformHolidays.none')} />
      ) : (
        <Cards label={say('platformHolidays.title')} heads={heads}>
          {holidays.map((holiday) => (
            <HolidayLine key={holiday.date} holiday={holiday} />
          ))}
        </Cards>
      )}
      <Text size="sm" c="dimmed">
        <Said text="platformHolidays.covers" with={{ from: <Day at={covers.from} />, to: <Day at={covers.to} /> }} />
      </Text>
    </>
  );
}
