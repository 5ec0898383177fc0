import type { JSX } from 'react';
import type { FieldError, Page } from '../page';
import { OwnForm } from '../parts/fields';
import { Arabic, lay, Ltr } from '../parts/text';
import type { Site } from '../site';

interface Tracking {
  readonly token: string;
  readonly typed: Readonly<Record<'reference' | 'code', string>>;
  readonly errors?: readonly FieldError[];
  /** Told above the form. */
  readonly notice?: string;
  /** What is followed; a case, unless it says otherwise. */
  readonly of?: 'complaint';
}

const EXAMPLES = { reference: '7K3M92QX4', code: 'H4T7K-2M9QD' };

/** Reference and code, for whoever comes without the link. */
export function trackPage(site: Site, { token, typed, errors = [], notice, of }: Tracking): Page {
  const title = site.say(of ? 'complaint.track' : 'track.title');
  return {
    ...{ title, back: site.path(), errors },
    content: (
      <>
        <h1>{title}</h1>
        {notice && (
          <p className="box" role="status">
            {notice}
          </p>
        )}
        <p>{site.say('track.lead')}</p>
        <OwnForm token={token} to={site.path(of ? 'complaint/track' : 'track')}>
          {(['reference', 'code'] as const).map((name) => (
            <CodeField
              key={name}
              site={site}
              name={name}
              typed={typed[name]}
              error={errors.find(({ field }) => field === name)?.text}
            />
          ))}
          <button className="button">{site.say('track.open')}</button>
        </OwnForm>
        <p className="apart">
          <a href={site.path('lost')}>{site.say('track.lost')}</a>
        </p>
      </>
    ),
  };
}

function CodeField(props: {
  site: Site;
  name: 'reference' | 'code';
  typed: string;
  error: string | undefined;
}): JSX.Element {
  const { site, name, typed, error } = props;
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{site.say(`track.${name}`)}</label>
      <span className="hint" id={`${name}-hint`}>
        {lay(site, `track.${name}Hint`, { example: <Ltr>{EXAMPLES[name]}</Ltr> })}
      </span>
      {error && (
        <span className="error" id={`${name}-error`}>
          {error}
        </span>
      )}
      <input
        type="text"
        className="short"
        id={name}
        name={name}
        dir="ltr"
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}

/** A lost code is given anew in person alone. */
export function lostPage(site: Site): Page {
  const { officerTitle } = site.policy.effective.terms;
  const title = site.say('lost.title');
  return {
    ...{ title, back: site.path('track') },
    content: (
      <>
        <h1>{title}</h1>
        <p>{site.say('lost.lead')}</p>
        <h2>{site.say('lost.bring')}</h2>
        <ul>
          <li>{site.say('lost.bringIdentity')}</li>
          <li>{site.say('lost.bringGuardian')}</li>
          <li>{site.say('lost.bringReference')}</li>
        </ul>
        <h2>{site.say('lost.where')}</h2>
        <p>
          {lay(site, 'lost.whereText', {
            officer: officerTitle ? <Arabic site={site}>{officerTitle}</Arabic> : site.say('lost.whereDesk'),
          })}
        </p>
      </>
    ),
  };
}
