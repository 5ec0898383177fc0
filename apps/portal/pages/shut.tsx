import type { JSX } from 'react';
import type { Page } from '../page';
import type { Site } from '../site';

/** Why no new requests are taken; undefined where they are. */
export function whyShut({ association: { takesRequests } }: Site): 'suspended' | 'licenceExpired' | undefined {
  return takesRequests === 'yes' ? undefined : takesRequests;
}

/** In place of a form that leads nowhere now. What was sent before can be followed. */
export function shutPage(site: Site, why: 'suspended' | 'licenceExpired'): Page {
  const title = site.say(`refused.${why}`);
  return {
    ...{ title, back: site.path(), status: 403 },
    content: (
      <>
        <h1>{title}</h1>
        <p>{site.say(`refused.${why}Text`)}</p>
        <a className="button" href={site.path('track')}>
          {site.say('home.track')}
        </a>
      </>
    ),
  };
}

/** The same above the doors of the home page. */
export function ShutNotice({ site, why }: { site: Site; why: 'suspended' | 'licenceExpired' }): JSX.Element {
  return (
    <div className="box ask">
      <p>
        <strong>{site.say(`refused.${why}`)}</strong>
      </p>
      <p>{site.say(`refused.${why}Text`)}</p>
    </div>
  );
}
