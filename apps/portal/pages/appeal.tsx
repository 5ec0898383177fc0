import { MOST_GROUNDS, type PortalAppeal } from '@sanad/appeals';
import type { JSX } from 'react';
import type { FieldError, Page } from '../page';
import { OwnForm } from '../parts/fields';
import { BothDates, lay, Ltr, Moment, Typed } from '../parts/text';
import type { Site } from '../site';

/** Beside the answer: until when it can be appealed, or where the appeal stands. */
export function AppealSection({ site, shown }: { site: Site; shown: PortalAppeal }): JSX.Element {
  const { appeal, pending, open } = shown;
  return (
    <section className="box" aria-labelledby="appeal">
      <h2 id="appeal">{site.say('appeal.title')}</h2>
      {appeal ? (
        <Standing site={site} appeal={appeal} />
      ) : pending ? (
        <p role="status">{site.say('appeal.sent')}</p>
      ) : (
        <p>
          <Until site={site} shown={shown} />
        </p>
      )}
      {open && (
        <a className="button second" href={site.path('case/appeal')}>
          {site.say('appeal.file')}
        </a>
      )}
    </section>
  );
}

/** The last day, by both calendars; before the decision is known to have arrived, how many days there are. */
function Until({ site, shown: { lastDay, because, withinDays } }: { site: Site; shown: PortalAppeal }): JSX.Element {
  if (lastDay === null) return <>{lay(site, 'appeal.days', { count: <Ltr>{withinDays}</Ltr> }, withinDays)}</>;
  return (
    <>
      {lay(site, because === 'window' ? 'appeal.over' : 'appeal.until', {
        date: <BothDates site={site} at={lastDay} />,
      })}
    </>
  );
}

function Standing({ site, appeal }: { site: Site; appeal: NonNullable<PortalAppeal['appeal']> }): JSX.Element {
  const { state, grounds, filedAt, outcome } = appeal;
  return (
    <>
      <p>
        <strong>{site.of(state)}</strong>
      </p>
      {outcome && (
        <>
          <p>
            {site.say('appeal.outcome')}: <strong>{site.of(outcome)}</strong>
          </p>
          <p>{lay(site, 'case.reason', { reason: <Typed>{outcome.reason}</Typed> })}</p>
          <p className="quiet">
            <Moment site={site} at={outcome.at} />
          </p>
        </>
      )}
      <p>
        {site.say('appeal.yours')}: <Typed>{grounds}</Typed>
      </p>
      <p className="quiet">
        {site.say('appeal.filed')}: <Moment site={site} at={filedAt} />
      </p>
    </>
  );
}

interface Appealing {
  readonly site: Site;
  readonly token: string;
  readonly shown: PortalAppeal;
  readonly typed?: string;
  readonly errors?: readonly FieldError[];
}

export function appealPage({ site, token, shown, typed, errors = [] }: Appealing): Page {
  const title = site.say('appeal.file');
  const error = errors.find(({ field }) => field === 'grounds')?.text;
  return {
    ...{ title, back: site.path('case'), errors },
    content: (
      <>
        <h1>{title}</h1>
        <p>
          <Until site={site} shown={shown} /> {site.say('appeal.once')}
        </p>
        <OwnForm token={token}>
          <div className={error ? 'field wrong' : 'field'}>
            <label htmlFor="grounds">{site.say('appeal.grounds')}</label>
            <span className="hint" id="grounds-hint">
              {site.say('appeal.groundsHint')}
            </span>
            {error && (
              <span className="error" id="grounds-error">
                {error}
              </span>
            )}
            <textarea
              id="grounds"
              name="grounds"
              rows={6}
              dir="auto"
              defaultValue={typed}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'grounds-hint grounds-error' : 'grounds-hint'}
            />
          </div>
          <button className="button">{site.say('appeal.send')}</button>
        </OwnForm>
      </>
    ),
  };
}

/** What is wrong with the grounds that were typed. */
export function groundsErrors(site: Site, typed: string): FieldError[] {
  if (typed.length < 3) return [{ field: 'grounds', text: site.say('e.grounds') }];
  if (typed.length <= MOST_GROUNDS) return [];
  return [{ field: 'grounds', text: site.say('e.tooLong', { label: site.say('appeal.grounds'), most: MOST_GROUNDS }) }];
}
