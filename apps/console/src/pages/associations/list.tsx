import { Anchor, Badge, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { regionWords, versionStates } from '@sanad/messages/pure';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useOverseen, type Asked, type Overseen } from '../../api/associations';
import { useTexts } from '../../language/texts';
import { Count } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { Page } from '../../parts/page';
import { Empty, Failed, Loading } from '../../parts/states';
import { Attention, FigureShown, findingsOpen, Late, LicenceState, PolicyState } from './figures';

const SORTS = ['attention', 'late', 'licence', 'name'] as const;

/** The associations that the body oversees: numbers alone, and what to look at first. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [asked, ask] = useAsked();
  const found = useOverseen(asked);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Boolean(asked.state ?? asked.region);
  return (
    <Page title={say('associations.title')}>
      <Group justify="space-between" align="start">
        <Text c="dimmed" maw={560}>
          {say('associations.lead')}
        </Text>
        <Button component={Link} to="/associations/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {say('associations.onboard')}
        </Button>
      </Group>
      <Filters asked={asked} ask={ask} />
      {found.isPending && <Loading />}
      {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Nothing isFiltered={isFiltered} clear={() => ask({})} />}
      {items.length > 0 && <List items={items} />}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {say('associations.more')}
        </Button>
      )}
    </Page>
  );
}

/** What is asked for stands in the address, so that it can be kept and sent. */
function useAsked(): [Asked, (asked: Asked) => void] {
  const [params, setParams] = useSearchParams();
  const asked = Object.fromEntries(params) as Asked;
  const ask = (wanted: Asked): void => setParams(Object.entries(wanted).filter(([, value]) => Boolean(value)));
  return [asked, ask];
}

function Filters({ asked, ask }: { asked: Asked; ask: (asked: Asked) => void }): ReactNode {
  const { say, pick } = useTexts();
  const any = { value: '', label: say('associations.any') };
  const words = (of: Readonly<Record<string, { ar: string; en: string }>>): { value: string; label: string }[] =>
    Object.entries(of).map(([value, text]) => ({ value, label: pick(text) }));
  return (
    <Group grow preventGrowOverflow={false} gap="sm">
      <NativeSelect
        label={say('associations.sort')}
        value={asked.sort ?? 'attention'}
        onChange={(event) => ask({ ...asked, sort: event.currentTarget.value as Asked['sort'] })}
        data={SORTS.map((value) => ({ value, label: say(`associations.sort_${value}`) }))}
      />
      <NativeSelect
        label={say('associations.state')}
        value={asked.state ?? ''}
        onChange={(event) => ask({ ...asked, state: event.currentTarget.value as Asked['state'] })}
        data={[any, ...words(versionStates)]}
      />
      <NativeSelect
        label={say('associations.region')}
        value={asked.region ?? ''}
        onChange={(event) => ask({ ...asked, region: event.currentTarget.value as Asked['region'] })}
        data={[any, ...words(regionWords)]}
      />
    </Group>
  );
}

function Nothing({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }): ReactNode {
  const { say } = useTexts();
  if (!isFiltered) {
    return (
      <Empty title={say('associations.none')}>
        <Text c="dimmed">{say('associations.noneRemedy')}</Text>
      </Empty>
    );
  }
  return (
    <Empty title={say('associations.noMatch')}>
      <Text c="dimmed">{say('associations.noMatchRemedy')}</Text>
      <Button variant="default" onClick={clear}>
        {say('associations.clear')}
      </Button>
    </Empty>
  );
}

function List({ items }: { items: readonly Overseen[] }): ReactNode {
  const { say } = useTexts();
  const heads = (['name', 'policy', 'findings', 'open', 'onTime', 'late', 'unbounded', 'licence'] as const).map(
    (head) => say(`associations.${head}`),
  );
  return (
    <Cards label={say('associations.title')} heads={heads}>
      {items.map((one) => (
        <Line key={one.id} one={one} />
      ))}
    </Cards>
  );
}

function Line({ one }: { one: Overseen }): ReactNode {
  const { say, pick } = useTexts();
  const { cases } = one;
  return (
    <tr role="row">
      <HeadCell>
        <Stack gap={4} align="start" miw="11rem">
          <Anchor component={Link} to={`/associations/${one.id}`} fw={600}>
            <bdi>{one.name}</bdi>
          </Anchor>
          {one.region && (
            <Text size="sm" c="dimmed">
              {pick(one.region)}
            </Text>
          )}
          <Group gap={4}>
            <Attention of={one.attention} />
            {one.demo && (
              <Badge variant="light" color="yellow">
                {say('associations.demo')}
              </Badge>
            )}
          </Group>
        </Stack>
      </HeadCell>
      <Cell head={say('associations.policy')}>
        <PolicyState of={one.policy} />
      </Cell>
      <Cell head={say('associations.findings')}>
        <Count of={findingsOpen(one)} />
      </Cell>
      <Cell head={say('associations.open')}>
        <FigureShown of={cases.open} />
      </Cell>
      <Cell head={say('associations.onTime')}>
        <FigureShown of={cases.onTime} />
      </Cell>
      <Cell head={say('associations.late')}>
        <Late of={cases.late} />
      </Cell>
      <Cell head={say('associations.unbounded')}>
        <FigureShown of={cases.unbounded} />
      </Cell>
      <Cell head={say('associations.licence')}>
        <LicenceState of={one.licence} />
      </Cell>
    </tr>
  );
}
