import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import {
  openReporter,
  renewComplaintAccess,
  type Complaint,
  type ComplaintAccess,
  type Reporter,
} from '../../api/complaints';
import { useSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { CopyButton } from '../../parts/copy';
import { Facts } from '../../parts/facts';
import { FaultSummary } from '../../parts/fault';
import { Section } from '../../parts/section';

/** Who reported a violation: sealed, and opened for this moment alone. It stands in no cache, and is gone with the page. */
export function Identity({ one }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const [reporter, setReporter] = useState<Reporter>();
  const { submit, busy, fault } = useSubmission(async () => setReporter(await openReporter(one.id)));
  if (one.kind.code !== 'violationReport') return null;
  const isCustodian = may.includes('complaints.custody');
  return (
    <Section title={say('complaints.identity')}>
      <FaultSummary fault={fault} />
      {!one.sealed && <Text>{say('complaints.identityNone')}</Text>}
      {one.sealed && !isCustodian && <Text>{say('complaints.identityOthers')}</Text>}
      {one.sealed && isCustodian && !reporter && (
        <>
          <Text>{say('complaints.identityAbout')}</Text>
          <Group>
            <Button variant="default" loading={busy} onClick={() => void submit()}>
              {say('complaints.openIdentity')}
            </Button>
          </Group>
        </>
      )}
      {reporter && (
        <Stack role="status" gap="sm">
          <Facts
            rows={[
              [say('complaints.reporterName'), <bdi key="name">{reporter.name}</bdi>],
              [say('complaints.reporterMobile'), reporter.mobile && <Bdi key="mobile">{reporter.mobile}</Bdi>],
              [say('complaints.reporterEmail'), reporter.email && <Bdi key="email">{reporter.email}</Bdi>],
            ]}
          />
          <Group>
            <Button variant="default" onClick={() => setReporter(undefined)}>
              {say('complaints.hideIdentity')}
            </Button>
          </Group>
        </Stack>
      )}
    </Section>
  );
}

/** A new code for whoever has lost theirs; told this once. */
export function Access({ one }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const [access, setAccess] = useState<ComplaintAccess>();
  const { submit, busy, fault } = useSubmission(async () => setAccess(await renewComplaintAccess(one.id)));
  if (!may.includes('complaints.lodge')) return null;
  return (
    <Section title={say('complaints.code')}>
      <FaultSummary fault={fault} />
      {access ? (
        <Alert role="status" title={say('complaints.codeTold')}>
          <Stack gap="sm" align="start">
            <Facts
              rows={[
                [say('complaints.reference'), <Bdi key="reference">{access.reference}</Bdi>],
                [say('complaints.code'), <Bdi key="code">{access.code}</Bdi>],
              ]}
            />
            <CopyButton text={`${access.reference} ${access.code}`} />
          </Stack>
        </Alert>
      ) : (
        <>
          <Text>{say('complaints.issueAbout')}</Text>
          <Group>
            <Button variant="default" loading={busy} onClick={() => void submit()}>
              {say('complaints.issueCode')}
            </Button>
          </Group>
        </>
      )}
    </Section>
  );
}
