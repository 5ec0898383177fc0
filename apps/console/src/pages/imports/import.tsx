import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { answered, api } from '../../api/client';
import { fileOf, useImport, useKeepImport, type PolicyImport, type Proposal } from '../../api/imports';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Count, Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Fingerprint } from '../../parts/fingerprint';
import { FaultSummary } from '../../parts/fault';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { WorkShown } from '../../parts/work';
import { Confirm, Withdraw } from './acts';
import { Compare } from './compare';
import { ImportState } from './state';

/** One file, from its reading to the draft: what was read stands beside what is proposed, until somebody has looked and confirms. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: one, isPending, error, refetch } = useImport(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page title={say('imports.title')}>
      <Group gap="xs">
        <ImportState of={one.state} />
        <Text>
          <bdi>{one.file.name}</bdi>
        </Text>
      </Group>
      <Outcome one={one} />
      {one.proposal && (
        <>
          <About one={one} proposal={one.proposal} />
          <Accounted of={one.proposal.accounted} />
          <Compare one={one} proposal={one.proposal} />
          <Confirm one={one} proposal={one.proposal} />
        </>
      )}
      {one.proposal && <Withdraw one={one} />}
    </Page>
  );
}

/** How far it is, where that is not yet, or no longer, to the comparison. */
function Outcome({ one }: { one: PolicyImport }): ReactNode {
  const { say, pick } = useTexts();
  const again = (
    <Group>
      <Button variant="default" component={Link} to="/policy/imports">
        {say('imports.otherFile')}
      </Button>
    </Group>
  );
  if (one.state.code === 'reading') return <Reading one={one} />;
  if (one.problem)
    return (
      <Alert role="alert" color="red">
        <Stack>
          <Text>{pick(one.problem)}</Text>
          {again}
        </Stack>
      </Alert>
    );
  if (one.state.code === 'withdrawn')
    return (
      <Stack>
        <Text role="status">{say('imports.gone')}</Text>
        {again}
      </Stack>
    );
  if (!one.version) return null;
  return (
    <Alert role="note" color="green">
      {say('imports.became')}{' '}
      <Anchor component={Link} to={`/policy/versions/${one.version}`}>
        {say('imports.toVersion')}
      </Anchor>
    </Alert>
  );
}

/** It goes on without the page; stopping it gives the file up. */
function Reading({ one }: { one: PolicyImport }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepImport();
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: one.id } };
    await answered(api.POST('/api/policy-imports/{id}/withdrawal', { params }));
    await keep();
  });
  return (
    <Section title={say('imports.reading')}>
      <FaultSummary fault={fault} />
      <Text c="dimmed">{say('imports.readingLead')}</Text>
      <WorkShown
        of={{ progress: { done: 0 }, stop: () => void submit(), stopping: busy }}
        label={say('imports.reading')}
      />
    </Section>
  );
}

function About({ one, proposal }: { one: PolicyImport; proposal: Proposal }): ReactNode {
  const { say } = useTexts();
  const { file, createdAt } = one;
  return (
    <Section title={say('imports.about')}>
      <Facts
        rows={[
          [
            say('imports.proposedTitle'),
            <bdi key="title" lang="ar">
              {proposal.title}
            </bdi>,
          ],
          [say('imports.kept'), <Day key="day" at={createdAt} withTime />],
          [
            say('imports.name'),
            <Anchor key="file" href={fileOf(one.id)} download aria-label={say('imports.download', { name: file.name })}>
              <bdi>{file.name}</bdi>
            </Anchor>,
          ],
        ]}
      />
      <Fingerprint of={file.sha256} file={file.name} />
    </Section>
  );
}

/** No sentence has fallen out, or which have. */
function Accounted({ of }: { of: Proposal['accounted'] }): ReactNode {
  const { say } = useTexts();
  const { sentences, clauses, furniture, left } = of;
  return (
    <Section title={say('imports.accounted')}>
      <Text c="dimmed">{say('imports.accountedLead')}</Text>
      <dl className="tally">
        {(
          [
            ['sentences', sentences],
            ['inClauses', clauses],
            ['inFurniture', furniture],
            ['left', left.length],
          ] as const
        ).map(([name, count]) => (
          <div key={name} data-alarm={(name === 'left' && count > 0) || undefined}>
            <dt>{say(`imports.${name}`)}</dt>
            <dd>
              <Count of={count} />
            </dd>
          </div>
        ))}
      </dl>
      {left.length > 0 && (
        <Text role="alert" c="red">
          {say('imports.leftWarning')}
        </Text>
      )}
    </Section>
  );
}
