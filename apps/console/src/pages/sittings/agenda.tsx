import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { AgendaItem, Sitting } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Bdi, Count } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { useShortcut } from '../../shell/shortcuts';
import { Item } from './item';
import { ItemState } from './item-parts';

/** The items one after the other; which one is looked at stands in the address, the first undecided one if none does. */
export function Agenda({ sitting }: { sitting: Sitting }): ReactNode {
  const { say } = useTexts();
  const [params, setParams] = useSearchParams();
  const { agenda } = sitting;
  // Stays the one that was looked at, also once it is decided.
  const [first] = useState(() => agenda.find(({ state }) => state.code === 'PENDING')?.id ?? agenda[0]!.id);
  const current = agenda.find(({ id }) => id === (params.get('item') ?? first)) ?? agenda[0]!;
  const place = agenda.indexOf(current);
  const [next, previous] = [agenda[place + 1], agenda[place - 1]];
  const choose = (item: AgendaItem): void => setParams({ item: item.id }, { replace: true });
  useShortcut('KeyJ', say('keys.nextItem'), next && (() => choose(next)));
  useShortcut('KeyK', say('keys.previousItem'), previous && (() => choose(previous)));
  const title = say('sittings.itemNumbered', { number: place + 1, reference: current.reference });
  return (
    <div className="way">
      <Items agenda={agenda} current={current} choose={choose} />
      <Section title={title}>
        <Item key={current.id} sitting={sitting} item={current} />
        {next && (
          <Group>
            <Button variant="default" onClick={() => choose(next)}>
              {say('sittings.nextItem')}
            </Button>
          </Group>
        )}
      </Section>
    </div>
  );
}

interface ItemsProps {
  readonly agenda: readonly AgendaItem[];
  readonly current: AgendaItem;
  readonly choose: (item: AgendaItem) => void;
}

function Items({ agenda, current, choose }: ItemsProps): ReactNode {
  const { say } = useTexts();
  // Where there is room they are always shown.
  const [isShown, { toggle, close: hide }] = useDisclosure();
  const listId = useId();
  return (
    <nav aria-label={say('sittings.agenda')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text size="sm">
            <Said
              text="sittings.itemOf"
              with={{ number: <Count of={agenda.indexOf(current) + 1} />, all: <Count of={agenda.length} /> }}
            />
          </Text>
          {agenda.length > 1 && (
            <Button variant="subtle" hiddenFrom="md" aria-expanded={isShown} aria-controls={listId} onClick={toggle}>
              {say(isShown ? 'sittings.hideAgenda' : 'sittings.showAgenda')}
            </Button>
          )}
        </Group>
        <ol className="steps" id={listId} data-shown={isShown || undefined}>
          {agenda.map((item, nth) => (
            <li key={item.id}>
              <UnstyledButton
                className="step"
                aria-current={item.id === current.id ? 'step' : undefined}
                onClick={() => {
                  choose(item);
                  hide();
                }}
              >
                <Group gap="xs" justify="space-between">
                  <span>
                    <Count of={nth + 1} />. <Bdi>{item.reference}</Bdi>
                  </span>
                  <ItemState item={item} />
                </Group>
                <Text size="sm" c="dimmed">
                  <bdi>{item.subject}</bdi>
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </Stack>
    </nav>
  );
}
