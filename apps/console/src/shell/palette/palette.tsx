import '@mantine/spotlight/styles.layer.css';
import { Text } from '@mantine/core';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTexts, type Say } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { useOffers, type Offer, type Offers } from './offers';

const [store, palette] = createSpotlight();
const LIST = 'palette-list';
const optionId = (place: number): string => `palette-option-${place}`;

/** Opens whenever it is asked for once more. The focus stays in the field; arrows choose, Enter goes. */
export default function Palette({ asked }: { asked: number }): ReactNode {
  const { say } = useTexts();
  const navigate = useNavigate();
  // Whoever goes somewhere begins there at its heading; whoever only closes is where they were.
  const [gone, setGone] = useState(false);
  useEffect(() => {
    setGone(false);
    palette.open();
  }, [asked]);
  const go = (to: string): void => {
    setGone(true);
    void navigate(to);
  };
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      scrollable
      maxHeight="min(32rem, 80dvh)"
      overlayProps={{ backgroundOpacity: 0.35 }}
      returnFocus={!gone}
      centered={false}
      attributes={{ content: { 'aria-label': say('palette.open') } }}
    >
      <Found go={go} />
    </Spotlight.Root>
  );
}

interface Going {
  readonly go: (to: string) => void;
}

/** Exists while the palette is open, so that nothing is asked for while it is not. */
function Found({ go }: Going): ReactNode {
  const { say } = useTexts();
  const { selected, query } = useSpotlight(store);
  const { groups, state } = useOffers(query);
  const count = groups.reduce((sum, { offers }) => sum + offers.length, 0);
  return (
    <>
      <Spotlight.Search
        placeholder={say('palette.search')}
        aria-label={say('palette.search')}
        leftSection={<IconSearch size={20} aria-hidden />}
        maxLength={200}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={count > 0 ? LIST : undefined}
        aria-activedescendant={selected >= 0 && selected < count ? optionId(selected) : undefined}
        aria-autocomplete="list"
      />
      {count > 0 && <List groups={groups} selected={selected} go={go} />}
      <Text size="sm" c="dimmed" role="status" px="md" py={count > 0 && state === 'still' ? 0 : 'xs'}>
        {sayState(state, count === 0, say)}
      </Text>
    </>
  );
}

function sayState(state: Offers['state'], isEmpty: boolean, say: Say): string {
  if (state === 'failed') return say('palette.failed');
  if (state === 'looking') return say('palette.looking');
  return isEmpty ? say('palette.nothing') : '';
}

function List({ groups, selected, go }: Going & { groups: Offers['groups']; selected: number }): ReactNode {
  const { say } = useTexts();
  const before = groups.map((_, place) => groups.slice(0, place).reduce((sum, { offers }) => sum + offers.length, 0));
  return (
    <Spotlight.ActionsList>
      <div role="listbox" id={LIST} aria-label={say('palette.results')}>
        {groups.map(({ label, offers }, group) => (
          <Spotlight.ActionsGroup key={label} label={label} role="group" aria-label={label}>
            {offers.map((offer, place) => (
              <Option key={offer.to} offer={offer} place={before[group]! + place} selected={selected} go={go} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </div>
    </Spotlight.ActionsList>
  );
}

interface OptionProps extends Going {
  readonly offer: Offer;
  readonly place: number;
  readonly selected: number;
}

function Option({ offer: { to, label, description, isReference }, place, selected, go }: OptionProps): ReactNode {
  return (
    <Spotlight.Action
      role="option"
      aria-selected={place === selected}
      // The component keeps `id` to itself, and the field has to name the option that is chosen.
      ref={(element: HTMLElement | null) => element?.setAttribute('id', optionId(place))}
      onClick={() => go(to)}
    >
      <span>
        {isReference ? <Bdi>{label}</Bdi> : <bdi>{label}</bdi>}
        {description && (
          <Text span size="sm" display="block">
            {description}
          </Text>
        )}
      </span>
    </Spotlight.Action>
  );
}
