import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLatestSittings } from '../../api/workload';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

const UPCOMING = ['OPEN', 'PLANNED'];
const rank = ({ state }: { state: { code: string } }): number => UPCOMING.indexOf(state.code);

/** The sitting that is on, or else the next one. */
export default function NextSitting(): ReactNode {
  const { say, pick } = useTexts();
  const { data, isPending, error, refetch } = useLatestSittings();
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const next = data.items
    .filter((one) => rank(one) >= 0)
    .sort((one, other) => rank(one) - rank(other) || one.at.localeCompare(other.at))[0];
  return (
    <Section title={say('home.nextSitting')}>
      {next ? (
        <Text>
          <Anchor component={Link} to={`/sittings/${next.id}`}>
            <Day at={next.at} withTime />
          </Anchor>
          {' · '}
          {pick(next.state)}
        </Text>
      ) : (
        <Text>{say('home.noSitting')}</Text>
      )}
      <Anchor component={Link} to="/sittings">
        {say('home.toSittings')}
      </Anchor>
    </Section>
  );
}
