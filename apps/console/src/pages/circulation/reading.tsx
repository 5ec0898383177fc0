import { Alert, Anchor, Blockquote, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { sectionNames } from '@sanad/messages/pure';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useKeepReading, useReading, type Reading } from '../../api/circulation';
import { answered, api } from '../../api/client';
import { useVersion, type Version } from '../../api/policy';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';
import { Terms } from './terms';

const SignaturePad = lazy(() => import('../../parts/signature-pad'));

type Circulated = NonNullable<Reading['version']>;

/** The version in circulation, with the clauses of one's own work first, and the place to sign it. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useReading();
  return (
    <Page title={say('circulation.readingTitle')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && (data.version ? <ToRead reading={data} version={data.version} /> : <Nothing />)}
    </Page>
  );
}

function Nothing(): ReactNode {
  const { say } = useTexts();
  return (
    <Empty title={say('circulation.none')}>
      <Text c="dimmed">{say('circulation.noneRemedy')}</Text>
    </Empty>
  );
}

function ToRead({ reading, version }: { reading: Reading; version: Circulated }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useVersion(version.id);
  const { standing, terms, clauses } = reading;
  return (
    <>
      <Group gap="sm">
        <Text fw={600}>
          <Said
            text="circulation.version"
            with={{ number: <Bdi>{version.number}</Bdi>, title: <bdi>{version.title}</bdi> }}
          />
        </Text>
        <DemoMark of={version.demo} />
      </Group>
      <Standing standing={standing} />
      {terms && <Terms terms={terms} />}
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && standing && !reading.signature && <Anchor href="#sign">{say('circulation.toSignature')}</Anchor>}
      {data && <Texts version={data} clauses={clauses} />}
      <div id="sign" tabIndex={-1}>
        <Signing key={version.id} reading={reading} version={version} />
      </div>
    </>
  );
}

function Standing({ standing }: Pick<Reading, 'standing'>): ReactNode {
  const { say, pick } = useTexts();
  if (!standing) return <Alert color="blue">{say('circulation.notReached')}</Alert>;
  const { held, dueOn, state, mustSign } = standing;
  if (held && dueOn)
    return (
      <Alert color="red" icon={<IconLock aria-hidden />} title={say('circulation.heldTitle')}>
        <Said text="circulation.held" with={{ date: <Day at={dueOn} /> }} />
      </Alert>
    );
  return (
    <Section title={say('circulation.standing')}>
      <Facts
        rows={[
          [
            say('circulation.state'),
            !mustSign && state.code === 'waiting' ? say('circulation.readsOnly') : pick(state),
          ],
          [say('circulation.dueOn'), dueOn ? <Day at={dueOn} /> : say('circulation.noDue')],
        ]}
      />
    </Section>
  );
}

/** One's own clauses first; the whole text beneath them, section by section. */
function Texts({ version, clauses }: { version: Version; clauses: readonly string[] }): ReactNode {
  const { say, pick } = useTexts();
  const own = new Set(clauses);
  const sections = version.sections.filter((section) => section.clauses.some(({ kind }) => kind !== 'furniture'));
  const named = sections.flatMap((section) => {
    const mine = section.clauses.filter(({ id }) => own.has(id));
    return mine.length > 0 ? [{ ...section, clauses: mine }] : [];
  });
  return (
    <>
      <Section title={say('circulation.ownRules')}>
        <Text c="dimmed">{say('circulation.ownRulesLead')}</Text>
        {named.map(({ id, kind, clauses: mine }) => (
          <Stack key={id} gap="xs">
            <Text component="h3" fw={600} m={0}>
              {pick(sectionNames[kind])}
            </Text>
            {mine.map((clause) => (
              <Verbatim key={clause.id} clause={clause} />
            ))}
          </Stack>
        ))}
      </Section>
      <Section title={say('circulation.wholeText')}>
        {sections.map(({ id, clauses: all }) => (
          <Stack key={id} gap="xs">
            {all.map((clause) => (
              <Verbatim key={clause.id} clause={clause} />
            ))}
          </Stack>
        ))}
      </Section>
    </>
  );
}

type Clause = Version['sections'][number]['clauses'][number];

/** Word for word, with the mark of its source. */
function Verbatim({ clause: { text, mark, kind } }: { clause: Clause }): ReactNode {
  return (
    <p className="verbatim" lang="ar" dir="rtl" data-kind={kind}>
      {mark && <span className="mark">{mark.trim()}</span>}
      <span>{text}</span>
    </p>
  );
}

function Signing({ reading, version }: { reading: Reading; version: Circulated }): ReactNode {
  const { say } = useTexts();
  const { signature, standing } = reading;
  if (!signature) return standing && <SignForm reading={reading} version={version} />;
  const { signedAs, signedAt, hash } = signature;
  return (
    <Section title={say('circulation.sign')}>
      <Alert color="green" icon={<IconCircleCheck aria-hidden />} role="status">
        {say('circulation.signed')}
      </Alert>
      <Facts
        rows={[
          [say('circulation.signedAs'), <bdi key="name">{signedAs}</bdi>],
          [say('circulation.signedAt'), <Day key="at" at={signedAt} withTime />],
          [say('circulation.fingerprint'), <Fingerprint key="hash" of={hash} />],
        ]}
      />
    </Section>
  );
}

const Fingerprint = ({ of }: { of: string }): ReactNode => (
  <bdi dir="ltr" className="hash">
    {of}
  </bdi>
);

const FIELDS = { signedAs: 'sign-name', drawing: 'sign-drawing' };

function SignForm({ reading, version }: { reading: Reading; version: Circulated }): ReactNode {
  const { say, language } = useTexts();
  const keep = useKeepReading();
  const [signedAs, setName] = useState('');
  const [drawing, setDrawing] = useState('');
  const { submit, busy, fault } = useSubmission(async (key) => {
    const body = { signedAs, contentHash: version.contentHash, ...(drawing && { drawing }) };
    await keep(await answered(api.POST('/api/reading/signature', { ...keyed(key), body })));
  });
  const labels = { signedAs: say('circulation.fullName') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Section title={say('circulation.sign')}>
      {!reading.standing?.mustSign && <Text c="dimmed">{say('circulation.optionalSignature')}</Text>}
      <Blockquote p="sm" lang="ar" dir="rtl">
        {reading.wording.ar}
      </Blockquote>
      {language === 'en' && <Text size="sm">{reading.wording.en}</Text>}
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} labels={labels} />
        <TextInput
          id={FIELDS.signedAs}
          dir="auto"
          autoComplete="name"
          label={say('circulation.fullName')}
          description={say('circulation.fullNameHint')}
          value={signedAs}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errorOf('signedAs')}
          maw={480}
        />
        <div id={FIELDS.drawing}>
          <Suspense fallback={<Loading />}>
            <SignaturePad drawn={setDrawing} error={errorOf('drawing')} />
          </Suspense>
        </div>
        <Group>
          <Button type="submit" loading={busy}>
            {say('circulation.signNow', { number: version.number })}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
