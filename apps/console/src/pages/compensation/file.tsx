import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import {
  useCompensation,
  useCompensationHistory,
  type CompensationAct,
  type CompensationFile,
} from '../../api/compensation';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Joined } from '../../parts/joined';
import { Lookers } from '../../parts/lookers';
import { Page } from '../../parts/page';
import { roleName } from '../../parts/role-name';
import { Row } from '../../parts/row';
import { Saved } from '../../parts/saved';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { ActDialog } from './act-dialog';
import { Alike } from './alike';
import { ACT_FORMS } from './act-fields';
import { Clauses } from './clauses';
import { ComplaintLink } from './complaint-link';
import { Proofs } from './proofs';
import { Approvals, Ledger, Negotiation, Settlement } from './settling';
import { CompensationState } from './state';

/** A file: what keeps its payment locked, what can be done, and everything that was. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: file, isPending, error, refetch } = useCompensation(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page title={say('compensation.numbered', { reference: file.reference })}>
      <Group>
        <CompensationState of={file.state} />
      </Group>
      <Lookers subject={`compensation:${file.id}`} version={file.version} reload={() => void refetch()} />
      <Alike file={file} />
      <Warnings file={file} />
      <Locks file={file} />
      <Acts file={file} />
      <About file={file} />
      <Proofs file={file} />
      <Negotiation file={file} />
      <Settlement file={file} />
      <Approvals file={file} />
      <Ledger file={file} />
      <Letters file={file} />
      <History id={file.id} />
    </Page>
  );
}

interface OfFile {
  readonly file: CompensationFile;
}

/** People who stand on two sides of the file: told, and not refused. */
function Warnings({ file: { warnings } }: OfFile): ReactNode {
  const { pick, say } = useTexts();
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={say('compensation.warnings')}>
      <Stack gap="xs">
        {warnings.map(({ people, ...warning }) => (
          <div key={warning.code}>
            <Text>{pick(warning)}</Text>
            <Text fw={600}>
              <Joined words={people.map(({ name }) => name)} />
            </Text>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

/** Why nothing is paid yet, each with the words of the policy it rests on. */
function Locks({ file: { locks, state } }: OfFile): ReactNode {
  const { say, pick } = useTexts();
  if (['ORDERED', 'PAID', 'CLOSED'].includes(state.code)) return null;
  if (locks.length === 0)
    return (
      <Alert color="green" icon={<IconLockOpen aria-hidden />}>
        {say('compensation.unlocked')}
      </Alert>
    );
  return (
    <Section title={say('compensation.locked')}>
      {locks.map((lock) => (
        <Row key={lock.code} icon={<IconLock size={20} aria-hidden />} title={pick(lock)}>
          <Clauses of={lock.clauses} />
        </Row>
      ))}
    </Section>
  );
}

function Acts({ file }: OfFile): ReactNode {
  const { say, pick, language } = useTexts();
  const [act, setAct] = useState<CompensationAct>();
  const shown = file.openActions.filter(({ code }) => code in ACT_FORMS);
  const open = shown.filter((one) => one.open && one.yours);
  const waiting = shown.filter((one) => !one.open || !one.yours);
  const list = new Intl.ListFormat(language);
  return (
    <Section title={say('compensation.acts')}>
      {shown.length === 0 && <Text c="dimmed">{say('compensation.noActs')}</Text>}
      <Group>
        {open.map((one) => (
          <Button key={one.code} variant="default" onClick={() => setAct(one)}>
            {pick(one)}
          </Button>
        ))}
      </Group>
      <Stack gap="xs">
        {waiting.map(({ code, why, roles, open: isOpen, ...named }) => (
          <Row key={code} title={pick(named)}>
            {why && !isOpen && <Text size="sm">{pick(why)}</Text>}
            <Text size="sm" c="dimmed">
              {say('compensation.whoNext', { roles: list.format(roles.map((role) => roleName(role, say))) })}
            </Text>
          </Row>
        ))}
      </Stack>
      <ActDialog file={file} act={act} close={() => setAct(undefined)} />
    </Section>
  );
}

function About({ file }: OfFile): ReactNode {
  const { say, pick } = useTexts();
  const { claimant, origin, complaint, caseId, about, harm, harmedOn, openedAt } = file;
  return (
    <Section title={say('compensation.file')}>
      <Facts
        rows={[
          [
            say('compensation.claimant'),
            <Anchor key="claimant" component={Link} to={`/people/${claimant.id}`}>
              <bdi>{claimant.name}</bdi>
            </Anchor>,
          ],
          [say('compensation.origin'), pick(origin)],
          ...(complaint
            ? [[say('compensation.complaint'), <ComplaintLink key="complaint" of={complaint} />] as const]
            : []),
          ...(caseId
            ? [
                [
                  say('compensation.case'),
                  <Anchor key="case" component={Link} to={`/cases/${caseId}`}>
                    {say('compensation.case')}
                  </Anchor>,
                ] as const,
              ]
            : []),
          ...(about ? [[say('compensation.about'), <bdi key="about">{about.name}</bdi>] as const] : []),
          [say('compensation.harm'), <bdi key="harm">{harm}</bdi>],
          ...(harmedOn ? [[say('compensation.harmedOn'), <Day key="day" at={harmedOn} />] as const] : []),
          [say('compensation.openedAt'), <Day key="opened" at={openedAt} />],
        ]}
      />
    </Section>
  );
}

function Letters({ file: { id, letters } }: OfFile): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('compensation.letters')}>
      {letters.length === 0 && <Text c="dimmed">{say('compensation.noLetters')}</Text>}
      {letters.map((letter) => (
        <Saved key={letter} href={`/api/compensations/${id}/letters/${letter}`}>
          {say(`compensation.letter_${letter}`)}
        </Saved>
      ))}
    </Section>
  );
}

function History({ id }: { id: string }): ReactNode {
  const { say, pick } = useTexts();
  const { data } = useCompensationHistory(id);
  if (!data) return null;
  return (
    <Section title={say('compensation.history')}>
      {data.items.map((line, nth) => (
        <Row key={`${line.at} ${nth}`} title={pick(line)} action={line.by && <bdi>{line.by}</bdi>}>
          <Text size="sm" c="dimmed">
            <Day at={line.at} withTime />
          </Text>
        </Row>
      ))}
    </Section>
  );
}
