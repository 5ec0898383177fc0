import type { Page } from '../page';
import type { Site } from '../site';

/** Answers that are kept no longer, with the way to begin again. */
export function gonePage(site: Site): Page {
  return {
    title: site.say('gone.title'),
    back: site.path(),
    status: 410,
    content: (
      <>
        <h1>{site.say('gone.title')}</h1>
        <p>{site.say('gone.lead')}</p>
        <a className="button" href={site.path('apply')}>
          {site.say('home.apply')}
        </a>
      </>
    ),
  };
}
