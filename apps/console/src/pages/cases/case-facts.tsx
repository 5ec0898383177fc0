import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Case } from '../../api/cases';
import { listed } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { channelName } from './words';

export function CaseFacts({ one }: { one: Case }): ReactNode {
  const { say, pick, language } = useTexts();
  const day = (at: string | null, withTime = false): ReactNode => at && <Day at={at} withTime={withTime} />;
  const known = (label: string, value: ReactNode): (readonly [string, ReactNode])[] => (value ? [[label, value]] : []);
  return (
    <Section title={say('cases.facts')}>
      {!one.channel.listed && (
        <Alert color="yellow">
          {say('cases.notListed', { channels: listed(one.redirect, language) || say('common.notSet') })}
        </Alert>
      )}
      <Facts
        rows={[
          [say('cases.subject'), <bdi key="subject">{one.subject}</bdi>],
          [say('cases.applicant'), <bdi key="applicant">{one.applicant.name}</bdi>],
          ...(one.beneficiary.id === one.applicant.id
            ? []
            : ([
                [say('cases.beneficiary'), <bdi key="beneficiary">{one.beneficiary.name}</bdi>],
                [say('cases.capacity'), say(`cases.capacity_${one.capacity}`)],
              ] as const)),
          [say('cases.channel'), one.channel.label ?? pick(one.channel)],
          ...known(say('cases.branch'), one.branch && <bdi>{one.branch.label}</bdi>),
          [say('cases.replyChannel'), channelName(one.replyChannel, pick)],
          [say('cases.receivedAt'), day(one.receivedAt)],
          ...known(say('cases.enteredAt'), one.enteredAt !== one.receivedAt && day(one.enteredAt, true)),
          ...known(say('cases.letterNumber'), one.letterNumber && <bdi>{one.letterNumber}</bdi>),
          ...known(say('cases.letterDate'), one.letterDate && <bdi>{one.letterDate}</bdi>),
          ...known(say('cases.criteriaGivenAt'), day(one.criteriaGivenAt)),
          ...known(say('cases.awaitsRulingSince'), day(one.awaitsRulingSince)),
          ...known(say('cases.completeAt'), day(one.completeAt)),
          ...known(say('cases.putToCommitteeAt'), day(one.putToCommitteeAt)),
          ...known(say('cases.closedAt'), day(one.closedAt)),
          ...known(say('cases.fileNumber'), one.fileNumber !== null && <Bdi>{one.fileNumber}</Bdi>),
          [say('cases.policy'), <Pinned key="policy" one={one} />],
          ...known(say('cases.origin'), one.origin !== 'applicant' && say(`cases.origin_${one.origin}`)),
        ]}
      />
    </Section>
  );
}

function Pinned({ one: { policy } }: { one: Case }): ReactNode {
  return (
    <>
      <Said text="cases.version" with={{ number: <Count of={policy.number} /> }} /> <DemoMark of={policy.demo} />
    </>
  );
}
