import type { PortalKey } from '@sanad/messages';
import { Fragment, type JSX } from 'react';
import type { Page } from '../page';
import { Arabic, lay } from '../parts/text';
import type { Site } from '../site';

const PARTS = ['who', 'why', 'what', 'whom', 'long', 'rights', 'cookies'] as const;

/** Who handles the data, why, on what basis, and what the person may ask for. */
export function PrivacyNotice({ site }: { site: Site }): JSX.Element {
  const association = <Arabic site={site}>{site.association.name}</Arabic>;
  return (
    <>
      {PARTS.map((part) => (
        <Fragment key={part}>
          <h2>{site.say(`privacy.${part}`)}</h2>
          <p>{lay(site, `privacy.${part}Text` satisfies PortalKey, { association })}</p>
        </Fragment>
      ))}
    </>
  );
}

export function privacyPage(site: Site): Page {
  return {
    title: site.say('privacy.title'),
    back: site.path(),
    content: (
      <>
        <h1>{site.say('privacy.title')}</h1>
        <PrivacyNotice site={site} />
      </>
    ),
  };
}

export function accessibilityPage(site: Site): Page {
  return {
    title: site.say('access.title'),
    back: site.path(),
    content: (
      <>
        <h1>{site.say('access.title')}</h1>
        <p>{site.say('access.lead')}</p>
        <p>{site.say('access.help')}</p>
      </>
    ),
  };
}
