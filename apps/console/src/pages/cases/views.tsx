import { Group, NativeSelect, NavLink, Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCaseViews, type Asked } from '../../api/cases';
import { useSavedViews, type SavedView } from '../../api/saved-views';
import { numberIn } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { isSameView, searchOf } from '../../shell/views';
import { conditionsOf, useAsked, viewOf } from './asked';
import { ManageViews } from './manage-views';

/** The views with how much is in each, and then one's own. */
export function Views({ asked }: { asked: Asked }): ReactNode {
  const { say, pick } = useTexts();
  const { data: views } = useCaseViews();
  const { data: own } = useSavedViews();
  const here = ownOf(asked, own?.items);
  return (
    <div className="split-views">
      <nav aria-label={say('cases.views')}>
        {views?.items.map((view) => (
          <ViewLink
            key={view.code}
            search={searchOf({ view: view.code })}
            label={pick(view)}
            {...countOf(view)}
            isHere={!here && view.code === viewOf(asked)}
          />
        ))}
      </nav>
      {own && own.items.length > 0 && (
        <nav aria-labelledby={OWN_ID} className="own-views">
          <Group justify="space-between" wrap="nowrap">
            <Text id={OWN_ID} fw={600} size="sm">
              {say('cases.ownViews')}
            </Text>
            <ManageViews asked={asked} />
          </Group>
          {own.items.map((view) => (
            <ViewLink
              key={view.id}
              search={searchOf(view)}
              label={view.name}
              {...countOf(view)}
              isHere={view === here}
            />
          ))}
        </nav>
      )}
    </div>
  );
}

const OWN_ID = 'own-views';

/** Which of one's own the address asks for. */
const ownOf = (asked: Asked, own: readonly SavedView[] = []): SavedView | undefined =>
  own.find((view) => isSameView(view, conditionsOf(asked)));

interface Counted {
  readonly count: number;
  readonly more: boolean;
}

const countOf = ({ count, more }: Counted): Counted => ({ count, more });

interface ViewLinkProps extends Counted {
  readonly search: string;
  readonly label: string;
  readonly isHere: boolean;
}

/** Going from one view to another, only these two are drawn anew. */
const ViewLink = memo(({ search, label, count, more, isHere }: ViewLinkProps) => {
  const { language } = useTexts();
  return (
    <NavLink
      component={Link}
      to={{ pathname: '/cases', search }}
      label={<bdi>{label}</bdi>}
      rightSection={<Bdi>{numberIn(count, language) + (more ? '+' : '')}</Bdi>}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
    />
  );
});

interface ViewSelectProps {
  readonly asked: Asked;
  /** Also where there is room for the whole list of views: a case takes it. */
  readonly isBeside: boolean;
}

/** The same where there is no room beside the list. */
export function ViewSelect({ asked, isBeside }: ViewSelectProps): ReactNode {
  const { say, pick, language } = useTexts();
  const { ask } = useAsked();
  const { data: views } = useCaseViews();
  const { data: own } = useSavedViews();
  const labelOf = (name: string, { count, more }: Counted): string =>
    `${name} (${numberIn(count, language)}${more ? '+' : ''})`;
  const fixed = (views?.items ?? []).map((view) => ({ value: view.code, label: labelOf(pick(view), view) }));
  const kept = (own?.items ?? []).map((view) => ({ value: view.id, label: labelOf(view.name, view) }));
  const choose = (value: string): void => {
    const view = own?.items.find(({ id }) => id === value);
    ask(view ? conditionsOf(view) : { view: value as Asked['view'] });
  };
  return (
    <NativeSelect
      className={isBeside ? undefined : 'narrow'}
      label={say('cases.view')}
      value={ownOf(asked, own?.items)?.id ?? viewOf(asked)}
      onChange={(event) => choose(event.currentTarget.value)}
      data={kept.length > 0 ? [...fixed, { group: say('cases.ownViews'), items: kept }] : fixed}
    />
  );
}
