import { channelNames, type PortalKey } from '@sanad/messages';
import { isHandled } from '@sanad/complaints';
import type { JSX } from 'react';
import { DOORS } from '../form/draft';
import type { Page } from '../page';
import { OwnForm } from '../parts/fields';
import { Arabic, lay } from '../parts/text';
import type { Site } from '../site';

/** Before the first question of a complaint or a report: who looks into it, what is promised, or where the policy sends it. */
export function complaintDoorPage(
  site: Site,
  kind: 'complaint' | 'violationReport',
  token: string,
  resumable: string | undefined,
): Page {
  const isReport = kind === 'violationReport';
  const title = site.say(isReport ? 'home.report' : 'home.complaint');
  const handled = isHandled(kind, site.policy);
  return {
    ...{ title, back: site.path() },
    content: (
      <>
        <h1>{title}</h1>
        <p>{site.say(isReport ? 'report.lead' : 'complaint.lead')}</p>
        {!handled && <Elsewhere site={site} />}
        {isReport ? <Identity site={site} /> : <Promises site={site} handled={handled} />}
        <OwnForm token={token} to={site.path(DOORS[kind])}>
          <div className="actions">
            {resumable !== undefined && (
              <a className="button" href={resumable}>
                {site.say('start.resume')}
              </a>
            )}
            <button className={resumable === undefined ? 'button' : 'button second'}>
              {site.say(resumable === undefined ? 'complaint.begin' : 'start.discard')}
            </button>
          </div>
        </OwnForm>
        <p className="apart">
          <a href={site.path('complaint/track')}>{site.say('complaint.track')}</a>
        </p>
        {!isReport && (
          <p className="quiet">
            {site.say('complaint.reportInstead')} <a href={site.path('report')}>{site.say('home.report')}</a>
          </p>
        )}
      </>
    ),
  };
}

/** The policy sends them somewhere else, or is silent: nothing is promised then but that it is kept. */
function Elsewhere({ site }: { site: Site }): JSX.Element {
  const { refersTo } = site.policy.effective.complaints;
  return (
    <section className="box ask" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{site.say('complaint.elsewhere')}</h2>
      <p>
        {refersTo === undefined
          ? site.say('complaint.elsewhereSilent')
          : lay(site, 'complaint.elsewhereTo', { to: <Arabic site={site}>{refersTo}</Arabic> })}
      </p>
    </section>
  );
}

function Promises({ site, handled }: { site: Site; handled: boolean }): JSX.Element {
  const { effective } = site.policy;
  const { complaints } = effective;
  const committee = complaints.committee === undefined ? undefined : effective.committee(complaints.committee)?.name;
  const channels = complaints.channels.map((kind) => channelNames[kind][site.language]);
  const always: readonly PortalKey[] = ['complaint.promiseRequest', 'complaint.promiseReceipt'];
  return (
    <>
      <h2>{site.say('complaint.promise')}</h2>
      <ul>
        {handled && committee && (
          <li>{lay(site, 'complaint.promiseCommittee', { committee: <Arabic site={site}>{committee}</Arabic> })}</li>
        )}
        {handled && <li>{site.say('complaint.promiseHandler')}</li>}
        {handled && complaints.amicable && <li>{site.say('complaint.promiseAmicable')}</li>}
        {always.map((key) => (
          <li key={key}>{site.say(key)}</li>
        ))}
      </ul>
      {isHandled('technicalSupport', site.policy) && <p>{site.say('complaint.support')}</p>}
      {channels.length > 0 && (
        <p className="quiet">
          {site.say('complaint.channels', { channels: channels.join(site.language === 'ar' ? '، ' : ', ') })}
        </p>
      )}
    </>
  );
}

const IDENTITY = [
  'report.identitySealed',
  'report.identityOpened',
  'report.identityNameless',
  'report.identityYourself',
] as const satisfies readonly PortalKey[];

function Identity({ site }: { site: Site }): JSX.Element {
  return (
    <>
      <h2>{site.say('report.identity')}</h2>
      <ul>
        {IDENTITY.map((key) => (
          <li key={key}>{site.say(key)}</li>
        ))}
      </ul>
    </>
  );
}
