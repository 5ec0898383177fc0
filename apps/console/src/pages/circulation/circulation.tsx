import { Button, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCirculation, useCirculations, type Circulation, type CirculationSummary } from '../../api/circulation';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { saveCsv } from '../../parts/csv';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';
import { Copies } from './copies';
import { Readers } from './readers';
import { ReviewSection } from './review';
import { Terms } from './terms';

/** Who has read and signed a version, who has not, and which departments have their copy: the list of human resources. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [asked] = useSearchParams();
  const { data, isPending, error, refetch } = useCirculations();
  const chosen = data && chosenOf(data.items, asked.get('of'));
  return (
    <Page title={say('circulation.title')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      <ReviewSection />
      {data &&
        (chosen ? (
          <>
            <Versions items={data.items} chosen={chosen.id} />
            <Whole key={chosen.id} id={chosen.id} />
          </>
        ) : (
          <Empty title={say('circulation.none')}>
            <Text c="dimmed">{say('circulation.noneRemedy')}</Text>
          </Empty>
        ))}
    </Page>
  );
}

/** The one that was asked for, else the one under way. */
function chosenOf(items: readonly CirculationSummary[], asked: string | null): CirculationSummary | undefined {
  const running = items.find(({ begunAt, endedAt }) => begunAt && !endedAt);
  return items.find(({ id }) => id === asked) ?? running ?? items[0];
}

function Versions({ items, chosen }: { items: readonly CirculationSummary[]; chosen: string }): ReactNode {
  const { say } = useTexts();
  const [, ask] = useSearchParams();
  if (items.length < 2) return null;
  const named = ({ number, begunAt, endedAt }: CirculationSummary): string =>
    say(endedAt ? 'circulation.over' : begunAt ? 'circulation.running' : 'circulation.planned', { number });
  return (
    <NativeSelect
      className="screen"
      maw={360}
      label={say('circulation.chooseVersion')}
      value={chosen}
      onChange={(event) => ask({ of: event.currentTarget.value })}
      data={items.map((one) => ({ value: one.id, label: named(one) }))}
    />
  );
}

function Whole({ id }: { id: string }): ReactNode {
  const { data, isPending, error, refetch } = useCirculation(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <>
      <Head circulation={data} />
      <Terms terms={data.terms} />
      <Readers circulation={data} />
      <Copies circulation={data} />
    </>
  );
}

type Texts = ReturnType<typeof useTexts>;

const COUNTED = ['signed', 'waiting', 'late', 'excepted', 'left'] as const;

function Head({ circulation }: { circulation: Circulation }): ReactNode {
  const texts = useTexts();
  const { say } = texts;
  const { number, title, demo, beginsAt, begunAt, endedAt, counts, readers } = circulation;
  return (
    <Section title={say('circulation.printed', { number })}>
      <Group gap="sm">
        <Text fw={600}>
          <Said text="circulation.version" with={{ number: <Bdi>{number}</Bdi>, title: <bdi>{title}</bdi> }} />
        </Text>
        <DemoMark of={demo} />
      </Group>
      {!begunAt && (
        <Text>
          <Said text="circulation.beginsOn" with={{ date: <Day at={beginsAt} withTime /> }} />
        </Text>
      )}
      {endedAt && (
        <Text>
          <Said text="circulation.endedOn" with={{ date: <Day at={endedAt} withTime /> }} />
        </Text>
      )}
      <SimpleGrid cols={{ base: 2, sm: 5 }} aria-label={say('circulation.counts')} role="group">
        {COUNTED.map((code) => (
          <Facts key={code} rows={[[say(`circulation.count_${code}`), <Count key={code} of={counts[code]} />]]} />
        ))}
      </SimpleGrid>
      {readers.length > 0 && (
        <Group className="screen">
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void saved(circulation, texts)}
          >
            {say('circulation.exportCsv')}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {say('common.print')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

/** Days as `YYYY-MM-DD`: a spreadsheet sorts them. */
function saved({ number, readers }: Circulation, { say, pick }: Texts): Promise<void> {
  const heads = (['department', 'person', 'kind', 'state', 'dueOn', 'signedAt', 'ownPolicy', 'basis'] as const).map(
    (head) => say(`circulation.${head}`),
  );
  const lines = readers.map(({ department, name, kind, state, mustSign, dueOn, signedAt, exception }) => [
    department ?? '',
    name,
    kind ? say(`circulation.kind_${kind}`) : '',
    !mustSign && state.code === 'waiting' ? say('circulation.readsOnly') : pick(state),
    dueOn ?? '',
    signedAt ?? '',
    exception?.policy ?? '',
    exception?.basis ?? '',
  ]);
  return saveCsv(say('circulation.csvName', { number }), heads, lines);
}
