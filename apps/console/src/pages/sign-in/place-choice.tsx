import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlaceChoice } from '../../api/problem';
import { useTexts } from '../../language/texts';

const keyOf = ({ slug, kind }: PlaceChoice): string => slug ?? kind;

/** What the API is told of the place that was chosen; nothing, while none was. */
export function placeOf(places: readonly PlaceChoice[], chosen: string): { association?: string; platform?: true } {
  const place = places.find((one) => keyOf(one) === chosen);
  if (!place) return {};
  return place.slug === null ? { platform: true } : { association: place.slug };
}

interface PlaceRadiosProps {
  readonly places: readonly PlaceChoice[];
  readonly chosen: string;
  readonly choose: (chosen: string) => void;
}

/** The places somebody serves, by name: one of them is where they go on. */
export function PlaceRadios({ places, chosen, choose }: PlaceRadiosProps): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Radio.Group
      label={say('signIn.choosePlace')}
      description={say('signIn.placesLead')}
      value={chosen}
      onChange={choose}
    >
      <Stack gap="sm" mt="xs">
        {places.map((place) => (
          <Radio key={keyOf(place)} value={keyOf(place)} size="md" label={pick(place.name)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
