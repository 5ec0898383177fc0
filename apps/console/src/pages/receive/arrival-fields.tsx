import { Alert, Group, NativeSelect, Radio, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Channel } from '../../api/reception';
import { useStaff } from '../../api/staff';
import { alone, listed } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { Joined } from '../../parts/joined';
import { Said } from '../../parts/said';
import { channelChosen, LETTER, OTHER, type CaseFieldsProps, type CaseTyped } from './typed-case';

/** On which channel it came and when, apart from when it is entered; and how the answer goes out. */
export function ArrivalFields(props: CaseFieldsProps): ReactNode {
  const { reception, typed } = props;
  const channel = channelChosen(reception, typed);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ChannelField {...props} />
        <ReplyField {...props} />
      </SimpleGrid>
      {channel && !channel.listed && <Unlisted {...props} />}
      {reception.branches.length > 0 && <BranchField {...props} />}
      {channel?.code === LETTER && <LetterFields {...props} />}
      {channel?.code === 'BRANCH_DELEGATE' && <DelegateFields {...props} />}
      <Arrived {...props} />
      <OriginField {...props} />
    </>
  );
}

const ORIGINS = ['applicant', 'proactive', 'internal'] as const satisfies CaseTyped['origin'][];

/** Last, since it is nearly always whoever came: the association may open a case itself, as for somebody it visits. */
function OriginField({ typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <NativeSelect
      id="origin"
      maw={360}
      label={say('receive.origin')}
      value={typed.origin}
      onChange={(event) => change({ origin: event.currentTarget.value as CaseTyped['origin'] })}
      error={errorOf('origin')}
      data={ORIGINS.map((value) => ({
        value,
        label: value === 'applicant' ? say('receive.origin_applicant') : say(`cases.origin_${value}`),
      }))}
    />
  );
}

/** What the policy calls it, where it lists it. */
function useChannelWords(): (channel: Channel) => string {
  const { pick } = useTexts();
  return (channel) => channel.label ?? alone(pick(channel));
}

function ChannelField({ reception, typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say } = useTexts();
  const words = useChannelWords();
  const group = (listed: boolean): { value: string; label: string }[] =>
    reception.channels.flatMap((one, place) =>
      one.listed === listed ? [{ value: String(place), label: words(one) }] : [],
    );
  return (
    <NativeSelect
      id="channel"
      label={say('receive.channel')}
      value={typed.channel}
      onChange={(event) => change({ channel: event.currentTarget.value })}
      error={errorOf('channel')}
      data={[
        { value: '', label: say('receive.chooseOne') },
        { group: say('receive.listed'), items: group(true) },
        { group: say('receive.unlisted'), items: group(false) },
      ]}
    />
  );
}

function ReplyField({ reception, typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say } = useTexts();
  const words = useChannelWords();
  // A means that the policy names in its own words goes by these.
  const means = reception.channels.flatMap((one) => {
    const value = one.code === OTHER ? one.label : one.code;
    return value === null ? [] : [{ value, label: words(one) }];
  });
  const other = reception.channels.find(({ code, listed }) => code === OTHER && !listed);
  return (
    <div>
      <NativeSelect
        id="replyChannel"
        label={say('receive.replyChannel')}
        value={typed.replyChannel}
        onChange={(event) => change({ replyChannel: event.currentTarget.value })}
        error={errorOf('replyChannel')}
        data={[
          { value: '', label: say('receive.chooseOne') },
          ...means,
          ...(other ? [{ value: OTHER, label: words(other) }] : []),
        ]}
      />
      {typed.replyChannel === OTHER && (
        <TextInput
          mt="sm"
          dir="auto"
          label={say('receive.replyOther')}
          value={typed.replyOther}
          onChange={(event) => change({ replyOther: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** Kept all the same; the person is pointed to the channels of the policy. */
function Unlisted({ reception, typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say } = useTexts();
  const words = useChannelWords();
  const channels = reception.channels.filter(({ listed }) => listed).map(words);
  return (
    <>
      <Alert color="yellow" role="status">
        <Said text="receive.unlistedNote" with={{ channels: <Joined words={channels} /> }} />
      </Alert>
      {channelChosen(reception, typed)?.code === OTHER && (
        <TextInput
          id="channelLabel"
          dir="auto"
          label={say('receive.channelLabel')}
          value={typed.channelLabel}
          onChange={(event) => change({ channelLabel: event.currentTarget.value })}
          error={errorOf('channelLabel')}
        />
      )}
    </>
  );
}

/** Where it was received; what is known of the branch stands beneath. */
function BranchField({ reception, typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say, pick, language } = useTexts();
  const chosen = reception.branches.find(({ id }) => id === typed.branch);
  const known = chosen && [chosen.serves, listed(chosen.channels.map(pick), language), chosen.hours];
  return (
    <NativeSelect
      id="branch"
      label={say('receive.branch')}
      description={known?.filter(Boolean).join(' · ')}
      value={typed.branch}
      onChange={(event) => change({ branch: event.currentTarget.value })}
      error={errorOf('branch')}
      data={[
        { value: '', label: say('receive.noBranch') },
        ...reception.branches.map(({ id, label }) => ({ value: id, label })),
      ]}
    />
  );
}

/** What stands on the letter itself, whenever it came. */
function LetterFields({ typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {(['letterNumber', 'letterDate'] as const).map((field) => (
        <TextInput
          key={field}
          id={field}
          dir="auto"
          label={say('common.optional', { label: say(`receive.${field}`) })}
          description={say('receive.letterHint')}
          value={typed[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          error={errorOf(field)}
        />
      ))}
    </SimpleGrid>
  );
}

function DelegateFields({ typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say } = useTexts();
  const { data: staff } = useStaff();
  const delegates = staff?.items.filter(({ roles }) => roles.includes('branchDelegate')) ?? [];
  return (
    <>
      <NativeSelect
        id="delegate"
        label={say('receive.delegate')}
        value={typed.delegate}
        onChange={(event) => change({ delegate: event.currentTarget.value })}
        error={errorOf('delegate.account')}
        data={[
          { value: '', label: say('receive.noDelegate') },
          ...delegates.map(({ account, name }) => ({ value: account, label: name })),
        ]}
      />
      {typed.delegate && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DayInput
            id="delegateDay"
            label={say('receive.delegateDay')}
            value={typed.delegateDay}
            change={(delegateDay) => change({ delegateDay })}
            error={errorOf('delegate.receivedAt')}
          />
          <Time field="delegateTime" typed={typed} change={change} />
        </SimpleGrid>
      )}
    </>
  );
}

function Arrived({ typed, change, errorOf }: CaseFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Radio.Group
        label={say('receive.arrived')}
        value={typed.arrived}
        onChange={(arrived) => change({ arrived: arrived as CaseTyped['arrived'] })}
      >
        <Group mt="xs">
          <Radio value="now" size="md" label={say('receive.arrivedNow')} />
          <Radio value="before" size="md" label={say('receive.arrivedBefore')} />
        </Group>
      </Radio.Group>
      {typed.arrived === 'before' && (
        <>
          <Text size="sm" c="dimmed">
            {say('receive.arrivedHint')}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <DayInput
              id="day"
              label={say('receive.day')}
              value={typed.day}
              change={(day) => change({ day })}
              error={errorOf('receivedAt')}
            />
            <Time field="time" typed={typed} change={change} />
          </SimpleGrid>
        </>
      )}
    </>
  );
}

function Time({
  field,
  typed,
  change,
}: Pick<CaseFieldsProps, 'typed' | 'change'> & { field: 'time' | 'delegateTime' }): ReactNode {
  const { say } = useTexts();
  return (
    <TextInput
      type="time"
      dir="ltr"
      id={field}
      label={say(`receive.${field}`)}
      value={typed[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
}
