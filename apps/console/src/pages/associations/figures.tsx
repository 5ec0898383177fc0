import { Badge, Text, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Figure, Overseen } from '../../api/associations';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Said } from '../../parts/said';

/** A number; or that it lies under one, where so few are behind it that they could be known. */
export function FigureShown({ of }: { of: Figure }): ReactNode {
  if (typeof of === 'number') return <Count of={of} />;
  return (
    <span className="whole">
      <Said text="associations.under" with={{ count: <Bdi>{of.under}</Bdi> }} />
    </span>
  );
}

const isSome = (figure: Figure): boolean => figure !== 0;

/** Late cases are what a supervisor looks for: said in a colour as well, and never in colour alone. */
export function Late({ of }: { of: Figure }): ReactNode {
  if (!isSome(of)) return <FigureShown of={of} />;
  return (
    <Text span fw={600} c="var(--mantine-color-error)">
      <FigureShown of={of} />
    </Text>
  );
}

const POLICY_COLOUR: Readonly<Record<string, MantineColor>> = { inForce: 'green', scheduled: 'blue', approved: 'blue' };
const LICENCE_COLOUR: Readonly<Record<string, MantineColor>> = { expired: 'red', ending: 'orange', valid: 'green' };

export function PolicyState({ of }: { of: Overseen['policy'] }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={POLICY_COLOUR[of.code] ?? 'gray'}>
      {pick(of)}
    </Badge>
  );
}

export function LicenceState({ of }: { of: Overseen['licence'] }): ReactNode {
  const { pick } = useTexts();
  return (
    <>
      <Badge variant="light" color={LICENCE_COLOUR[of.code] ?? 'gray'}>
        {pick(of)}
      </Badge>
      {of.expiresOn && (
        <Text size="sm" c="dimmed">
          <Said text="associations.until" with={{ date: <Day at={of.expiresOn} /> }} />
        </Text>
      )}
    </>
  );
}

const PRESSING = ['late', 'licenceExpired', 'suspended'];

/** Why to look at it, the most pressing first. */
export function Attention({ of }: { of: Overseen['attention'] }): ReactNode {
  const { pick } = useTexts();
  return of.map((why) => (
    <Badge key={why.code} variant="light" color={PRESSING.includes(why.code) ? 'red' : 'orange'}>
      {pick(why)}
    </Badge>
  ));
}

export function findingsOpen({ findings }: Overseen): number {
  return findings.blocksForce + findings.blocksModule + findings.warning + findings.information;
}
