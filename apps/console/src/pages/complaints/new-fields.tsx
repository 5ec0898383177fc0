import { Alert, Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { channelNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { Joined } from '../../parts/joined';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Concerned } from './concerned';
import { isReport, type ComplaintFieldsProps } from './typed';

/** What it is about, in the words of whoever complains, and whom and what it concerns. */
export function Content({ typed, change, errorOf }: ComplaintFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('complaints.what')}>
      <Textarea
        id="subject"
        dir="auto"
        rows={4}
        label={say('complaints.subject')}
        description={say('complaints.subjectHint')}
        value={typed.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        error={errorOf('subject')}
      />
      <Textarea
        id="remedySought"
        dir="auto"
        rows={2}
        label={say('common.optional', { label: say('complaints.remedySought') })}
        value={typed.remedySought}
        onChange={(event) => change({ remedySought: event.currentTarget.value })}
        error={errorOf('remedySought')}
      />
      <Concerned ids={{ concerns: 'concerns', about: 'about' }} {...{ typed, change, errorOf }} />
    </Section>
  );
}

/** By which channel it came and when, and how the answer goes out. */
export function Arrival(props: ComplaintFieldsProps): ReactNode {
  const { typed, change, errorOf, rules } = props;
  const { say, pick } = useTexts();
  const isListed = rules.channels.some(({ code }) => code === typed.channel);
  const hasAddress = typed.who === 'named' && !isReport(typed);
  return (
    <Section title={say('complaints.arrival')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ChannelField {...props} />
        {hasAddress && <ReplyField {...props} />}
      </SimpleGrid>
      {typed.channel && !isListed && rules.channels.length > 0 && (
        <Alert color="yellow" role="status">
          <Said text="complaints.unlistedNote" with={{ channels: <Joined words={rules.channels.map(pick)} /> }} />
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {typed.channel === 'OTHER' && (
          <TextInput
            id="channelLabel"
            dir="auto"
            label={say('complaints.channelLabel')}
            value={typed.channelLabel}
            onChange={(event) => change({ channelLabel: event.currentTarget.value })}
            error={errorOf('channelLabel')}
          />
        )}
        {typed.channel === 'FAX' && (
          <TextInput
            id="faxPages"
            dir="ltr"
            inputMode="numeric"
            label={say('common.optional', { label: say('complaints.faxPages') })}
            value={typed.faxPages}
            onChange={(event) => change({ faxPages: event.currentTarget.value.replace(/\D/g, '') })}
            error={errorOf('faxPages')}
          />
        )}
        <DayInput
          id="day"
          label={say('common.optional', { label: say('complaints.receivedOn') })}
          description={say('complaints.receivedHint')}
          value={typed.day}
          change={(day) => change({ day })}
          error={errorOf('receivedAt')}
        />
      </SimpleGrid>
      {hasAddress && (
        <Checkbox
          size="md"
          label={say('complaints.receiptGiven')}
          description={say('complaints.receiptGivenHint')}
          checked={typed.receiptGiven === 'yes'}
          onChange={(event) => change({ receiptGiven: event.currentTarget.checked ? 'yes' : '' })}
        />
      )}
    </Section>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function useChannels(): Choice[] {
  const { pick } = useTexts();
  return Object.entries(channelNames).map(([value, text]) => ({ value, label: pick(text) }));
}

function ChannelField({ rules, typed, change, errorOf }: ComplaintFieldsProps): ReactNode {
  const { say } = useTexts();
  const all = useChannels();
  const listed = rules.channels.map(({ code }) => code);
  const group = (isListed: boolean): Choice[] => all.filter(({ value }) => listed.includes(value) === isListed);
  return (
    <NativeSelect
      id="channel"
      label={say('complaints.channel')}
      value={typed.channel}
      onChange={(event) => change({ channel: event.currentTarget.value })}
      error={errorOf('channel')}
      data={[
        { value: '', label: say('receive.chooseOne') },
        ...(listed.length > 0 ? [{ group: say('complaints.listed'), items: group(true) }] : []),
        { group: say('complaints.unlisted'), items: group(false) },
      ]}
    />
  );
}

function ReplyField({ typed, change, errorOf }: ComplaintFieldsProps): ReactNode {
  const { say } = useTexts();
  const means = useChannels().filter(({ value }) => value !== 'OTHER');
  return (
    <NativeSelect
      id="replyChannel"
      label={say('complaints.replyChannel')}
      value={typed.replyChannel}
      onChange={(event) => change({ replyChannel: event.currentTarget.value })}
      error={errorOf('replyChannel')}
      data={[{ value: '', label: say('complaints.sameChannel') }, ...means]}
    />
  );
}
