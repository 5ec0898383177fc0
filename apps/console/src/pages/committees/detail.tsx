import { Anchor, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { offerOf, useCommittee, type Committee } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Facts } from '../../parts/facts';
import { Whose } from '../../parts/offer';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Conduct } from './conduct';
import { Disclosures } from './disclosures';
import { Members } from './members';
import { Waiting } from './waiting';

/** One committee: what waits for it, who sits in it, and what its policy lets it do. */
export function Component(): ReactNode {
  const { say, pick } = useTexts();
  const { id = '' } = useParams();
  const { data: committee, isPending, error, refetch } = useCommittee(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const call = offerOf(committee.actions, 'call');
  return (
    <Page title={committee.name}>
      <Group>
        {call?.open && (
          <Button component={Link} to={`/sittings/new?committee=${id}`}>
            {pick(call)}
          </Button>
        )}
        <Anchor component={Link} to={`/sittings?committee=${id}`}>
          {say('committees.sittings')}
        </Anchor>
      </Group>
      {call && <Whose offers={[call]} />}
      <Waiting committee={id} />
      <Members committee={committee} />
      <Mandate committee={committee} />
      <Conduct committee={committee} />
      <Disclosures committee={committee} />
    </Page>
  );
}

/** Each with its source: no policy text states a quorum, and who decides is often an answer to a doubt. */
function Mandate({ committee: { power, quorum, aliases } }: { committee: Committee }): ReactNode {
  const { say, pick, language } = useTexts();
  const shownPower = power ? (
    <>
      {power.minutes === null ? (
        pick(power)
      ) : (
        <Said text="committees.powerBy" with={{ power: pick(power), minutes: <bdi>{power.minutes}</bdi> }} />
      )}
      {power.demo && <Demo words={pick(power.demo)} />}
    </>
  ) : (
    say('committees.powerUnset')
  );
  const shownQuorum = quorum ? (
    <>
      {say('sittings.members', { count: quorum.least })}
      <Text size="sm">{pick(quorum.label)}</Text>
      {quorum.demo && <Demo words={pick(quorum.demo)} />}
    </>
  ) : (
    say('committees.quorumUnset')
  );
  const others = aliases.length > 0 ? new Intl.ListFormat(language).format(aliases) : undefined;
  return (
    <Section title={say('committees.mandate')}>
      <Facts
        rows={[
          [say('committees.power'), shownPower],
          [say('committees.quorum'), shownQuorum],
          ...(others ? ([[say('committees.aliases'), others]] as const) : []),
        ]}
      />
    </Section>
  );
}

function Demo({ words }: { words: string }): ReactNode {
  return (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}
