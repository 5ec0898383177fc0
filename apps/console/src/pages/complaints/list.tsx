import { Button, Stack, Text } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useComplaintRules, type ComplaintSummary } from '../../api/complaints';
import { useStaff } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { More } from '../../parts/more';
import { Empty, Failed, Loading } from '../../parts/states';
import { stepIn, useRowKeys } from '../../shell/rows';
import { isNarrowed, useAsked, useScope } from './asked';
import { isHandledHere } from './elsewhere';
import { Filters } from './filters';
import { DueBadge, SensitiveBadge, SeverityBadge, StateBadge } from './words';

interface ComplaintListProps {
  readonly found: UseInfiniteQueryResult<InfiniteData<{ items: ComplaintSummary[] }>>;
  readonly items: readonly ComplaintSummary[];
  readonly openId: string | undefined;
}

export function ComplaintList({ found, items, openId }: ComplaintListProps): ReactNode {
  return (
    <Stack gap="sm">
      <Filters isBeside={openId !== undefined} />
      {found.isPending && <Loading />}
      {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Nothing />}
      {items.length > 0 && <Rows items={items} openId={openId} />}
      <More of={found} />
    </Stack>
  );
}

/** A view without complaints, conditions that none meets, and a policy that sends them elsewhere are three things. */
function Nothing(): ReactNode {
  const { say } = useTexts();
  const { asked, ask } = useAsked();
  const { reports } = useScope();
  const { data: rules } = useComplaintRules();
  if (!isNarrowed(asked)) {
    if (rules && !isHandledHere(rules) && reports === 'no') return <Empty title={say('complaints.nothingKept')} />;
    return <Empty title={say(reports === 'yes' ? 'complaints.nothingReported' : 'complaints.nothing')} />;
  }
  return (
    <Empty title={say('complaints.noMatch')}>
      <Text c="dimmed">{say('complaints.noMatchRemedy')}</Text>
      <Button variant="default" onClick={() => ask({ view: asked.view })}>
        {say('cases.clear')}
      </Button>
    </Empty>
  );
}

/** Arrows go from one to the next, as in any list of messages. */
function Rows({ items, openId }: Pick<ComplaintListProps, 'items' | 'openId'>): ReactNode {
  const { say } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list, !openId);
  const { search } = useAsked();
  const { path } = useScope();
  const { data: staff } = useStaff();
  const names = new Map(staff?.items.map(({ account, name }) => [account, name]));
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    stepIn(list.current, step);
  };
  return (
    <ul className="case-list" ref={list} onKeyDown={move} aria-label={say('complaints.title')}>
      {items.map((one) => (
        <li key={one.id} data-open={one.id === openId || undefined}>
          <Row
            one={one}
            isOpen={one.id === openId}
            to={{ pathname: `${path}/${one.id}`, search }}
            assignee={one.assigneeId === null ? undefined : names.get(one.assigneeId)}
          />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly one: ComplaintSummary;
  readonly isOpen: boolean;
  readonly to: { readonly pathname: string; readonly search: string };
  readonly assignee: string | undefined;
}

function Row({ one, isOpen, to, assignee }: RowProps): ReactNode {
  const { say, pick } = useTexts();
  const isOver = one.state.code === 'CLOSED' || one.state.code === 'WITHDRAWN';
  return (
    <Link to={to} className="case-row" aria-current={isOpen ? 'true' : undefined}>
      <span className="case-row-who">
        <span className="case-row-name">
          <bdi>{one.subject ?? say('complaints.hidden')}</bdi>
        </span>
        <span className="case-row-more">
          <Bdi>{one.reference}</Bdi> · {pick(one.kind)} ·{' '}
          {say(isOver ? 'complaints.took' : 'complaints.age', { count: one.days })}
        </span>
      </span>
      <span className="case-row-marks">
        <StateBadge of={one} />
        <DueBadge of={one} />
        <SeverityBadge of={one} />
        <SensitiveBadge of={one} />
      </span>
      <span className="case-row-more">
        {assignee ? (
          <bdi>{assignee}</bdi>
        ) : one.rung ? (
          say('complaints.rungOf', { rung: pick(one.rung) })
        ) : (
          !isOver && say('complaints.nobody')
        )}
      </span>
    </Link>
  );
}
