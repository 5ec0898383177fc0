import { demoMark, momentNames } from '@sanad/messages';
import type { CaseKind } from '@sanad/intake';
import type { EffectiveDeadline } from '@sanad/policy';
import type { JSX } from 'react';
import { DOORS } from '../form/draft';
import type { Page } from '../page';
import { OwnForm } from '../parts/fields';
import { Arabic, DemoTag } from '../parts/text';
import type { Site } from '../site';
import { Checklist, lengthOf } from './policy-answers';

/** Before the first question: what it takes, and when an answer comes as far as the policy says. */
export function startPage(site: Site, kind: CaseKind, token: string, resumable: string | undefined): Page {
  const title = site.say(`start.${kind}`);
  return {
    ...{ title, back: site.path() },
    content: (
      <>
        <h1>{title}</h1>
        <p>{site.say('start.lead')}</p>
        {kind === 'supportRequest' && <Bring site={site} />}
        <h2>{site.say('start.time')}</h2>
        <Time site={site} kind={kind} />
        <OwnForm token={token} to={site.path(DOORS[kind])}>
          <div className="actions">
            {resumable !== undefined && (
              <a className="button" href={resumable}>
                {site.say('start.resume')}
              </a>
            )}
            <button className={resumable === undefined ? 'button' : 'button second'}>
              {site.say(resumable === undefined ? 'start.begin' : 'start.discard')}
            </button>
          </div>
        </OwnForm>
        {resumable !== undefined && <p className="quiet">{site.say('home.resumeHint')}</p>}
      </>
    ),
  };
}

function Bring({ site }: { site: Site }): JSX.Element {
  const { checklist } = site.policy.effective;
  return (
    <>
      <h2>{site.say('start.bring')}</h2>
      <ul>
        <li>{site.say('start.identity')}</li>
        <li>{site.say('start.mobile')}</li>
        {checklist.length > 0 && (
          <li>
            <Checklist site={site} items={checklist} />
          </li>
        )}
      </ul>
      <p>{site.say('start.later')}</p>
    </>
  );
}

/** What the policy says of the time of an answer, and nothing more. */
function Time({ site, kind }: { site: Site; kind: CaseKind }): JSX.Element {
  const { effective } = site.policy;
  const obligation = kind === 'supportRequest' ? 'requestResponse' : 'enquiryAnswer';
  const limits = [effective.ceilingOn(obligation), effective.floorOn(obligation)].filter(
    (limit) => limit !== undefined,
  );
  if (limits.length === 0) return <p>{site.say('start.noLimit')}</p>;
  return (
    <>
      {limits.map((limit) => (
        <Limit key={limit.id} site={site} limit={limit} />
      ))}
    </>
  );
}

function Limit({ site, limit }: { site: Site; limit: EffectiveDeadline }): JSX.Element {
  const { from, startsOn } = limit;
  const clause = from.source === 'text' ? site.policy.effective.clause(from.clause) : undefined;
  const rule = lengthOf(site, limit);
  const moment = startsOn && site.of(momentNames[startsOn.value]);
  const demo = startsOn?.from.source === 'decision' && startsOn.from.demo;
  return (
    <>
      <p>
        {limit.bound === 'AT_LEAST'
          ? site.say('start.floor', { rule })
          : moment
            ? site.say('start.ceiling', { rule, moment })
            : site.say('start.ceilingNoStart', { rule })}{' '}
        <DemoTag site={site} mark={demo ? demoMark : null} />
      </p>
      {clause && (
        <details>
          <summary>{site.say('start.clause')}</summary>
          <blockquote>
            <Arabic site={site}>{clause.text}</Arabic>
          </blockquote>
        </details>
      )}
    </>
  );
}
