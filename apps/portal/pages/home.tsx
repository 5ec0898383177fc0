import { WEEKDAYS, type WorkingWeek } from '@sanad/business-time';
import { channelNames, type PortalKey } from '@sanad/messages';
import type { JSX } from 'react';
import { Arabic, Ltr } from '../parts/text';
import type { Page } from '../page';
import type { Site } from '../site';
import { ShutNotice, whyShut } from './shut';

interface Door {
  readonly page: string;
  readonly label: PortalKey;
  readonly hint: PortalKey;
  /** Behind it something new is taken in. */
  readonly takes?: true;
}

const DOORS: readonly Door[] = [
  { page: 'apply', label: 'home.apply', hint: 'home.applyHint', takes: true },
  { page: 'track', label: 'home.track', hint: 'home.trackHint' },
  { page: 'enquiry', label: 'home.enquiry', hint: 'home.enquiryHint', takes: true },
  { page: 'suggestion', label: 'home.suggestion', hint: 'home.suggestionHint', takes: true },
  { page: 'complaint', label: 'home.complaint', hint: 'home.complaintHint' },
  { page: 'complaint/track', label: 'home.complaintTrack', hint: 'home.complaintTrackHint' },
  { page: 'report', label: 'home.report', hint: 'home.reportHint' },
  { page: 'policy', label: 'home.policy', hint: 'home.policyHint' },
];

/** @param week as the association stated it; unset where it has not */
export function homePage(site: Site, week: WorkingWeek | undefined): Page {
  const { channels } = site.policy.effective;
  const why = whyShut(site);
  const doors = DOORS.filter(({ takes }) => !takes || !why);
  return {
    title: site.say('site.home'),
    content: (
      <>
        <h1>
          <Arabic site={site}>{site.association.name}</Arabic>
        </h1>
        <p>{site.say('home.lead')}</p>
        {why && <ShutNotice site={site} why={why} />}
        <h2>{site.say('home.actions')}</h2>
        <ul className="doors">
          {doors.map(({ page, label, hint }, place) => (
            <li key={page} className={place === 0 ? 'whole' : undefined}>
              <a href={site.path(page)} className={place === 0 ? 'first' : undefined}>
                <b>{site.say(label)}</b>
                <span>{site.say(hint)}</span>
              </a>
            </li>
          ))}
        </ul>
        {channels.length > 0 && (
          <>
            <h2>{site.say('home.channels')}</h2>
            <p className="quiet">{site.say('home.channelsHint')}</p>
            <ul>
              {channels.map(({ id, kind, label }) => (
                <li key={id}>
                  {site.language === 'en' && `${channelNames[kind].en} – `}
                  <Arabic site={site}>{label}</Arabic>
                </li>
              ))}
            </ul>
          </>
        )}
        {week && <Hours site={site} week={week} />}
      </>
    ),
  };
}

function Hours({ site, week }: { site: Site; week: WorkingWeek }): JSX.Element {
  return (
    <>
      <h2>{site.say('home.hours')}</h2>
      <dl className="rows">
        {WEEKDAYS.filter((day) => week[day]?.length).map((day) => (
          <div key={day}>
            <dt>{site.say(`days.${day}`)}</dt>
            <dd>
              {week[day]!.map(({ from, to }) => (
                <Ltr key={from}>{`${from}–${to} `}</Ltr>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
