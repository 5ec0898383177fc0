import { Anchor, Badge, NativeSelect, NavLink, Stack, type MantineColor } from '@mantine/core';
import { type appealStates } from '@sanad/messages/pure';
import { useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAppeals, useAppealViews, type AppealsAsked, type AppealSummary } from '../../api/appeals';
import { numberIn } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Empty, Failed, Loading } from '../../parts/states';
import { useRowKeys } from '../../shell/rows';

type View = NonNullable<AppealsAsked['view']>;

/** Appeals as far as one may see them: those that wait for reviewers first. The view stands in the address. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [params, setParams] = useSearchParams();
  const view = (params.get('view') ?? 'open') as View;
  const found = useAppeals({ view });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('appeals.list')}>
      <div className="split">
        <Views here={view} />
        <div className="split-list">
          <Stack gap="sm">
            <ViewSelect here={view} choose={(chosen) => setParams({ view: chosen })} />
            {found.isPending && <Loading />}
            {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
            {found.isSuccess && items.length === 0 && <Empty title={say('appeals.none')} />}
            {items.length > 0 && <List items={items} />}
            <More of={found} />
          </Stack>
        </div>
      </div>
    </Page>
  );
}

function Views({ here }: { here: View }): ReactNode {
  const { say, pick, language } = useTexts();
  const { data } = useAppealViews();
  return (
    <div className="split-views">
      <nav aria-label={say('appeals.views')}>
        {data?.items.map((view) => (
          <NavLink
            key={view.code}
            component={Link}
            to={{ search: `?view=${view.code}` }}
            label={pick(view)}
            rightSection={<Bdi>{numberIn(view.count, language)}</Bdi>}
            active={view.code === here}
            aria-current={view.code === here ? 'page' : undefined}
          />
        ))}
      </nav>
    </div>
  );
}

/** The same where there is no room beside the list. */
function ViewSelect({ here, choose }: { here: View; choose: (view: string) => void }): ReactNode {
  const { say, pick, language } = useTexts();
  const { data } = useAppealViews();
  return (
    <NativeSelect
      className="narrow"
      label={say('appeals.views')}
      value={here}
      onChange={(event) => choose(event.currentTarget.value)}
      data={(data?.items ?? []).map((view) => ({
        value: view.code,
        label: `${pick(view)} (${numberIn(view.count, language)})`,
      }))}
    />
  );
}

function List({ items }: { items: readonly AppealSummary[] }): ReactNode {
  const { say } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const heads = (['request', 'subject', 'filedAt', 'reviewers', 'state'] as const).map((head) =>
    say(`appeals.${head}`),
  );
  return (
    <div ref={list}>
      <Cards label={say('appeals.list')} heads={heads}>
        {items.map((appeal) => (
          <Line key={appeal.id} appeal={appeal} />
        ))}
      </Cards>
    </div>
  );
}

function Line({ appeal: { id, reference, subject, filedAt, reviewers, state } }: { appeal: AppealSummary }): ReactNode {
  const { say } = useTexts();
  return (
    <tr role="row">
      <HeadCell>
        <Anchor component={Link} to={`/appeals/${id}`} fw={600}>
          <Bdi>{reference}</Bdi>
        </Anchor>
      </HeadCell>
      <Cell head={say('appeals.subject')}>
        <bdi>{subject}</bdi>
      </Cell>
      <Cell head={say('appeals.filedAt')}>
        <Day at={filedAt} />
      </Cell>
      <Cell head={say('appeals.reviewers')}>
        <Count of={reviewers} />
      </Cell>
      <Cell head={say('appeals.state')}>
        <AppealState of={state} />
      </Cell>
    </tr>
  );
}

const COLOURS: Readonly<Record<keyof typeof appealStates, MantineColor>> = {
  FILED: 'orange',
  UNDER_REVIEW: 'blue',
  DECIDED: 'orange',
  ANSWERED: 'green',
  WITHDRAWN: 'gray',
};

export function AppealState({ of }: { of: AppealSummary['state'] }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={COLOURS[of.code as keyof typeof appealStates]}>
      {pick(of)}
    </Badge>
  );
}
