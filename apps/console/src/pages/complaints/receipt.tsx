import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { complaintKinds } from '@sanad/messages/pure';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { renewComplaintAccess } from '../../api/complaints';
import { useSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { CopyButton } from '../../parts/copy';
import { Facts } from '../../parts/facts';
import { FaultSummary } from '../../parts/fault';
import { Joined } from '../../parts/joined';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import type { TakenIn } from './typed';

interface ReceiptProps {
  readonly taken: TakenIn;
  readonly again: () => void;
}

/** What whoever complains leaves with: its reference, the code that is told this once, and who looks at it. */
export function Receipt({ taken, again }: ReceiptProps): ReactNode {
  const { say, pick } = useTexts();
  const { may } = useSession();
  const { received, kind } = taken;
  const { redirect } = received;
  return (
    <Page title={say('complaints.received')}>
      {redirect.length > 0 && (
        <Alert color="yellow" role="status" className="screen">
          <Said text="complaints.unlistedNote" with={{ channels: <Joined words={redirect.map(pick)} /> }} />
        </Alert>
      )}
      <Sheet taken={taken} />
      <Group className="screen">
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {say('common.print')}
        </Button>
        {/* Whoever takes it in is not always let see it afterwards. */}
        {may.includes('complaints.readAll') && kind !== 'violationReport' && (
          <Button variant="default" component={Link} to={`/complaints/${received.id}`}>
            {say('complaints.open')}
          </Button>
        )}
        <Button variant="default" onClick={again}>
          {say('complaints.another')}
        </Button>
      </Group>
    </Page>
  );
}

function Sheet({ taken: { received, kind, ...taken } }: { taken: TakenIn }): ReactNode {
  const { say, pick } = useTexts();
  const { association } = useSession();
  const [access, setAccess] = useState(taken.access);
  const { submit, busy, fault } = useSubmission(async () => setAccess(await renewComplaintAccess(received.id)));
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'xl' }} aria-labelledby="receipt">
      <Stack gap="md">
        <div>
          <Text>
            <bdi>{association?.name}</bdi>
          </Text>
          <Title order={2} size="h4" id="receipt">
            {say('complaints.receipt')}
          </Title>
        </div>
        <Group gap="xl" align="end">
          <Large label={say('complaints.reference')}>{received.reference}</Large>
          {access && <Large label={say('complaints.code')}>{access.code}</Large>}
        </Group>
        {access && (
          <Group className="screen">
            <CopyButton text={`${received.reference} ${access.code}`} />
          </Group>
        )}
        <Facts
          rows={[
            [say('complaints.kind'), pick(complaintKinds[kind])],
            [say('complaints.state'), pick(received.state)],
            [say('complaints.channel'), <bdi key="channel">{received.channel.label ?? pick(received.channel)}</bdi>],
          ]}
        />
        <Text>{pick(received.receipt)}</Text>
        {access ? (
          <Alert color="yellow" className="screen">
            {say('complaints.once')}
          </Alert>
        ) : (
          <Stack className="screen" align="start">
            <FaultSummary fault={fault} />
            <Button variant="default" loading={busy} onClick={() => void submit()}>
              {say('complaints.issueCode')}
            </Button>
          </Stack>
        )}
      </Stack>
    </Paper>
  );
}

function Large({ label, children }: { label: string; children: string }): ReactNode {
  return (
    <div>
      <Text c="dimmed">{label}</Text>
      <Text fz={32} fw={600}>
        <Bdi>{children}</Bdi>
      </Text>
    </div>
  );
}
