import { Text } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { useSession } from '../api/session';
import { useTexts } from '../language/texts';

const PlacesMenu = lazy(() => import('./places-menu'));

/** Where one works now; a menu for those who work in several places, and the most work in one. */
export function Place(): ReactNode {
  const { say } = useTexts();
  const { association, places } = useSession();
  const name = association?.name ?? say('shell.platform');
  const others = places.filter(({ id }) => id !== (association?.id ?? null));
  const here = (
    <Text fw={600} px="sm" py="xs">
      <bdi>{name}</bdi>
    </Text>
  );
  if (others.length === 0) return here;
  return (
    <Suspense fallback={here}>
      <PlacesMenu name={name} others={others} />
    </Suspense>
  );
}
