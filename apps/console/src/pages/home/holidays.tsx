import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePlatformHolidays } from '../../api/platform-holidays';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

/** The next holiday of the platform: until when deadlines are reckoned with what was decreed. */
export default function NextHoliday(): ReactNode {
  const { say, pick } = useTexts();
  const { today } = useSession();
  const year = Number(today.slice(0, 4));
  const [now, later] = [usePlatformHolidays(year), usePlatformHolidays(year + 1)];
  if (!now.data || !later.data) return null;
  const ahead = [...now.data.holidays, ...later.data.holidays].filter(({ date }) => date >= today);
  const [next] = ahead.sort((one, other) => one.date.localeCompare(other.date));
  return (
    <Section title={say('shell.platformHolidays')}>
      <Text>
        {next ? (
          <Said text="home.nextHoliday" with={{ name: pick(next.name), date: <Day at={next.date} /> }} />
        ) : (
          say('home.noHoliday')
        )}
      </Text>
      <Anchor component={Link} to="/platform-holidays">
        {say('home.toHolidays')}
      </Anchor>
    </Section>
  );
}
