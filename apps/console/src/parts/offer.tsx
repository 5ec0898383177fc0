import { Button, Stack, Text, type ButtonProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { Offer } from '../api/committee';
import { useTexts } from '../language/texts';
import { roleName } from './role-name';

interface OfferButtonProps extends Pick<ButtonProps, 'color' | 'variant' | 'loading'> {
  /** As the API offers it; nothing is shown of what belongs to another moment. */
  readonly offer: Offer | undefined;
  readonly act: () => void;
}

/** A button for what one may do now. Where one may not yet, it says beside it why. */
export function OfferButton({ offer, act, ...look }: OfferButtonProps): ReactNode {
  const { pick } = useTexts();
  const whyId = useId();
  if (!offer || offer.roles) return null;
  if (offer.open) {
    return (
      <Button {...look} onClick={act}>
        {pick(offer)}
      </Button>
    );
  }
  return (
    <Stack gap={2} align="start">
      {/* Not switched off: the keyboard comes to it, and whoever listens hears why. */}
      <Button {...look} variant="default" aria-disabled data-disabled aria-describedby={whyId}>
        {pick(offer)}
      </Button>
      {offer.why && (
        <Text size="sm" c="dimmed" id={whyId} maw="28rem">
          {pick(offer.why)}
        </Text>
      )}
    </Stack>
  );
}

/** What is not one's own to do, and who may do it; what is the same people's, in one line. */
export function Whose({ offers }: { offers: readonly Offer[] }): ReactNode {
  const { say, pick, language } = useTexts();
  const list = (words: readonly string[], type: 'conjunction' | 'disjunction'): string =>
    new Intl.ListFormat(language, { type }).format(words);
  const others = offers.filter(({ roles }) => roles);
  const groups = [...new Set(others.map(({ roles = [] }) => roles.join()))];
  const byRoles = groups.map((group) => [group, others.filter(({ roles = [] }) => roles.join() === group)] as const);
  return byRoles.map(([roles, same]) => (
    <Text key={roles} size="sm" c="dimmed">
      {say('sittings.whose', {
        actions: list(same.map(pick), 'conjunction'),
        roles: list(
          roles.split(',').map((role) => roleName(role, say)),
          'disjunction',
        ),
      })}
    </Text>
  ));
}
