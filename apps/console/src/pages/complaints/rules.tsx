import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useComplaintRules, type ComplaintRules } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Clause, OriginTold } from '../../parts/day-by-day';
import { Facts } from '../../parts/facts';
import { Joined } from '../../parts/joined';
import { Page } from '../../parts/page';
import { Row } from '../../parts/row';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Area } from './area';
import { Elsewhere, isHandledHere } from './elsewhere';

/** What the policy in force says of complaints, what was added beside it and by whom, and what is off. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data: rules, isPending, error, refetch } = useComplaintRules();
  return (
    <Page title={say('complaints.rules')}>
      <Area />
      <Text>{say('complaints.rulesAbout')}</Text>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {rules && <Rules rules={rules} />}
    </Page>
  );
}

function Rules({ rules }: { rules: ComplaintRules }): ReactNode {
  const { say, pick } = useTexts();
  const { channels, committee, items, times, clauses } = rules;
  return (
    <>
      <Elsewhere rules={rules} />
      {!isHandledHere(rules) && clauses.map((clause) => <Clause key={clause.id} clause={clause} />)}
      <Section title={say('complaints.capabilities')}>
        <Facts
          rows={[
            [
              say('complaints.rulesChannels'),
              channels.length > 0 ? <Joined key="channels" words={channels.map(pick)} /> : undefined,
            ],
            [say('complaints.rulesCommittee'), committee ? <bdi key="committee">{committee}</bdi> : undefined],
          ]}
        />
        {items.map((rule) => (
          <Rule key={rule.code} rule={rule} clauses={clauses} />
        ))}
      </Section>
      <Section title={say('complaints.times')}>
        {times.length === 0 && <Text c="dimmed">{say('complaints.noTimes')}</Text>}
        {times.map((time, nth) => (
          <Row key={`${time.code} ${nth}`} title={pick(time)}>
            <Text>{pick(time.rule)}</Text>
            <OriginTold of={time.from} />
          </Row>
        ))}
      </Section>
    </>
  );
}

const DAYS = { reopenWithinDays: 'complaints.within', escalateAfterDays: 'complaints.stepDays' } as const;

interface RuleProps extends Pick<ComplaintRules, 'clauses'> {
  readonly rule: ComplaintRules['items'][number];
}

function Rule({ rule: { code, on, days, from, ...text }, clauses }: RuleProps): ReactNode {
  const { say, pick } = useTexts();
  const cited = clauses.find(({ id }) => id === from?.clause);
  return (
    <Row
      title={
        <Group gap="xs">
          <span>{pick(text)}</span>
          <Badge variant="light" color={on ? 'green' : 'gray'}>
            {say(on ? 'complaints.on' : 'complaints.off')}
          </Badge>
        </Group>
      }
    >
      {days !== null && <Text>{say(DAYS[code as keyof typeof DAYS], { count: days })}</Text>}
      {cited ? (
        <Clause clause={cited} />
      ) : from ? (
        <OriginTold of={from} />
      ) : (
        <Text size="sm" c="dimmed">
          {say('complaints.offWhy')}
        </Text>
      )}
    </Row>
  );
}
