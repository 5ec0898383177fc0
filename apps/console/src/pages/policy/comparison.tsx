import { Button, Group, NativeSelect, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useDifferences, useVersions, type Differences, type VersionSummary } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';
import { Chapter, Told } from './compared';

const SHOWN = ['changes', 'everything'] as const;
type Shown = (typeof SHOWN)[number];

/** Which two are compared, and how much of them is shown; it stands in the address, so that it can be kept and sent. */
function useChoice(): [{ from: string; to: string; shown: Shown }, (changed: Record<string, string>) => void] {
  const [params, setParams] = useSearchParams();
  const change = (changed: Record<string, string>): void => {
    const wanted = { ...Object.fromEntries(params), ...changed };
    setParams(
      Object.entries(wanted).filter(([, value]) => value !== ''),
      { replace: true, preventScrollReset: true, flushSync: true },
    );
  };
  const shown = params.get('shown') === 'everything' ? 'everything' : 'changes';
  return [{ from: params.get('from') ?? '', to: params.get('to') ?? '', shown }, change];
}

/** Two versions side by side, in words. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [{ from, to, shown }, change] = useChoice();
  const { data, isPending, error, refetch } = useDifferences(to, from);
  return (
    <Page title={say('comparison.title')}>
      <Text>{say('comparison.lead')}</Text>
      <Choice from={from} to={to} compared={data} change={change} />
      {to === '' && (
        <Empty title={say('comparison.none')}>
          <Text c="dimmed">{say('comparison.noneHint')}</Text>
        </Empty>
      )}
      {to !== '' && isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Radio.Group
            label={say('comparison.shown')}
            value={shown}
            onChange={(value) => change({ shown: value === 'changes' ? '' : value })}
          >
            <Group mt="xs">
              {SHOWN.map((value) => (
                <Radio key={value} value={value} size="md" label={say(`comparison.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          <Text role="status" fw={600}>
            {say('comparison.count', { count: data.count })}
          </Text>
          <Compared compared={data} isWhole={shown === 'everything'} />
        </>
      )}
    </Page>
  );
}

interface ChoiceProps {
  readonly from: string;
  readonly to: string;
  readonly compared: Differences | undefined;
  readonly change: (changed: Record<string, string>) => void;
}

function Choice({ from, to, compared, change }: ChoiceProps): ReactNode {
  const { say } = useTexts();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useVersions();
  const versions = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="sm" role="group" aria-label={say('comparison.choice')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={say('comparison.from')}
          value={from}
          onChange={(event) => change({ from: event.currentTarget.value })}
          data={useOptions(versions, compared?.from, say('comparison.replaced'))}
        />
        <NativeSelect
          label={say('comparison.to')}
          value={to}
          onChange={(event) => change({ to: event.currentTarget.value })}
          data={useOptions(versions, compared?.to, say('comparison.choose'))}
        />
      </SimpleGrid>
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('comparison.older')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The versions that have been read, and the one that is shown where it is older than all of them. */
function useOptions(
  versions: readonly VersionSummary[],
  shown: Differences['from'] | undefined,
  first: string,
): { value: string; label: string }[] {
  const { say, pick } = useTexts();
  const option = (id: string, number: number, state: { ar: string; en: string }) => ({
    value: id,
    label: say('comparison.versionOption', { number, state: pick(state) }),
  });
  const listed = versions.map(({ id, number, state }) => option(id, number, state));
  const isListed = !shown || versions.some(({ id }) => id === shown.id);
  return [
    { value: '', label: first },
    ...listed,
    ...(isListed ? [] : [option(shown.id, shown.number, shown.stateWords)]),
  ];
}

function Compared({ compared, isWhole }: { compared: Differences; isWhole: boolean }): ReactNode {
  const { say } = useTexts();
  const { count, chapters, whole, overlays, answers } = compared;
  const shown = chapters.filter((chapter) => isWhole || chapter.count > 0);
  if (count === 0 && !isWhole) {
    return (
      <Empty title={say('comparison.same')}>
        <Text c="dimmed">{say('comparison.sameHint')}</Text>
      </Empty>
    );
  }
  return (
    <>
      <Beside title={say('comparison.whole')} found={whole} compared={compared} />
      {shown.map((chapter) => (
        <Chapter key={chapter.code} chapter={chapter} compared={compared} isWhole={isWhole} />
      ))}
      <Beside title={say('comparison.overlays')} found={overlays} compared={compared} />
      <Beside title={say('comparison.answers')} found={answers} compared={compared} />
    </>
  );
}

interface BesideProps {
  readonly title: string;
  readonly found: Differences['whole'];
  readonly compared: Differences;
}

function Beside({ title, found, compared }: BesideProps): ReactNode {
  if (found.length === 0) return null;
  return (
    <Section title={title}>
      {found.map((difference, place) => (
        <Told key={place} difference={difference} compared={compared} />
      ))}
    </Section>
  );
}
