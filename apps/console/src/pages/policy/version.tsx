import { Anchor, Group, Stack } from '@mantine/core';
import { moduleNames } from '@sanad/messages/pure';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useVersion, type Version } from '../../api/policy';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { FindingCard, findingKey } from '../../parts/finding-card';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Additions } from './additions';
import { Clauses } from './clauses';
import { GENERAL } from './finding-link';
import { NewDraft } from './new-draft';
import { VersionState } from './version-state';

// Most of those who read a version do not take it further.
const Standing = lazy(() => import('./standing'));
const TAKES_FURTHER: readonly string[] = ['replaceContent', 'approve', 'putInForce'];

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
      {version.actions.some((action) => TAKES_FURTHER.includes(action)) && (
        <Suspense fallback={<Loading />}>
          <Standing version={version} />
        </Suspense>
      )}
      <General version={version} />
      <Additions version={version} />
      <Clauses version={version} />
      <Modules version={version} />
    </Page>
  );
}

/** The minutes behind it, as far as anything is known of them; and its time. */
function About({ version }: { version: Version }): ReactNode {
  const { id, approval, approvedAt, inForceFrom, inForceUntil } = version;
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
            ? ([[say('policy.dateAsWritten'), <bdi key="written">{dateAsWritten}</bdi>]] as const)
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
          ...(version.source
            ? ([[say('imports.versionSource'), <ReadFrom key="source" source={version.source} />]] as const)
            : []),
        ]}
      />
      <DemoMark of={mark} />
      <NewDraft version={id} />
    </Section>
  );
}

const HASH_SHOWN = 12;

/** The file that the text began from, by its name and its fingerprint; whoever may write sees the two side by side. */
function ReadFrom({ source }: { source: NonNullable<Version['source']> }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  return (
    <Stack gap={2} align="start">
      <bdi>{source.name}</bdi>
      <span title={source.sha256}>
        <Bdi>{source.sha256.slice(0, HASH_SHOWN)}…</Bdi>
      </span>
      <span>{say(source.unchanged ? 'imports.versionUnchanged' : 'imports.versionChanged')}</span>
      {may.includes('policy.write') && (
        <Anchor component={Link} to={`/policy/imports/${source.import}`}>
          {say('imports.beside')}
        </Anchor>
      )}
    </Stack>
  );
}

/** What is doubted of the policy as a whole. */
function General({ version: { id, findings, actions } }: { version: Version }): ReactNode {
  const { say } = useTexts();
  if (findings.length === 0) return null;
  return (
    <div id={GENERAL} className="section-read" tabIndex={-1}>
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
    </div>
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
