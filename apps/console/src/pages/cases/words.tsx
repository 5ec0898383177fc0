import { Badge } from '@mantine/core';
import { channelNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import type { CaseItem, CaseSummary } from '../../api/cases';
import { useTexts } from '../../language/texts';

type Pick = (text: { ar: string; en: string }) => string;

/** A channel in words; an agreement beyond the known kinds as it was written. */
export function channelName(code: string, pick: Pick): string {
  return code in channelNames ? pick(channelNames[code as keyof typeof channelNames]) : code;
}

const STATE_COLORS: Readonly<Record<string, string>> = {
  AWAITING_ITEMS: 'orange',
  COMPLETE: 'blue',
  UNDER_STUDY: 'blue',
  DEFERRED: 'yellow',
  ACCEPTED: 'green',
  REJECTED: 'red',
  IN_DELIVERY: 'green',
  OPEN: 'blue',
  ANSWERED: 'green',
};

export function StateBadge({ state }: { state: CaseSummary['state'] }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={STATE_COLORS[state.code] ?? 'gray'}>
      {pick(state)}
    </Badge>
  );
}

const ITEM_COLORS = { missing: 'orange', arrived: 'blue', valid: 'green', notValid: 'red' } as const;

export function ItemState({ state }: { state: CaseItem['state'] }): ReactNode {
  const { say } = useTexts();
  return (
    <Badge variant="light" color={ITEM_COLORS[state]}>
      {say(`cases.item_${state}`)}
    </Badge>
  );
}
