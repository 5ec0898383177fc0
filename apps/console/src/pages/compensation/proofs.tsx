import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { actOn, useKeepCompensation, type CompensationFile, type CompensationProof } from '../../api/compensation';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { FaultSummary } from '../../parts/fault';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Said } from '../../parts/said';
import { Saved } from '../../parts/saved';
import { Section } from '../../parts/section';
import { Attach } from './attach';
import { Money } from './money';

const COLOURS: Readonly<Record<string, string>> = { waiting: 'orange', valid: 'green', withdrawn: 'gray' };

/** The papers of a file, what each still lacks, and who stands for it. */
export function Proofs({ file }: { file: CompensationFile }): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('compensation.proofs')}>
      {file.proofs.length === 0 && <Text c="dimmed">{say('compensation.noProofs')}</Text>}
      {file.proofs.map((proof) => (
        <Proof key={proof.id} file={file} proof={proof} />
      ))}
    </Section>
  );
}

interface ProofProps {
  readonly file: CompensationFile;
  readonly proof: CompensationProof;
}

function Proof({ file, proof }: ProofProps): ReactNode {
  const { say, pick, language } = useTexts();
  const { kind, standing, lacks, enteredBy, validatedBy, validatedAt, withdrawnReason } = proof;
  const missing = new Intl.ListFormat(language).format(lacks.map(pick));
  return (
    <Stack gap="xs" className="row">
      <Group gap="xs">
        <Text fw={600}>{pick(kind)}</Text>
        <Badge variant="light" color={COLOURS[standing.code]}>
          {pick(standing)}
        </Badge>
      </Group>
      <Facts rows={rowsOf(proof, file, { say, pick })} />
      {lacks.length > 0 && <Text>{say('compensation.lacks', { lacks: missing })}</Text>}
      {withdrawnReason && (
        <Text>
          <bdi>{withdrawnReason}</bdi>
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <Said text="compensation.enteredBy" with={{ name: <bdi>{enteredBy}</bdi> }} />
        {validatedAt && (
          <>
            {' · '}
            <Said text="compensation.validatedBy" with={{ name: <bdi>{validatedBy}</bdi> }} /> ·{' '}
            <Day at={validatedAt} />
          </>
        )}
      </Text>
      <ProofActs file={file} proof={proof} />
    </Stack>
  );
}

type Texts = Pick<ReturnType<typeof useTexts>, 'say' | 'pick'>;

function rowsOf(proof: CompensationProof, file: CompensationFile, { say, pick }: Texts): [string, ReactNode][] {
  const { dated, number, issuedBy, harm, extent, causes, members, admittedBy, admittedAs, entitledBy, documentId } =
    proof;
  const { awarded } = proof;
  const all: [string, ReactNode][] = [
    [say('compensation.dated'), dated && <Day at={dated} />],
    [say('compensation.number'), number && <Bdi>{number}</Bdi>],
    [say('compensation.issuedBy'), issuedBy && <bdi>{issuedBy}</bdi>],
    [say('compensation.awarded'), awarded && <Money of={awarded} />],
    [say('compensation.harm'), harm && <bdi>{harm}</bdi>],
    [say('compensation.extent'), extent && <bdi>{extent}</bdi>],
    [say('compensation.causes'), causes && <bdi>{causes}</bdi>],
    [
      say('compensation.members'),
      members.length > 0 &&
        members.map(({ account, name, stand, reason }) => (
          <Text key={account}>
            <bdi>{name}</bdi>: {pick(stand)}
            {reason && (
              <>
                {' ('}
                <bdi>{reason}</bdi>)
              </>
            )}
          </Text>
        )),
    ],
    [
      say('compensation.admittedBy'),
      admittedBy && (
        <>
          <bdi>{admittedBy}</bdi>
          {admittedAs && ` (${pick(admittedAs)})`}
        </>
      ),
    ],
    [say('compensation.entitledBy'), entitledBy && <bdi>{entitledBy}</bdi>],
    [
      say('compensation.document'),
      documentId && (
        <Saved href={`/api/compensations/${file.id}/documents/${documentId}`}>{say('compensation.download')}</Saved>
      ),
    ],
  ];
  return all.filter(([, value]) => Boolean(value));
}

/** Whether something is open, and whose it is, is what the API says of the file and of this paper. */
function ProofActs({ file, proof }: ProofProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepCompensation();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const may = (code: string): boolean => file.openActions.some((act) => act.code === code && act.open && act.yours);
  const { submit, busy, fault } = useSubmission(async (key) => {
    await keep(await actOn(file.id, `proofs/${proof.id}/validation`, { version: file.version }, key));
  });
  if (proof.standing.code === 'withdrawn') return null;
  const isWaiting = proof.standing.code === 'waiting';
  const named = (verb: string): string => `${verb}: ${pick(proof.kind)}`;
  return (
    <>
      <FaultSummary fault={fault} />
      <Group>
        {isWaiting && may('addProof') && (
          <Attach
            file={file}
            proof={proof.id}
            label={say('compensation.attach')}
            name={named(say('compensation.attach'))}
          />
        )}
        {isWaiting && proof.yours && may('validateProof') && (
          <Button loading={busy} aria-label={named(say('compensation.validate'))} onClick={() => void submit()}>
            {say('compensation.validate')}
          </Button>
        )}
        {may('withdrawProof') && (
          <Button
            variant="default"
            aria-label={named(say('compensation.withdraw'))}
            onClick={() => setWithdrawing(true)}
          >
            {say('compensation.withdraw')}
          </Button>
        )}
      </Group>
      <ReasonDialog
        title={named(say('compensation.withdraw'))}
        opened={isWithdrawing}
        close={() => setWithdrawing(false)}
        verb={say('compensation.withdraw')}
        color="red"
        draft={`withdrawProof:${proof.id}`}
        send={async (key, reason) => {
          const body = { version: file.version, reason };
          await keep(await actOn(file.id, `proofs/${proof.id}/withdrawal`, body, key));
        }}
      />
    </>
  );
}
