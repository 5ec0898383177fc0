import { Badge, Button, Stack, Text } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseSummary } from '../../api/cases';
import { useSession } from '../../api/session';
import { useStaff } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { ClockBrief } from '../../parts/clock-chip';
import { DemoMark } from '../../parts/demo-mark';
import { Said } from '../../parts/said';
import { Empty, Failed, Loading } from '../../parts/states';
import { stepIn, useRowKeys } from '../../shell/rows';
import { isNarrowed, useAsked, viewOf } from './asked';
import { Bulk } from './bulk';
import { Filters } from './filters';
import { StateBadge } from './words';

interface CaseListProps {
  readonly found: UseInfiniteQueryResult<InfiniteData<{ items: CaseSummary[] }>>;
  readonly items: readonly CaseSummary[];
  readonly openId: string | undefined;
}

/** Whoever may do none of it has nothing to choose cases for. */
const DONE_TO_MANY: readonly string[] = ['intake.assign', 'intake.handle'];

export function CaseList({ found, items, openId }: CaseListProps): ReactNode {
  const { say } = useTexts();
  const [chosen, choose] = useState<readonly string[]>([]);
  const { may } = useSession();
  const isChoosing = !openId && may.some((action) => DONE_TO_MANY.includes(action));
  const shown = items.filter(({ id }) => chosen.includes(id));
  return (
    <Stack gap="sm">
      <Filters isBeside={openId !== undefined} />
      {isChoosing && <Bulk chosen={shown} all={items} choose={choose} />}
      {found.isPending && <Loading />}
      {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Nothing />}
      {items.length > 0 && <Rows {...{ items, openId, isChoosing, chosen, choose }} />}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {say('cases.more')}
        </Button>
      )}
    </Stack>
  );
}

/** A view without cases is good news; conditions without cases are to be changed. */
function Nothing(): ReactNode {
  const { say } = useTexts();
  const { asked, ask } = useAsked();
  if (!asked.q && !isNarrowed(asked)) return <Empty title={say('cases.nothing')} />;
  return (
    <Empty title={say('cases.noMatch')}>
      <Text c="dimmed">{say('cases.noMatchRemedy')}</Text>
      <Button variant="default" onClick={() => ask({ view: asked.view })}>
        {say('cases.clear')}
      </Button>
    </Empty>
  );
}

interface RowsProps {
  readonly items: readonly CaseSummary[];
  readonly openId: string | undefined;
  readonly isChoosing: boolean;
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** Arrows go from case to case, as in any list of messages. */
function Rows({ items, openId, isChoosing, chosen, choose }: RowsProps): ReactNode {
  const { say } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  // Beside an open case the same keys go from case to case.
  useRowKeys(list, !openId);
  // Asked once and not by every row.
  const { search, asked } = useAsked();
  const { data: staff } = useStaff();
  const names = new Map(staff?.items.map(({ account, name }) => [account, name]));
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    stepIn(list.current, step);
  };
  const toggle = (id: string): void =>
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <ul className="case-list" ref={list} onKeyDown={move} aria-label={say('cases.title')}>
      {items.map((one) => (
        <li key={one.id} data-open={one.id === openId || undefined}>
          {isChoosing && (
            <input
              type="checkbox"
              className="case-choice"
              aria-label={say('cases.choose_one', { reference: one.reference })}
              checked={chosen.includes(one.id)}
              onChange={() => toggle(one.id)}
            />
          )}
          <Row
            one={one}
            isOpen={one.id === openId}
            search={search}
            isPutOff={viewOf(asked) === 'snoozed'}
            assignee={one.assigneeId === null ? null : (names.get(one.assigneeId) ?? '')}
          />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly one: CaseSummary;
  readonly isOpen: boolean;
  readonly search: string;
  readonly isPutOff: boolean;
  /** By name; null where nobody has the case. */
  readonly assignee: string | null;
}

/** Plain elements: there are many rows, and a view is to stand there at once. */
function Row({ one, isOpen, search, isPutOff, assignee }: RowProps): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Link to={{ pathname: `/cases/${one.id}`, search }} className="case-row" aria-current={isOpen ? 'true' : undefined}>
      <span className="case-row-who">
        <bdi className="case-row-name">{one.applicant.name}</bdi>
        <span className="case-row-more">
          <Bdi>{one.reference}</Bdi> · {pick(one.kind)} · <bdi>{one.subject}</bdi>
        </span>
      </span>
      <span className="case-row-marks">
        <StateBadge state={one.state} />
        <ClockBrief clock={one.clock} />
        <DemoMark of={one.clock.demo} />
        {one.tags.map((tag) => (
          <Badge key={tag} variant="outline" color="dark" size="md">
            <bdi>{tag}</bdi>
          </Badge>
        ))}
      </span>
      <span className="case-row-more">
        {isPutOff && one.snoozedUntil ? (
          <Said text="cases.snoozedUntil" with={{ date: <Day at={one.snoozedUntil} /> }} />
        ) : (
          <bdi>{assignee ?? say('cases.nobody')}</bdi>
        )}
      </span>
    </Link>
  );
}
