import { Badge, Stack, Text, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AgendaItem, Sitting } from '../../api/committee';
import { useTexts } from '../../language/texts';

export interface ItemProps {
  readonly sitting: Sitting;
  readonly item: AgendaItem;
}

const COLOURS: Readonly<Record<string, MantineColor>> = {
  PENDING: 'blue',
  DECIDED: 'green',
  RECOMMENDED: 'orange',
  CONFIRMED: 'green',
  RETURNED: 'red',
  CARRIED: 'gray',
};

export function ItemState({ item: { state } }: { item: AgendaItem }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={COLOURS[state.code]} size="md">
      {pick(state)}
    </Badge>
  );
}

/** The name on the roll; an account that is not on it any more by its id. */
export const nameOn = ({ roll }: Sitting, account: string): string =>
  roll.find((seat) => seat.account === account)?.name ?? account;

/** A title beneath the section's own. */
export function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Text fw={600} component="h3" fz="md">
        {title}
      </Text>
      {children}
    </Stack>
  );
}
