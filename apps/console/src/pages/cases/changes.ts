import type { Case } from '../../api/cases';
import { useTexts, type Say } from '../../language/texts';
import type { Told } from '../../parts/clash';
import { channelName } from './words';

type Pick = (text: { ar: string; en: string }) => string;

/** What a case says of itself, by its labels. */
export function useTold(): (one: Case) => Told {
  const { say, pick } = useTexts();
  return (one) => told(one, say, pick);
}

function told(one: Case, say: Say, pick: Pick): Told {
  const rows: (readonly [string, string | undefined])[] = [
    [say('cases.state'), pick(one.state)],
    [say('cases.subject'), one.subject],
    [say('cases.assignee'), one.assignee?.name],
    [say('cases.replyChannel'), channelName(one.replyChannel, pick)],
    [say('cases.letterNumber'), one.letterNumber ?? undefined],
    [say('cases.letterDate'), one.letterDate ?? undefined],
    [say('cases.attestation'), one.attestation.standing?.signedAs],
    ...one.items.map(({ label, state }) => [label, say(`cases.item_${state}`)] as const),
    ...one.entitlements.map(({ description, deliveredAt, cancelledBecause }) => {
      const state = deliveredAt ? 'delivered' : cancelledBecause ? 'cancelled' : 'due';
      return [description, say(`cases.entitlement_${state}`)] as const;
    }),
  ];
  return new Map(rows.flatMap(([label, value]) => (value ? [[label, value]] : [])));
}
