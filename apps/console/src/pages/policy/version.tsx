import { Group, Stack } from '@mantine/core';
import { moduleNames } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useVersion, type Version } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { FindingCard, findingKey } from '../../parts/finding-card';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Clauses } from './clauses';
import { OverlayCard } from './overlay-card';
import { VersionState } from './version-state';

/** One version, clause by clause, with everything that stands beside the text. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: version, isPending, error, refetch } = useVersion(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page title={`${say('policy.versionNumber', { number: version.number })} · ${version.title}`}>
      <Group gap="xs">
        <VersionState version={version} />
        <DemoMark of={version.demo} />
      </Group>
      <About version={version} />
      <General version={version} />
      <Clauses version={version} />
      <Modules version={version} />
    </Page>
  );
}

/** The minutes behind it, as far as anything is known of them; and its time. */
function About({ version: { approval, approvedAt, inForceFrom, inForceUntil } }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  const { kind, date, dateAsWritten, hijriDate, effectiveDate, mark } = approval;
  const told = (
    name: 'meetingNumber' | 'boardTerm' | 'resolutionNumber' | 'chair' | 'minutes' | 'declaredBy' | 'file',
  ) =>
    approval[name] === undefined
      ? []
      : ([[say(`policy.${name}`), <bdi key={name}>{approval[name]}</bdi>]] as [string, ReactNode][]);
  const dated = (label: string, at: string | null | undefined): [string, ReactNode][] =>
    at ? [[label, <Day key={label} at={at} />]] : [];
  return (
    <Section title={say('policy.facts')}>
      <Facts
        rows={[
          [say('policy.date'), date && <Day at={date} />],
          ...told('declaredBy'),
          ...(dateAsWritten
            ? ([[say('policy.dateAsWritten'), <Bdi key="written">{dateAsWritten}</Bdi>]] as const)
            : []),
          ...(hijriDate ? ([[say('policy.hijriDate'), <Bdi key="hijri">{hijriDate}</Bdi>]] as const) : []),
          ...(kind ? ([[say('policy.kind'), pick(kind)]] as const) : []),
          ...told('meetingNumber'),
          ...told('boardTerm'),
          ...told('resolutionNumber'),
          ...told('chair'),
          ...told('minutes'),
          ...told('file'),
          ...dated(say('policy.effectiveDate'), effectiveDate),
          ...dated(say('policy.recordedOn'), approvedAt),
          [say('policy.force'), inForceFrom ? <Day at={inForceFrom} withTime /> : say('policy.notYet')],
          ...dated(say('policy.ended'), inForceUntil),
        ]}
      />
      <DemoMark of={mark} />
    </Section>
  );
}

/** What stands beside no clause in particular. */
function General({ version: { id, findings, overlays, actions } }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const added = overlays.filter(({ clauses }) => clauses.length === 0);
  return (
    <>
      {findings.length > 0 && (
        <Section title={say('policy.general')}>
          {findings.map((finding) => (
            <FindingCard
              key={findingKey(finding)}
              version={id}
              finding={finding}
              mayAnswer={actions.includes('answer')}
            />
          ))}
        </Section>
      )}
      {added.length > 0 && (
        <Section title={say('policy.additions')}>
          {added.map((overlay) => (
            <OverlayCard key={overlay.id} overlay={overlay} />
          ))}
        </Section>
      )}
    </>
  );
}

/** What the text decides, leaves open, refers elsewhere or is silent on. */
function Modules({ version: { modules } }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Section title={say('policy.modules')}>
      <Facts
        rows={modules.map(({ name, words, stopped }) => [
          pick(moduleNames[name]),
          <Stack key={name} gap={0}>
            <bdi>{pick(words)}</bdi>
            {stopped && <span>{say('policy.stopped')}</span>}
          </Stack>,
        ])}
      />
    </Section>
  );
}
