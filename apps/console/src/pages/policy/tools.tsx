import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { answered, api } from '../../api/client';
import { usePublication, type Version } from '../../api/policy';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useKeepTools, useTools, type KeptTool, type ToolEdition, type ToolForm } from '../../api/tools';
import { doneTo } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Fingerprint } from '../../parts/fingerprint';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { ToolState } from '../../parts/tool-state';

// Whoever only reads does without it.
const ToolDialog = lazy(() => import('./tool-form'));

/** The tools that a version names, with the file or the form that each is; what is lacking is said. Its place is there before them, for whoever is led to it. */
export function Tools({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  return (
    <div id="tools" className="section-read" tabIndex={-1}>
      <Section title={say('tools.ofTheVersion')}>
        <Text c="dimmed">{say('tools.about')}</Text>
        <Listed version={version.id} />
      </Section>
    </div>
  );
}

function Listed({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useTools(version);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <>
      {data.items.length === 0 && <Text>{say('tools.none')}</Text>}
      {data.lacking > 0 && (
        <Alert color="yellow" role="status">
          {say('tools.lacking', { count: data.lacking })}
        </Alert>
      )}
      {data.items.map((tool) => (
        <Kept key={tool.id} version={version} tool={tool} />
      ))}
    </>
  );
}

function Kept({ version, tool }: { version: string; tool: KeptTool }): ReactNode {
  const { pick } = useTexts();
  const { label, kind, added, edition, former } = tool;
  return (
    <Row
      icon={<IconTool size={20} aria-hidden />}
      title={<bdi>{label}</bdi>}
      action={<Acts version={version} tool={tool} />}
    >
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {pick(kind)}
        </Text>
        <ToolState of={tool} />
      </Group>
      {added && <Text size="sm">{pick(added)}</Text>}
      {edition && <Edition version={version} tool={tool} edition={edition} />}
      {former.length > 0 && <Former version={version} tool={tool} />}
    </Row>
  );
}

interface EditionProps {
  readonly version: string;
  readonly tool: KeptTool;
  readonly edition: ToolEdition;
}

function Edition({ version, tool, edition }: EditionProps): ReactNode {
  const { say, pick } = useTexts();
  const { number, file, form, keeper, validUntil, takenFrom, setAt, setBy } = edition;
  return (
    <Stack gap={2}>
      <Text size="sm">
        <Said text="tools.edition" with={{ number: <Bdi>{number}</Bdi> }} />
        {': '}
        {file && (
          <Anchor href={`/api/policy/versions/${version}/tools/${tool.id}/editions/${number}`} download>
            <bdi>{file.name}</bdi>
          </Anchor>
        )}
        {form && pick(form)}
      </Text>
      {form && <Opens form={form.code} version={version} />}
      {keeper && (
        <Text size="sm">
          <Said text="tools.keeperShown" with={{ keeper: <bdi>{keeper}</bdi> }} />
        </Text>
      )}
      {validUntil && (
        <Text size="sm">
          <Said text="tools.validShown" with={{ date: <Day at={validUntil} /> }} />
        </Text>
      )}
      {takenFrom !== null && (
        <Text size="sm" c="dimmed">
          <Said text="tools.takenFrom" with={{ version: <Bdi>{takenFrom}</Bdi> }} />
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <Said
          text="tools.set"
          with={{ date: <Day at={setAt} withTime />, who: <bdi>{setBy ?? say('tools.machine')}</bdi> }}
        />
      </Text>
      {file && <Fingerprint of={file.sha256} file={file.name} />}
    </Stack>
  );
}

/** Where the form is: a page of the console, the public site, or within each case. */
function Opens({ form, version }: { form: ToolForm; version: string }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  if (form === 'publicRequest' || form === 'publicComplaint') return <OnSite form={form} version={version} />;
  if (form !== 'intake' && form !== 'complaint') return <Text size="sm">{say('tools.fromCase')}</Text>;
  const { to, action, text } = PAGES[form];
  return (
    may.includes(action) && (
      <Anchor component={Link} to={to} size="sm">
        {say(text)}
      </Anchor>
    )
  );
}

/** The forms that are pages of the console, and what one has to be allowed there. */
const PAGES = {
  intake: { to: '/receive', action: 'intake.receive', text: 'tools.openIntake' },
  complaint: { to: '/new-complaint', action: 'complaints.lodge', text: 'tools.openComplaint' },
} as const;

/** What is behind the address of the site itself. */
const ON_SITE = {
  publicRequest: { at: '', text: 'tools.openSite' },
  publicComplaint: { at: '/complaint', text: 'tools.openPublicComplaint' },
} as const;

function OnSite({ form, version }: { form: keyof typeof ON_SITE; version: string }): ReactNode {
  const { say } = useTexts();
  const { data } = usePublication(version);
  if (!data?.address || !data.isPublic) return null;
  const { at, text } = ON_SITE[form];
  return (
    <Anchor href={data.address.replace(/\/policy\/v\d+$/, at)} target="_blank" rel="noreferrer" size="sm">
      {say(text)}
    </Anchor>
  );
}

function Former({ version, tool }: { version: string; tool: KeptTool }): ReactNode {
  return (
    <details>
      <summary>
        <Said text="tools.former" with={{ tool: <bdi>{tool.label}</bdi> }} />
      </summary>
      <Stack gap="sm" pt="xs">
        {tool.former.map((edition) => (
          <Edition key={edition.number} version={version} tool={tool} edition={edition} />
        ))}
      </Stack>
    </details>
  );
}

function Acts({ version, tool }: { version: string; tool: KeptTool }): ReactNode {
  const { say } = useTexts();
  const [chosen, choose] = useState<'attach' | 'point'>();
  const { actions, label } = tool;
  if (actions.length === 0) return null;
  const close = (): void => choose(undefined);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {(['attach', 'point'] as const).map(
          (act) =>
            actions.includes(act) && (
              <Button
                key={act}
                variant="default"
                aria-label={doneTo(say(`tools.${act}`), label)}
                onClick={() => choose(act)}
              >
                {say(`tools.${act}`)}
              </Button>
            ),
        )}
      </Group>
      {actions.includes('takeOver') && <TakeOver version={version} tool={tool} />}
      <Dialog title={chosen ? doneTo(say(`tools.${chosen}`), label) : ''} opened={chosen !== undefined} close={close}>
        {chosen && (
          <Suspense fallback={<Loading />}>
            <ToolDialog act={chosen} version={version} tool={tool} done={close} />
          </Suspense>
        )}
      </Dialog>
    </Stack>
  );
}

/** A new version begins with empty hands; what it had before is offered, and named. */
function TakeOver({ version, tool: { id, label, earlier } }: { version: string; tool: KeptTool }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepTools(version);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: version, tool: id } };
    await keep(await answered(api.POST('/api/policy/versions/{id}/tools/{tool}/continuation', { params })));
  });
  if (!earlier) return null;
  const act = say('tools.takeOver', { version: earlier.version });
  return (
    <>
      <FaultSummary fault={fault} />
      <Button variant="default" loading={busy} aria-label={doneTo(act, label)} onClick={() => void submit()}>
        {act}
      </Button>
    </>
  );
}
