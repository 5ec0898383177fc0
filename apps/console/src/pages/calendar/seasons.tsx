import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { Calendar } from '../../api/calendar';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Dialog } from '../../parts/dialog';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { AddSeason } from './season-add';
import { RemoveSeason } from './season-remove';
import type { Season } from './stated';

/** Dated hours in place of the usual ones, such as those of Ramadan. */
export function Seasons({ calendar }: { calendar: Calendar }): ReactNode {
  const { say } = useTexts();
  const { seasons, actions } = calendar;
  const mayState = actions.includes('state');
  const [isAdding, { open, close }] = useDisclosure();
  const [removing, setRemoving] = useState<Season>();
  return (
    <Stack gap="sm">
      <Text>{say('calendar.seasonsLead')}</Text>
      {seasons.length === 0 && <Text c="dimmed">{say('calendar.noSeasons')}</Text>}
      {seasons.map((season) => (
        <OneSeason key={season.from} season={season} remove={mayState ? setRemoving : undefined} />
      ))}
      {mayState && (
        <Group>
          <Button variant="default" onClick={open}>
            {say('calendar.addSeason')}
          </Button>
        </Group>
      )}
      <Dialog title={say('calendar.addSeason')} opened={isAdding} close={close} isWide>
        <AddSeason calendar={calendar} done={close} />
      </Dialog>
      <Removal season={removing} calendar={calendar} done={() => setRemoving(undefined)} />
    </Stack>
  );
}

interface RemovalProps {
  readonly season: Season | undefined;
  readonly calendar: Calendar;
  readonly done: () => void;
}

/** Outlives the row of the season, which is gone once it is removed. */
function Removal({ season, calendar, done }: RemovalProps): ReactNode {
  const { say, pick } = useTexts();
  const title = season ? say('calendar.removeSeason', { name: pick(season.name) }) : '';
  return (
    <Dialog title={title} opened={season !== undefined} close={done} isWide>
      {season && <RemoveSeason season={season} calendar={calendar} done={done} />}
    </Dialog>
  );
}

interface OneSeasonProps {
  readonly season: Season;
  /** Unset for whoever may not. */
  readonly remove: ((season: Season) => void) | undefined;
}

function OneSeason({ season, remove }: OneSeasonProps): ReactNode {
  const { say, pick } = useTexts();
  const { name, from, to, hours, source } = season;
  const action = remove && (
    <Button
      variant="subtle"
      color="red"
      onClick={() => remove(season)}
      aria-label={say('calendar.removeSeason', { name: pick(name) })}
    >
      {say('calendar.remove')}
    </Button>
  );
  return (
    <Row title={<bdi>{pick(name)}</bdi>} action={action}>
      <Text size="sm">
        <Said text="calendar.range" with={{ from: <Day at={from} />, to: <Day at={to} /> }} />
      </Text>
      <Group gap="xs">
        {hours.map((shift) => (
          <Bdi key={shift.from}>
            {shift.from} – {shift.to}
          </Bdi>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        <Said text="calendar.source" with={{ source: <bdi>{source}</bdi> }} />
      </Text>
    </Row>
  );
}
