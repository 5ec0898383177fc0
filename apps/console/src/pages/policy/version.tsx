import { Group, Stack } from '@mantine/core';
import { moduleNames } from '@sanad/messages/pure';
import { lazy, Suspense, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useVersion, type Version } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { FindingCard, findingKey } from '../../parts/finding-card';
import { Lookers } from '../../parts/lookers';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Additions } from './additions';
import { BoardPapers } from './board-papers';
import { Clauses } from './clauses';
import { GENERAL } from './finding-link';
import { Publication } from './publication';
import { Tools } from './tools';
import { VersionFacts } from './version-facts';
import { VersionLinks } from './version-links';
import { VersionState } from './version-state';

// Most of those who read a version do not take it further.
const Standing = lazy(() => import('./standing'));
const TAKES_FURTHER: readonly string[] = [
  'replaceContent',
  'approve',
  'takeBackApproval',
  'putInForce',
  'takeBackStart',
];

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
      {version.actions.length > 0 && <Lookers subject={`policy:${id}`} version={0} reload={() => void refetch()} />}
      <VersionLinks version={version} />
      <VersionFacts version={version} />
      {version.actions.some((action) => TAKES_FURTHER.includes(action)) && (
        <Suspense fallback={<Loading />}>
          <Standing version={version} />
        </Suspense>
      )}
      <BoardPapers version={version} />
      <Publication version={version} />
      <Tools version={version} />
      <General version={version} />
      <Additions version={version} />
      <Clauses version={version} />
      <Modules version={version} />
    </Page>
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
