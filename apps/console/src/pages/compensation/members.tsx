import { NativeSelect, Text, TextInput } from '@mantine/core';
import { memberStands } from '@sanad/messages/pure';
import { Fragment, type ReactNode } from 'react';
import type { CompensationSeat } from '../../api/compensation';
import { useTexts } from '../../language/texts';

/** What is typed of each member is kept under these, before their account. */
export const MEMBER = 'member:';
export const RECUSED = 'recused:';

interface MembersProps {
  /** Whoever sat in the body that the policy names on the day of the minutes. */
  readonly seated: readonly CompensationSeat[];
  readonly typed: Readonly<Record<string, string>>;
  readonly change: (name: string, value: string) => void;
  readonly error: string | undefined;
  readonly id: string;
}

/** How each of them stood to the minutes. */
export function Members({ seated, typed, change, error, id }: MembersProps): ReactNode {
  const { say, pick } = useTexts();
  if (seated.length === 0)
    return (
      <Text id={id} tabIndex={-1} c="dimmed">
        {say('compensation.noMembers')}
      </Text>
    );
  const stands = Object.entries(memberStands).map(([value, words]) => ({ value, label: pick(words) }));
  return seated.map(({ account, name }, nth) => (
    <Fragment key={account}>
      <NativeSelect
        id={nth === 0 ? id : undefined}
        label={say('compensation.member', { name })}
        value={typed[`${MEMBER}${account}`] ?? ''}
        onChange={(event) => change(`${MEMBER}${account}`, event.currentTarget.value)}
        data={[{ value: '', label: say('compensation.standUnset') }, ...stands]}
        error={nth === 0 ? error : undefined}
      />
      {typed[`${MEMBER}${account}`] === 'recused' && (
        <TextInput
          dir="auto"
          autoComplete="off"
          label={say('compensation.recusedBecause', { name })}
          value={typed[`${RECUSED}${account}`] ?? ''}
          onChange={(event) => change(`${RECUSED}${account}`, event.currentTarget.value)}
        />
      )}
    </Fragment>
  ));
}
