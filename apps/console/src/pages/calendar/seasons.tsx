import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useKeepCalendar, type Calendar } from '../../api/calendar';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { stated, USUAL, weekOf, type Hours } from './stated';

type Season = Calendar['seasons'][number];

/** Dated hours in place of the usual ones, such as those of Ramadan. */
export function Seasons({ calendar }: { calendar: Calendar }): ReactNode {
  const { say } = useTexts();
  const { seasons, actions } = calendar;
  const mayState = actions.includes('state');
  const [isAdding, { open, close }] = useDisclosure();
  return (
    <Stack gap="sm">
      <Text>{say('calendar.seasonsLead')}</Text>
      {seasons.length === 0 && <Text c="dimmed">{say('calendar.noSeasons')}</Text>}
      {seasons.map((season) => (
        <OneSeason key={season.from} season={season} calendar={calendar} mayRemove={mayState} />
      ))}
      {mayState && (
        <Group>
          <Button variant="default" onClick={open}>
            {say('calendar.addSeason')}
          </Button>
        </Group>
      )}
      <Modal
        opened={isAdding}
        onClose={close}
        size="xl"
        title={say('calendar.addSeason')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <AddSeason calendar={calendar} done={close} />
      </Modal>
    </Stack>
  );
}

interface OneSeasonProps {
  readonly season: Season;
  readonly calendar: Calendar;
  readonly mayRemove: boolean;
}

function OneSeason({ season, calendar, mayRemove }: OneSeasonProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepCalendar();
  const { name, from, to, hours, source } = season;
  const [asking, { open, close }] = useDisclosure();
  const title = say('calendar.removeSeason', { name: pick(name) });
  const send = async (_key: string, why: string): Promise<void> => {
    const others = calendar.seasons.filter((one) => one.from !== from);
    const sending = answered(api.PUT('/api/calendar', { body: stated(weekOf(calendar), others, why) }));
    await sending.then(keep);
  };
  const remove = (
    <>
      <Button variant="subtle" color="red" onClick={open} aria-label={title}>
        {say('calendar.remove')}
      </Button>
      <ReasonDialog
        {...{ title, opened: asking, close, send }}
        verb={say('calendar.remove')}
        color="red"
        draft={`season-removal:${from}`}
      />
    </>
  );
  return (
    <Row title={<bdi>{pick(name)}</bdi>} action={mayRemove && remove}>
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

const TEXTS = ['nameAr', 'nameEn'] as const;

function AddSeason({ calendar, done }: { calendar: Calendar; done: () => void }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCalendar();
  const [typed, setTyped] = useState({ from: '', to: '', nameAr: '', nameEn: '', source: '' });
  const [hours, setHours] = useState(USUAL);
  // The new one goes last, after those that stand: by that place its faults find their fields.
  const place = calendar.seasons.length;
  const { submit, busy, fault } = useSubmission(async () => {
    // Of a season that comes the source says why.
    const { week, why, seasons = [] } = stated(weekOf(calendar), calendar.seasons, typed.source);
    const body = { week, why, seasons: [...seasons, { ...typed, hours: [{ ...hours }] }] };
    await answered(api.PUT('/api/calendar', { body }));
    await keep();
    done();
  });
  const codes = { 'calendar.season_invalid': pathOf(place, 'to'), 'time.hours_invalid': pathOf(place, 'hours') };
  const errorOf = useFieldErrors(fault, codes);
  const faultOf = (field: string): string | undefined => errorOf(pathOf(place, field));
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const fields = Object.fromEntries(Object.keys(typed).map((field) => [pathOf(place, field), `season-${field}`]));
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={fields} codes={codes} />
      {TEXTS.map((field) => (
        <TextInput
          key={field}
          id={`season-${field}`}
          dir="auto"
          label={say(`calendar.${field}`)}
          value={typed[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          error={faultOf(field)}
        />
      ))}
      <Times typed={typed} change={change} hours={hours} setHours={setHours} errorOf={faultOf} />
      <TextInput
        id="season-source"
        dir="auto"
        label={say('calendar.announcedBy')}
        value={typed.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
        error={faultOf('source')}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('calendar.addSeason')}
        </Button>
      </Group>
    </Form>
  );
}

interface TimesProps {
  readonly typed: { readonly from: string; readonly to: string };
  readonly change: (changed: { from?: string; to?: string }) => void;
  readonly hours: Hours;
  readonly setHours: (hours: Hours) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** From which day to which, and at which hours. */
function Times({ typed, change, hours, setHours, errorOf }: TimesProps): ReactNode {
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <DayInput
        id="season-from"
        label={say('calendar.from')}
        value={typed.from}
        change={(from) => change({ from })}
        error={errorOf('from')}
      />
      <DayInput
        id="season-to"
        label={say('calendar.lastDay')}
        value={typed.to}
        change={(to) => change({ to })}
        error={errorOf('to')}
      />
      <TextInput
        type="time"
        dir="ltr"
        label={say('calendar.hoursFrom')}
        value={hours.from}
        onChange={(event) => setHours({ ...hours, from: event.currentTarget.value })}
        error={errorOf('hours')}
      />
      <TextInput
        type="time"
        dir="ltr"
        label={say('calendar.hoursTo')}
        value={hours.to}
        onChange={(event) => setHours({ ...hours, to: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}

const pathOf = (place: number, field: string): string => `seasons.${place}.${field}`;
