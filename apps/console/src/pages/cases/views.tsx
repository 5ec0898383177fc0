import { NativeSelect, NavLink } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCaseViews, type Asked, type CaseViewCount } from '../../api/cases';
import { numberIn } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { searchOf, useAsked, viewOf } from './asked';

/** The views with how much is in each. */
export function Views({ asked }: { asked: Asked }): ReactNode {
  const { say } = useTexts();
  const { data: views } = useCaseViews();
  return (
    <nav className="split-views" aria-label={say('cases.views')}>
      {views?.items.map((view) => (
        <ViewLink key={view.code} view={view} isHere={view.code === viewOf(asked)} />
      ))}
    </nav>
  );
}

/** Going from one view to another, only these two are drawn anew. */
const ViewLink = memo(({ view, isHere }: { view: CaseViewCount; isHere: boolean }) => {
  const { pick } = useTexts();
  return (
    <NavLink
      component={Link}
      to={{ pathname: '/cases', search: searchOf(view.code) }}
      label={pick(view)}
      rightSection={<CountOf view={view} />}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
    />
  );
});

function CountOf({ view: { count, more } }: { view: CaseViewCount }): ReactNode {
  const { language } = useTexts();
  return <Bdi>{numberIn(count, language) + (more ? '+' : '')}</Bdi>;
}

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
  const options = (views?.items ?? []).map((view) => ({
    value: view.code,
    label: `${pick(view)} (${numberIn(view.count, language)}${view.more ? '+' : ''})`,
  }));
  return (
    <NativeSelect
      className={isBeside ? undefined : 'narrow'}
      label={say('cases.view')}
      value={viewOf(asked)}
      onChange={(event) => ask({ view: event.currentTarget.value as Asked['view'] })}
      data={options}
    />
  );
}
