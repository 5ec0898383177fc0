import { Anchor, Button, Checkbox, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useAwarenessSessions, useKeepSessions, type AwarenessSession } from '../../api/circulation';
import { answered, api } from '../../api/client';
import { keyed, useSubmission } from '../../api/submission';
import { uploading } from '../../api/upload';
import { useWork } from '../../api/work';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';
import { UploadShown } from '../../parts/work';
import { Arrange } from './arrange';

/** Sessions that make the policy known: who was invited, who came, and what shows it. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useAwarenessSessions();
  return (
    <Page title={say('circulation.sessions')}>
      <Text c="dimmed" maw={640}>
        {say('circulation.sessionsLead')}
      </Text>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.mayArrange && <Arrange />}
      {data?.items.length === 0 && <Empty title={say('circulation.noSessions')} />}
      {data && data.items.length > 0 && (
        <Section title={say('circulation.sessions')}>
          {data.items.map((session) => (
            <Session key={session.id} session={session} />
          ))}
        </Section>
      )}
    </Page>
  );
}

function Session({ session }: { session: AwarenessSession }): ReactNode {
  const { say } = useTexts();
  const { id, topic, heldOn, place, number, evidence, actions } = session;
  const acts = (
    <Group gap="xs">
      {actions.includes('attend') && <Attendance session={session} />}
      {actions.includes('show') && <Attach session={session} />}
    </Group>
  );
  return (
    <Row title={<bdi>{topic}</bdi>} action={acts}>
      <Text size="sm" c="dimmed">
        <Day at={heldOn} />
        {place && (
          <>
            {' · '}
            <bdi>{place}</bdi>
          </>
        )}
        {' · '}
        <Said text="circulation.aboutVersion" with={{ number: <Bdi>{number}</Bdi> }} />
      </Text>
      <Came session={session} />
      {evidence && (
        <Anchor href={`/api/awareness-sessions/${id}/evidence`} download size="sm">
          {say('circulation.evidence')}
        </Anchor>
      )}
    </Row>
  );
}

function Came({ session: { guests, attendanceAt } }: { session: AwarenessSession }): ReactNode {
  const { say } = useTexts();
  const there = guests.filter(({ attended }) => attended).length;
  const counts = { there: <Count of={there} />, invited: <Count of={guests.length} /> };
  return (
    <details className="narrowing">
      <summary>
        <Said text={attendanceAt ? 'circulation.attended' : 'circulation.notTicked'} with={counts} />
      </summary>
      <List size="sm" aria-label={say('circulation.guests')}>
        {guests.map(({ account, name, attended }) => (
          <List.Item key={account}>
            <bdi>{name}</bdi>
            {attended !== null && <> – {say(attended ? 'circulation.wasThere' : 'circulation.wasNot')}</>}
          </List.Item>
        ))}
      </List>
    </details>
  );
}

function Attendance({ session }: { session: AwarenessSession }): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  const title = say('circulation.attendanceNamed', { topic: session.topic });
  return (
    <>
      <Button variant="subtle" onClick={open} aria-label={title}>
        {say('circulation.attendance')}
      </Button>
      <Dialog title={title} opened={opened} close={close}>
        <AttendanceForm session={session} done={close} />
      </Dialog>
    </>
  );
}

function AttendanceForm({ session, done }: { session: AwarenessSession; done: () => void }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSessions();
  const [there, setThere] = useState(session.guests.filter(({ attended }) => attended).map(({ account }) => account));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: session.id } };
    await answered(api.POST('/api/awareness-sessions/{id}/attendance', { params, body: { attended: there } }));
    await keep();
    done();
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      <Checkbox.Group
        label={say('circulation.guests')}
        description={say('circulation.attendanceHint')}
        value={there}
        onChange={setThere}
      >
        <Stack gap="xs" mt="xs">
          {session.guests.map(({ account, name }) => (
            <Checkbox key={account} size="md" value={account} label={<bdi>{name}</bdi>} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group>
        <Button type="submit" loading={busy}>
          {say('circulation.attendance')}
        </Button>
      </Group>
    </Form>
  );
}

const KINDS = '.pdf,.jpg,.jpeg,.png,.heic,.docx';

function Attach({ session }: { session: AwarenessSession }): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  const title = say('circulation.attachNamed', { topic: session.topic });
  return (
    <>
      <Button variant="subtle" onClick={open} aria-label={title}>
        {say('circulation.attach')}
      </Button>
      <Dialog title={title} opened={opened} close={close}>
        <AttachForm id={session.id} done={close} />
      </Dialog>
    </>
  );
}

function AttachForm({ id, done }: { id: string; done: () => void }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSessions();
  const [file, setFile] = useState<File | null>(null);
  const sending = useWork(async (working, key) => {
    const form = new FormData();
    if (file) form.append('file', file);
    const params = { ...keyed(key).params, path: { id } };
    await answered(
      api.POST('/api/awareness-sessions/{id}/evidence', {
        ...{ params, body: { file: '' }, bodySerializer: () => form },
        fetch: uploading(working),
      }),
    );
    await keep();
    done();
  });
  const { submit, busy, fault, stopped } = sending;
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      <Text size="sm" c="dimmed">
        {say('circulation.attachHint')}
      </Text>
      <Group>
        <FileButton accept={KINDS} onChange={setFile} inputProps={{ 'aria-label': say('cases.file') }}>
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {say('cases.chooseFile')}
            </Button>
          )}
        </FileButton>
        <Text role="status">{file ? <bdi>{file.name}</bdi> : say('cases.noFile')}</Text>
      </Group>
      <UploadShown of={sending} />
      {stopped && <Text role="status">{say('work.uploadStopped')}</Text>}
      <Group>
        <Button type="submit" loading={busy} disabled={!file}>
          {say('circulation.attach')}
        </Button>
      </Group>
    </Form>
  );
}
