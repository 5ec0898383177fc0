import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWaitingReferrals } from '../../api/cases';
import { useSession } from '../../api/session';
import { useStaff } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { More } from '../../parts/more';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { WaitingSince } from '../../parts/waiting-since';

/** Questions that wait for an answer, the oldest in front, for whoever answers, asks or looks after the work. */
export default function WaitingReferrals(): ReactNode {
  const { say } = useTexts();
  const { may, account } = useSession();
  const { data: staff } = useStaff();
  const found = useWaitingReferrals();
  const { data, isPending, error, refetch } = found;
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const waiting = data.pages.flatMap(({ items }) => items);
  // To whoever answers, that nothing waits is news; to the others it is none.
  if (waiting.length === 0 && !may.includes('intake.answerReferral')) return null;
  const nameOf = (officer: string): string => staff?.items.find((one) => one.account === officer)?.name ?? '';
  return (
    <Section title={say('home.referrals')}>
      {waiting.length === 0 && <Text>{say('home.noReferrals')}</Text>}
      {waiting.map(({ id, caseId, reference, question, officer, ageHours }) => (
        <Row
          key={id}
          title={
            <Anchor component={Link} to={`/cases/${caseId}?part=conversation`}>
              <bdi>{question}</bdi>
            </Anchor>
          }
        >
          <Group gap="md">
            <WaitingSince hours={ageHours} />
            <Text component="span" size="sm" c="dimmed">
              <Bdi>{reference}</Bdi>
            </Text>
            <Text component="span" size="sm" c="dimmed">
              {officer === null && say('home.referralOpen')}
              {officer === account.id && say('home.referralYours')}
              {officer !== null && officer !== account.id && (
                <Said text="home.referralTaken" with={{ name: <bdi>{nameOf(officer)}</bdi> }} />
              )}
            </Text>
          </Group>
        </Row>
      ))}
      <More of={found} />
    </Section>
  );
}
