import { Alert, Anchor, Badge, Group, Stack, Tabs, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ComplaintActName } from '../../api/complaint-acts';
import { useComplaint, type Complaint, type ComplaintAction } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { later, LoadingHere } from '../../parts/later';
import { Lookers } from '../../parts/lookers';
import { DemoMark } from '../../parts/demo-mark';
import type { Beside } from '../../parts/neighbours';
import { Said } from '../../parts/said';
import { Saved } from '../../parts/saved';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { useShortcut } from '../../shell/shortcuts';
import { Actions } from './actions';
import { useAsked, useScope } from './asked';
import { ClockButton } from './clocks';
import { useBeside } from './complaints';
import { Compensated } from './compensated';
import { ComplaintFacts, Viewers } from './complaint-facts';
import { Evidence } from './evidence';
import { Ladder } from './ladder';
import { Access, Identity } from './once';
import { Outcome } from './outcome';
import { Settlement } from './settlement';
import { Stages } from './stages';
import { SensitiveBadge, SeverityBadge, StateBadge } from './words';

// What is seen when it is asked for.
const ActDialog = later(() => import('./act-dialog').then(({ ActDialog: Drawn }) => Drawn));
const History = later(() => import('./history').then(({ History: Drawn }) => Drawn), LoadingHere);

/** One complaint: at which stage it is, what can be done with it, and all that hangs on it. */
export function Component(): ReactNode {
  const { id = '' } = useParams();
  const { data: one, isPending, error, refetch } = useComplaint(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return <Opened one={one} refetch={() => void refetch()} />;
}

interface Chosen {
  readonly act: ComplaintActName;
  readonly action: ComplaintAction;
}

function Opened({ one, refetch }: { one: Complaint; refetch: () => void }): ReactNode {
  const { say } = useTexts();
  const beside = useBeside();
  const [chosen, choose] = useState<Chosen>();
  const navigate = useNavigate();
  const { path } = useScope();
  const { search } = useAsked();
  useDocumentTitle(say('common.titled', { title: one.reference }));
  const to = (id: string | undefined): (() => void) | undefined =>
    id ? () => void navigate({ pathname: `${path}/${id}`, search }) : undefined;
  const goOn = to(beside.next);
  useShortcut('KeyJ', say('keys.nextRow'), goOn);
  useShortcut('KeyK', say('keys.previousRow'), to(beside.previous));
  return (
    <>
      <Stack component="article" aria-label={one.reference}>
        <Head one={one} beside={beside} refetch={refetch} />
        <Stages one={one} />
        <ElsewhereHere one={one} />
        <Actions one={one} choose={(act, action) => choose({ act, action })} />
        <Parts one={one} />
      </Stack>
      {chosen && <ActDialog key={chosen.act} {...chosen} one={one} close={() => choose(undefined)} goOn={goOn} />}
    </>
  );
}

function Head({ one, beside, refetch }: { one: Complaint; beside: Beside; refetch: () => void }): ReactNode {
  const { say, pick } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isOver = one.closedAt !== null;
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {pick(one.kind)} <Bdi>{one.reference}</Bdi>
        </Title>
        <Neighbours beside={beside} />
      </Group>
      <Group gap="xs">
        <StateBadge of={one} />
        <SeverityBadge of={one} />
        <SensitiveBadge of={one} />
        <ClockButton one={one} />
        <Badge variant="light" color="gray">
          {say(isOver ? 'complaints.took' : 'complaints.age', { count: one.days })}
        </Badge>
        <DemoMark of={one.policy.demo} />
      </Group>
      <Lookers subject={`complaint:${one.id}`} version={one.version} reload={refetch} />
    </Stack>
  );
}

function Neighbours({ beside: { next, previous } }: { beside: Beside }): ReactNode {
  const { say } = useTexts();
  const { path } = useScope();
  const { search } = useAsked();
  const to = (id: string): { pathname: string; search: string } => ({ pathname: `${path}/${id}`, search });
  if (!next && !previous) return null;
  return (
    <Group gap="md" component="nav" aria-label={say('complaints.neighbours')}>
      {previous && (
        <Anchor component={Link} to={to(previous)}>
          {say('cases.previous')}
        </Anchor>
      )}
      {next && (
        <Anchor component={Link} to={to(next)}>
          {say('cases.next')}
        </Anchor>
      )}
    </Group>
  );
}

/** Kept, and looked at somewhere else. */
function ElsewhereHere({ one: { state, referredTo } }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  if (state.code !== 'REFERRED' && !referredTo) return null;
  return (
    <Alert color="blue" icon={<IconArrowForwardUp aria-hidden className="turns" />}>
      {referredTo ? (
        <Said text="complaints.referredHere" with={{ to: <bdi>{referredTo}</bdi> }} />
      ) : (
        say('complaints.keptHere')
      )}
    </Alert>
  );
}

const PARTS = ['work', 'history'] as const;
type Part = (typeof PARTS)[number];

/** The part that is shown stands in the address. */
function Parts({ one }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  const [params, setParams] = useSearchParams();
  const part = PARTS.find((name) => name === params.get('part')) ?? 'work';
  const show = (wanted: string | null): void =>
    setParams(
      (before) => {
        before.set('part', wanted ?? 'work');
        return before;
      },
      { replace: true },
    );
  const shown: Record<Part, ReactNode> = { work: <Work one={one} />, history: <History one={one} /> };
  return (
    <Tabs value={part} onChange={show} keepMounted={false} activateTabWithKeyboard={false}>
      <Tabs.List>
        {PARTS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {say(`complaints.part_${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {PARTS.map((name) => (
        <Tabs.Panel key={name} value={name} pt="md">
          {shown[name]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Letters({ one: { id, letters } }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('complaints.letters')}>
      {letters.map((letter) => (
        <Saved key={letter} href={`/api/complaints/${id}/letters/${letter}`}>
          {say(`complaints.letter_${letter}`)}
        </Saved>
      ))}
    </Section>
  );
}

function Work({ one }: { one: Complaint }): ReactNode {
  return (
    <Stack>
      <ComplaintFacts one={one} />
      <Evidence key={one.id} one={one} />
      <Identity one={one} />
      <Settlement one={one} />
      <Outcome one={one} />
      <Compensated one={one} />
      <Ladder one={one} />
      <Letters one={one} />
      <Viewers one={one} />
      <Access one={one} />
    </Stack>
  );
}
