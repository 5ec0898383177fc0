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

/** A button for what one may do now. Where one may not, it says beside it why, or whose it is. */
export function OfferButton({ offer, act, ...look }: OfferButtonProps): ReactNode {
  const { pick } = useTexts();
  const whyId = useId();
  if (!offer) return null;
  if (offer.roles) return <Whose offer={offer} />;
  if (offer.open) {
    return (
      <Button {...look} onClick={act}>
        {pick(offer)}
      </Button>
    );
  }
  return (
    <Stack gap={2} align="start">
      <Button {...look} disabled aria-describedby={whyId}>
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

/** What is not one's own to do, and who may do it. */
export function Whose({ offer }: { offer: Offer }): ReactNode {
  const { say, pick, language } = useTexts();
  const names = (offer.roles ?? []).map((role) => roleName(role, say));
  const roles = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  return (
    <Text size="sm" c="dimmed">
      {say('sittings.whose', { action: pick(offer), roles })}
    </Text>
  );
}
