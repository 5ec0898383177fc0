import { Anchor, Text } from '@mantine/core';
import { channelNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Complaint } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { Joined } from '../../parts/joined';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

type Row = readonly [label: string, value: ReactNode];

/** What was said, by whom, about whom, and who has it. */
export function ComplaintFacts({ one }: { one: Complaint }): ReactNode {
  const { say, pick } = useTexts();
  const known = (label: string, value: ReactNode): Row[] => (value ? [[label, value]] : []);
  const { channel, replyChannel } = one;
  return (
    <Section title={say('complaints.facts')}>
      <Text className="as-typed">
        <bdi>{one.subject}</bdi>
      </Text>
      <Facts
        rows={[
          ...known(say('complaints.remedySought'), one.remedySought && <bdi>{one.remedySought}</bdi>),
          [say('complaints.who'), <Who key="who" one={one} />],
          ...known(say('complaints.concerns'), one.concerns && <bdi>{one.concerns}</bdi>),
          ...known(say('complaints.meant'), one.meant.length > 0 && <Meant of={one.meant} />),
          ...known(say('complaints.about'), one.about && <bdi>{one.about.name}</bdi>),
          ...known(say('complaints.case'), one.case && <CaseLink of={one.case} />),
          [say('complaints.channel'), <Channel key="channel" channel={channel} />],
          ...known(say('complaints.pages'), channel.pages !== null && <Count of={channel.pages} />),
          ...known(say('complaints.replyChannel'), replyChannel && channelIn(replyChannel, pick)),
          [say('complaints.receivedAt'), <Day key="received" at={one.receivedAt} withTime />],
          ...known(say('complaints.theme'), one.theme && <bdi>{one.theme}</bdi>),
          ...known(say('complaints.committee'), one.committee && <bdi>{one.committee.name}</bdi>),
          [say('complaints.handler'), one.assignee && <bdi key="assignee">{one.assignee.name}</bdi>],
          ...known(say('complaints.reopenedAt'), one.reopenedAt && <Day at={one.reopenedAt} />),
          [
            say('complaints.policy'),
            <span key="policy">
              <Said text="cases.version" with={{ number: <Count of={one.policy.number} /> }} />{' '}
              <DemoMark of={one.policy.demo} />
            </span>,
          ],
        ]}
      />
    </Section>
  );
}

/** It is kept from them until somebody says whom it is about. */
function Meant({ of }: { of: Complaint['meant'] }): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Joined words={of.map(({ name }) => name)} />
      <Text size="sm" c="dimmed">
        {say('complaints.meantHint')}
      </Text>
    </>
  );
}

function Who({ one: { complainant, kind } }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  if (complainant) return <bdi>{complainant.name}</bdi>;
  return say(kind.code === 'violationReport' ? 'complaints.sealedWho' : 'complaints.unnamed');
}

function CaseLink({ of: { id, reference } }: { of: { id: string; reference: string } }): ReactNode {
  return (
    <Anchor component={Link} to={`/cases/${id}`}>
      <Bdi>{reference}</Bdi>
    </Anchor>
  );
}

/** One that the policy does not name for complaints is flagged, and what came by it is kept all the same. */
function Channel({ channel }: { channel: Complaint['channel'] }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <>
      <bdi>{channel.label ?? pick(channel)}</bdi>
      {!channel.listed && (
        <Text size="sm" c="dimmed">
          {say('complaints.channelFlag')}
        </Text>
      )}
    </>
  );
}

const channelIn = (code: string, pick: (text: { ar: string; en: string }) => string): string =>
  code in channelNames ? pick(channelNames[code as keyof typeof channelNames]) : code;

/** The few who see a sensitive one. */
export function Viewers({ one }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  if (!one.sensitive) return null;
  return (
    <Section title={say('complaints.named_viewers')}>
      <Text>{say(one.kind.code === 'violationReport' ? 'complaints.reportsAbout' : 'complaints.viewersAbout')}</Text>
      {one.named.length === 0 && <Text c="dimmed">{say('complaints.viewersNone')}</Text>}
      {one.named.length > 0 && (
        <ul>
          {one.named.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
