import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Count } from '../../parts/bdi';

interface TileProps {
  readonly to: string;
  readonly label: string;
  readonly count: number;
  /** Said in a colour as well, where it is not nought. */
  readonly pressing?: boolean;
}

/** How many wait, and the way to them. */
export function Tile({ to, label, count, pressing = false }: TileProps): ReactNode {
  return (
    <Paper component={Link} to={to} withBorder p="md" className="door">
      <Text component="span" display="block" fz={28} fw={600} c={pressing && count > 0 ? 'red' : undefined}>
        <Count of={count} />
      </Text>
      <Text component="span" display="block">
        {label}
      </Text>
    </Paper>
  );
}
