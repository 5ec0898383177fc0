import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useNotices, useReceivedCase, useVisits, type Case } from '../../api/reception';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Joined } from '../../parts/joined';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { useShortcut } from '../../shell/shortcuts';
import { EndVisit } from './end-visit';

/** What the visitor leaves with: its number, what was brought, and what is missing item by item. */
export function Receipt({ id }: { id: string }): ReactNode {
  const { say } = useTexts();
  const { data: one, isPending, error, refetch } = useReceivedCase(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page title={say('receive.received')}>
      {one.redirect.length > 0 && (
        <Alert color="yellow" role="status">
          <Said text="receive.flagged" with={{ channels: <Joined words={one.redirect} /> }} />
        </Alert>
      )}
      <Sheet one={one} />
      <Next one={one} />
    </Page>
  );
}

function Sheet({ one }: { one: Case }): ReactNode {
  const { say, pick } = useTexts();
  const { association } = useSession();
  const { data: notices } = useNotices(one.id);
  const { channel, policy } = one;
  const told = notices?.items[0];
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'xl' }} aria-labelledby="receipt">
      <Stack gap="md">
        <div>
          <Text>
            <bdi>{association?.name}</bdi>
          </Text>
          <Title order={2} size="h4" id="receipt">
            {say('receive.receipt')}
          </Title>
        </div>
        <div>
          <Text c="dimmed">{say('receive.reference')}</Text>
          <Text fz={32} fw={600}>
            <Bdi>{one.reference}</Bdi>
          </Text>
        </div>
        <Facts
          rows={[
            [say('receive.applicant'), <bdi key="applicant">{one.applicant.name}</bdi>],
            ...(one.beneficiary.id === one.applicant.id
              ? []
              : [[say('receive.beneficiary'), <bdi key="beneficiary">{one.beneficiary.name}</bdi>] as const]),
            [say('receive.kind'), pick(one.kind)],
            [say('receive.subject'), <bdi key="subject">{one.subject}</bdi>],
            [say('receive.channel'), <bdi key="channel">{channel.label ?? pick(channel)}</bdi>],
            [
              say('receive.receivedAt'),
              <Day key="received" at={one.receivedAt} withTime={one.receivedAt.length > 10} />,
            ],
            [say('receive.enteredAt'), <Day key="entered" at={one.enteredAt} withTime />],
            ...(['letterNumber', 'letterDate'] as const).flatMap((field) =>
              one[field] ? [[say(`receive.${field}`), <bdi key={field}>{one[field]}</bdi>] as const] : [],
            ),
          ]}
        />
        <Lists one={one} lacks={told !== undefined && 'itemsAr' in told.params} />
        {told && <Text>{pick(told.text)}</Text>}
        {policy.demo && (
          <Group>
            <Badge variant="light" color="yellow">
              {pick(policy.demo)}
            </Badge>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

interface ListsProps {
  readonly one: Case;
  /** Whether anything is owed is the API's to say: nothing is with a question. */
  readonly lacks: boolean;
}

function Lists({ one: { items, attestation }, lacks }: ListsProps): ReactNode {
  const { say } = useTexts();
  const isHere = (state: string): boolean => state === 'arrived' || state === 'valid';
  const missing = items.filter(({ required, state }) => required && !isHere(state));
  const brought = items.filter(({ state }) => isHere(state));
  return (
    <>
      {lacks && (
        <div>
          <Title order={3} size="h6">
            {say('receive.missing')}
          </Title>
          <ul>
            {missing.map(({ id, label, lapsed }) => (
              <li key={id}>
                <bdi>{label}</bdi>
                {lapsed && ` – ${say('receive.lapsed')}`}
              </li>
            ))}
            {attestation.toSign && <li>{say('receive.signature')}</li>}
          </ul>
        </div>
      )}
      {brought.length > 0 && (
        <div>
          <Title order={3} size="h6">
            {say('receive.brought')}
          </Title>
          <ul>
            {brought.map(({ id, label }) => (
              <li key={id}>
                <bdi>{label}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Next({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { data: visits } = useVisits();
  const navigate = useNavigate();
  useShortcut('KeyN', say('receive.another'), () => void navigate('/receive'));
  useShortcut('KeyO', say('receive.openCase'), () => void navigate(`/cases/${one.id}`));
  const visit = visits?.items.find(({ person }) => person?.id === one.applicant.id);
  return (
    <Group className="screen">
      <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {say('common.print')}
      </Button>
      <Button variant="default" component={Link} to={`/cases/${one.id}`}>
        {say('receive.openCase')}
      </Button>
      {visit && <EndVisit visit={visit} caseId={one.id} />}
      <Button variant="default" component={Link} to="/receive">
        {say('receive.another')}
      </Button>
    </Group>
  );
}
