import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { numberIn } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';

interface TileProps {
  readonly to: string;
  readonly label: string;
  readonly count: number;
  /** There are more than that; how many was not counted. */
  readonly more?: boolean;
  /** Said in a colour as well, where it is not nought. */
  readonly pressing?: boolean;
}

/** How many wait, and the way to them. */
export function Tile({ to, label, count, more = false, pressing = false }: TileProps): ReactNode {
  const { language } = useTexts();
  return (
    <Paper component={Link} to={to} withBorder p="md" className="door">
      <Text component="span" display="block" fz={28} fw={600} c={pressing && count > 0 ? 'red' : undefined}>
        <Bdi>{numberIn(count, language) + (more ? '+' : '')}</Bdi>
      </Text>
      <Text component="span" display="block">
        {label}
      </Text>
    </Paper>
  );
}
