import { Anchor, Badge, Button, Checkbox, Group, NativeSelect, Stack, Text, type MantineColor } from '@mantine/core';
import { sittingStates } from '@sanad/messages/pure';
import { useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCommittees, useSittings, type SittingsAsked, type SittingSummary } from '../../api/committee';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { useRowKeys } from '../../shell/rows';
import { Empty, Failed, Loading } from '../../parts/states';

const ASKED = ['committee', 'state', 'unconfirmed'] as const;

/** Sittings of all committees, the latest first. What the list is asked for stands in the address. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [params, setParams] = useSearchParams();
  const given = ASKED.flatMap((name) => (params.get(name) ? [[name, params.get(name)] as const] : []));
  const asked = Object.fromEntries(given) as SittingsAsked;
  const { data, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSittings(asked);
  const ask = (wanted: SittingsAsked): void => {
    const kept = Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1]));
    setParams(Object.fromEntries(kept), { replace: true });
  };
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('sittings.title')}>
      <Filters asked={asked} ask={ask} />
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && items.length === 0 && <Nothing isFiltered={given.length > 0} clear={() => ask({})} />}
      {items.length > 0 && <List items={items} />}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('sittings.more')}
          </Button>
        </Group>
      )}
    </Page>
  );
}

interface FiltersProps {
  readonly asked: SittingsAsked;
  readonly ask: (wanted: SittingsAsked) => void;
}

function Filters({ asked, ask }: FiltersProps): ReactNode {
  const { say, pick } = useTexts();
  const { data: committees } = useCommittees();
  const any = { value: '', label: say('sittings.any') };
  return (
    <Stack gap="sm">
      <Group grow preventGrowOverflow={false} gap="sm">
        <NativeSelect
          label={say('sittings.committee')}
          value={asked.committee ?? ''}
          onChange={(event) => ask({ ...asked, committee: event.currentTarget.value })}
          data={[any, ...(committees?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <NativeSelect
          label={say('sittings.state')}
          value={asked.state ?? ''}
          onChange={(event) => ask({ ...asked, state: event.currentTarget.value as SittingsAsked['state'] })}
          data={[any, ...Object.entries(sittingStates).map(([value, words]) => ({ value, label: pick(words) }))]}
        />
      </Group>
      <Checkbox
        size="md"
        label={say('sittings.unconfirmedOnly')}
        checked={asked.unconfirmed === 'yes'}
        onChange={(event) => ask({ ...asked, unconfirmed: event.currentTarget.checked ? 'yes' : undefined })}
      />
    </Stack>
  );
}

function Nothing({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }): ReactNode {
  const { say } = useTexts();
  if (!isFiltered) {
    return (
      <Empty title={say('sittings.none')}>
        <Text c="dimmed">{say('sittings.noneRemedy')}</Text>
        <Anchor component={Link} to="/committees">
          {say('shell.committees')}
        </Anchor>
      </Empty>
    );
  }
  return (
    <Empty title={say('sittings.noMatch')}>
      <Button variant="default" onClick={clear}>
        {say('sittings.clear')}
      </Button>
    </Empty>
  );
}

function List({ items }: { items: readonly SittingSummary[] }): ReactNode {
  const { say } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const heads = (['sitting', 'when', 'where', 'items', 'state'] as const).map((head) => say(`sittings.${head}`));
  return (
    <div ref={list}>
      <Cards label={say('sittings.title')} heads={heads}>
        {items.map((sitting) => (
          <Line key={sitting.id} sitting={sitting} />
        ))}
      </Cards>
    </div>
  );
}

function Line({ sitting }: { sitting: SittingSummary }): ReactNode {
  const { say } = useTexts();
  const { id, committeeName, number, at, place, platform, items, unconfirmed } = sitting;
  return (
    <tr role="row">
      <HeadCell>
        <Anchor component={Link} to={`/sittings/${id}`} fw={600}>
          <Said
            text="sittings.numbered"
            with={{ number: <Bdi>{number}</Bdi>, committee: <bdi>{committeeName}</bdi> }}
          />
        </Anchor>
      </HeadCell>
      <Cell head={say('sittings.when')}>
        <Day at={at} withTime />
      </Cell>
      <Cell head={say('sittings.where')}>
        <bdi>{place ?? platform}</bdi>
      </Cell>
      <Cell head={say('sittings.items')}>
        <Count of={items} />
      </Cell>
      <Cell head={say('sittings.state')}>
        <Stack gap={4} align="start">
          <SittingState sitting={sitting} />
          {unconfirmed > 0 && (
            <Badge variant="light" color="orange">
              {say('sittings.unconfirmed', { count: unconfirmed })}
            </Badge>
          )}
        </Stack>
      </Cell>
    </tr>
  );
}

const COLOURS: Readonly<Record<keyof typeof sittingStates, MantineColor>> = {
  PLANNED: 'blue',
  OPEN: 'green',
  CLOSED: 'gray',
  ADJOURNED: 'orange',
  CANCELLED: 'gray',
};

export function SittingState({ sitting: { state } }: { sitting: Pick<SittingSummary, 'state'> }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={COLOURS[state.code as keyof typeof sittingStates]}>
      {pick(state)}
    </Badge>
  );
}
