import { Alert, Anchor, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useVersion, type Version } from '../../api/policy';
import { isUnderWay, useReplayDesk, useReplays, type Replay, type ReplayDesk, type Span } from '../../api/replays';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DemoMark } from '../../parts/demo-mark';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';
import { WorkShown } from '../../parts/work';
import { VersionState } from '../policy/version-state';
import { Result } from './result';

/** What a version would have made of past cases: asked for, on its way, and what came of it. */
export function Component(): ReactNode {
  const { id = '' } = useParams();
  const version = useVersion(id);
  const desk = useReplayDesk(id);
  const failed = [version, desk].find(({ error }) => error);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!version.data || !desk.data) return <Loading />;
  return <Desk version={version.data} desk={desk.data} />;
}

function Desk({ version, desk }: { version: Version; desk: ReplayDesk }): ReactNode {
  const { say } = useTexts();
  const { id, number } = version;
  const { latest, offers } = desk;
  return (
    <Page title={say('replay.titleOf', { number })}>
      <Group gap="xs">
        <VersionState version={version} />
        <DemoMark of={version.demo} />
        <Anchor component={Link} to={`/policy/versions/${id}`}>
          {say('replay.back', { number })}
        </Anchor>
      </Group>
      <Text>{say('replay.lead')}</Text>
      {offers.length > 0 && <Ask version={id} desk={desk} />}
      {latest ? <Latest version={id} replay={latest} /> : offers.length === 0 && <Empty title={say('replay.none')} />}
    </Page>
  );
}

/** Over which cases; where there are none, the invented ones are offered for what they are. */
function Ask({ version, desk: { offers, hasCases, latest } }: { version: string; desk: ReplayDesk }): ReactNode {
  const { say } = useTexts();
  const { start } = useReplays(version);
  // Once more over the same, unless somebody chooses otherwise.
  const [over, choose] = useState<Span>(offers.find((span) => span === latest?.over) ?? offers[0]!);
  const { submit, busy, fault } = useSubmission((key, span: Span) => start(key, span));
  if (!hasCases) {
    return (
      <Empty title={say('replay.noCases')}>
        <Text>{say('replay.noCasesLead')}</Text>
        <FaultSummary fault={fault} />
        <Button loading={busy} onClick={() => void submit('sample')}>
          {say('replay.startSample')}
        </Button>
      </Empty>
    );
  }
  return (
    <Section title={say(latest ? 'replay.again' : 'replay.title')}>
      <Form submit={() => submit(over)}>
        <FaultSummary fault={fault} fields={{ over: 'over' }} />
        <NativeSelect
          id="over"
          label={say('replay.over')}
          value={over}
          onChange={(event) => choose(event.currentTarget.value as Span)}
          data={offers.map((value) => ({ value, label: say(`replay.${value}`) }))}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {say('replay.start')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}

function Latest({ version, replay }: { version: string; replay: Replay }): ReactNode {
  const { say } = useTexts();
  if (isUnderWay(replay)) return <Running version={version} replay={replay} />;
  if (replay.state.code === 'failed')
    return (
      <Alert color="red" role="alert">
        {say('replay.failed')}
      </Alert>
    );
  if (!replay.result) return <Text role="status">{say('replay.cancelled')}</Text>;
  return <Result replay={replay} result={replay.result} />;
}

/** How far the worker is; it goes on without this page. */
function Running({ version, replay }: { version: string; replay: Replay }): ReactNode {
  const { say } = useTexts();
  const { cancel } = useReplays(version);
  const { submit, busy, fault } = useSubmission((key) => cancel(key, replay.id));
  const { done, total, actions, sample } = replay;
  return (
    <Section title={say('replay.title')}>
      <DemoMark of={sample} />
      <FaultSummary fault={fault} />
      <WorkShown
        of={{
          progress: { done, ...(total !== null && { total }) },
          stop: () => void submit(),
          stopping: busy,
        }}
        label={say('replay.running')}
        isPastStopping={!actions.includes('cancel')}
      />
      <Text c="dimmed">{say('replay.leave')}</Text>
    </Section>
  );
}
