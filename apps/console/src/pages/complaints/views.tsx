import { NativeSelect, NavLink } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useComplaintViews, type ComplaintsAsked } from '../../api/complaints';
import { numberIn } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { useAsked, useScope, viewOf } from './asked';

/** The views with how much is in each. */
export function Views(): ReactNode {
  const { say, pick, language } = useTexts();
  const { path, reports } = useScope();
  const { asked } = useAsked();
  const { data } = useComplaintViews(reports);
  const here = viewOf(asked);
  return (
    <div className="split-views">
      <nav aria-label={say('complaints.views')}>
        {data?.items.map((view) => (
          <NavLink
            key={view.code}
            component={Link}
            to={{ pathname: path, search: `?view=${view.code}` }}
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
export function ViewSelect({ isBeside }: { isBeside: boolean }): ReactNode {
  const { say, pick, language } = useTexts();
  const { reports } = useScope();
  const { asked, ask } = useAsked();
  const { data } = useComplaintViews(reports);
  return (
    <NativeSelect
      className={isBeside ? undefined : 'narrow'}
      label={say('complaints.view')}
      value={viewOf(asked)}
      onChange={(event) => ask({ view: event.currentTarget.value as ComplaintsAsked['view'] })}
      data={(data?.items ?? []).map((view) => ({
        value: view.code,
        label: `${pick(view)} (${numberIn(view.count, language)})`,
      }))}
    />
  );
}
