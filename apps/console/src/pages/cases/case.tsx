import { Anchor, Badge, Group, Stack, Tabs, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCase, useKeepCase, useKeepBeside, type Case } from '../../api/cases';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { ClockChip } from '../../parts/clock-chip';
import { DemoMark } from '../../parts/demo-mark';
import { later, LoadingHere } from '../../parts/later';
import { Lookers } from '../../parts/lookers';
import type { Beside } from '../../parts/neighbours';
import { Failed, Loading } from '../../parts/states';
import { useShortcut } from '../../shell/shortcuts';
import type { Chosen } from './act-dialog';
import { Actions } from './actions';
import { ActsContext } from './acts';
import { AppealSection } from './appeal';
import { useAsked } from './asked';
import { Assignment, Unassigned } from './assignment';
import { useBeside } from './cases';
import { Attestation, Checklist } from './checklist';
import { CaseFacts } from './case-facts';
import { Decision, Entitlements } from './outcome';
import { CaseTools } from './tools';
import { StateBadge } from './words';

// What is seen when it is asked for.
const ActDialog = later(() => import('./act-dialog').then(({ ActDialog: Drawn }) => Drawn));
const Conversation = later(() => import('./conversation').then(({ Conversation: Drawn }) => Drawn), LoadingHere);
const Documents = later(() => import('./documents').then(({ Documents: Drawn }) => Drawn), LoadingHere);
const PortalAccess = later(() => import('./portal-access').then(({ PortalAccess: Drawn }) => Drawn));
const History = later(() => import('./history').then(({ History: Drawn }) => Drawn), LoadingHere);

/** One case: where it stands, what can be done with it, and all that hangs on it. */
export function Component(): ReactNode {
  const { id = '' } = useParams();
  const beside = useBeside();
  const { data: one, isPending, error, refetch } = useCase(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return <Opened one={one} beside={beside} />;
}

function Opened({ one, beside }: { one: Case; beside: Beside }): ReactNode {
  const { say } = useTexts();
  const [chosen, choose] = useState<Chosen>();
  const navigate = useNavigate();
  const { search } = useAsked();
  const { next, previous } = beside;
  useDocumentTitle(say('common.titled', { title: one.reference }));
  const to = (id: string | undefined): (() => void) | undefined =>
    id ? () => void navigate({ pathname: `/cases/${id}`, search }) : undefined;
  const goOn = to(next);
  useShortcut('KeyJ', say('keys.nextCase'), goOn);
  useShortcut('KeyK', say('keys.previousCase'), to(previous));
  return (
    <ActsContext value={choose}>
      <Stack component="article" aria-label={one.reference}>
        <Head one={one} beside={beside} />
        <Unassigned one={one} />
        <Actions one={one} />
        <Parts one={one} />
      </Stack>
      {chosen && (
        <ActDialog
          key={`${chosen.act} ${chosen.about ?? ''}`}
          chosen={chosen}
          one={one}
          close={() => choose(undefined)}
          goOn={goOn}
        />
      )}
    </ActsContext>
  );
}

function Head({ one, beside }: { one: Case; beside: Beside }): ReactNode {
  const { pick } = useTexts();
  const [keep, keepBeside] = [useKeepCase(), useKeepBeside()];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          <bdi>{one.applicant.name}</bdi>
        </Title>
        <Neighbours beside={beside} />
      </Group>
      <Group gap="xs">
        <span>
          {pick(one.kind)} <Bdi>{one.reference}</Bdi>
        </span>
        <StateBadge state={one.state} />
        <ClockChip clock={one.clock} caseId={one.id} />
        <DemoMark of={one.clock.demo} />
        {one.tags.map((tag) => (
          <Badge key={tag} variant="outline" color="dark">
            <bdi>{tag}</bdi>
          </Badge>
        ))}
      </Group>
      <Lookers
        subject={`case:${one.id}`}
        {...(!isUnderWay(one) && { version: one.version })}
        reload={() => void keep(one.id)}
        reloadBeside={() => void keepBeside(one.id)}
      />
    </Stack>
  );
}

/** The decision has gone out and what comes next waits for its arrival, which is nobody's change: the page hears of it by itself. */
const isUnderWay = ({ decision, closedAt }: Case): boolean =>
  closedAt === null && Boolean(decision?.notifiedAt) && !decision?.repliedAt;

function Neighbours({ beside: { next, previous } }: { beside: Beside }): ReactNode {
  const { say } = useTexts();
  const { search } = useAsked();
  const to = (id: string): { pathname: string; search: string } => ({ pathname: `/cases/${id}`, search });
  return (
    <Group gap="md" component="nav" aria-label={say('cases.neighbours')}>
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

const PARTS = ['work', 'conversation', 'documents', 'history'] as const;
type Part = (typeof PARTS)[number];

/** The part that is shown stands in the address. */
function Parts({ one }: { one: Case }): ReactNode {
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
  const shown: Record<Part, ReactNode> = {
    work: <Work one={one} />,
    conversation: <Conversation one={one} />,
    documents: (
      <Stack>
        <Documents one={one} />
        <PortalAccess one={one} />
      </Stack>
    ),
    history: <History one={one} />,
  };
  return (
    <Tabs value={part} onChange={show} keepMounted={false} activateTabWithKeyboard={false}>
      <Tabs.List>
        {PARTS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {say(`cases.part_${name}`)}
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

function Work({ one }: { one: Case }): ReactNode {
  return (
    <Stack>
      <CaseFacts one={one} />
      <Checklist one={one} />
      <Attestation one={one} />
      <Decision one={one} />
      <AppealSection one={one} />
      <Entitlements one={one} />
      <Assignment one={one} />
      <CaseTools one={one} />
    </Stack>
  );
}
