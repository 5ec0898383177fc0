import { List } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Case } from '../../api/cases';
import { useTexts, type Say } from '../../language/texts';
import { Said } from '../../parts/said';
import { channelName } from './words';

type Pick = (text: { ar: string; en: string }) => string;

/** What somebody else has changed in a case since it was read. */
export function Changes({ before, after }: { before: Case; after: Case }): ReactNode {
  const { say, pick } = useTexts();
  const [was, is] = [told(before, say, pick), told(after, say, pick)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((label) => was.get(label) !== is.get(label));
  if (changed.length === 0) return say('cases.changedElsewhere');
  return (
    <List size="sm">
      {changed.map((label) => (
        <List.Item key={label}>
          <Said
            text="cases.changedFrom"
            with={{
              label: <bdi>{label}</bdi>,
              before: <bdi>{was.get(label) ?? say('common.notSet')}</bdi>,
              after: <bdi>{is.get(label) ?? say('common.notSet')}</bdi>,
            }}
          />
        </List.Item>
      ))}
    </List>
  );
}

/** What a case says of itself, by its labels. */
function told(one: Case, say: Say, pick: Pick): ReadonlyMap<string, string> {
  const rows: (readonly [string, string | undefined])[] = [
    [say('cases.state'), pick(one.state)],
    [say('cases.subject'), one.subject],
    [say('cases.assignee'), one.assignee?.name],
    [say('cases.replyChannel'), channelName(one.replyChannel, pick)],
    [say('cases.attestation'), one.attestation.standing?.signedAs],
    ...one.items.map(({ label, state }) => [label, say(`cases.item_${state}`)] as const),
    ...one.entitlements.map(({ description, deliveredAt, cancelledBecause }) => {
      const state = deliveredAt ? 'delivered' : cancelledBecause ? 'cancelled' : 'due';
      return [description, say(`cases.entitlement_${state}`)] as const;
    }),
  ];
  return new Map(rows.flatMap(([label, value]) => (value ? [[label, value]] : [])));
}
