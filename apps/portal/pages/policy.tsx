import { demoMark, type PortalKey } from '@sanad/messages';
import { approvalFacts, aroundOf, textOf, versionPage, type PublishedVersion, type Section } from '@sanad/policy';
import type { JSX, ReactNode } from 'react';
import { Additions, Readings } from './policy-answers';
import { Once, Text, Words } from './policy-text';
import { Arabic, DemoTag, lay, Ltr, BothDates } from '../parts/text';
import type { SiteVersion } from '../open-sites';
import type { Page } from '../page';
import type { Site } from '../site';

type Minutes = PublishedVersion['minutes'];

/** A version of the policy: its words as they were adopted, and apart from them what was decided and added. */
export function policyPage(site: Site, versions: readonly SiteVersion[], minutes: Minutes): Page {
  const { document, effective, number, demo } = site.policy;
  const shown = versions.find((version) => version.number === number);
  const around = aroundOf(document);
  return {
    title: shown?.state === 'inForce' ? site.say('policy.title') : titleOf(site),
    back: site.path(),
    isEverybodys: true,
    content: (
      <article className="policy">
        <h1>
          <Arabic site={site}>{effective.title}</Arabic>
        </h1>
        <p>
          {lay(site, STANDING[shown?.state ?? 'inForce'] ?? 'policy.version', { number: <Ltr>{number}</Ltr> })}{' '}
          <DemoTag site={site} mark={demo ? demoMark : null} />
        </p>
        {shown && <Published site={site} version={shown} />}
        {site.language === 'en' && <p className="quiet">{site.say('site.arabicText')}</p>}
        <Approval site={site} minutes={minutes} />
        <Once site={site}>
          <Contents site={site} sections={textOf(document)} />
          <Text site={site} />
          <section id="readings">
            <h2>{site.say('policy.readings')}</h2>
            <Readings site={site} />
          </section>
          <section id="additions">
            <h2>{site.say('policy.additions')}</h2>
            <Additions site={site} />
          </section>
        </Once>
        <Versions site={site} versions={versions} />
        {around.length > 0 && (
          <details>
            <summary>{site.say('policy.cover')}</summary>
            <div lang="ar" dir="rtl">
              {around.map(({ id, clauses }) => (
                <div key={id} className="box">
                  {clauses.map((clause) => (
                    <Words key={clause.id} site={site} clause={clause} />
                  ))}
                </div>
              ))}
            </div>
          </details>
        )}
      </article>
    ),
  };
}

const STANDING: Partial<Record<SiteVersion['state'], PortalKey>> = {
  scheduled: 'policy.version.scheduled',
  superseded: 'policy.version.superseded',
};

const titleOf = (site: Site): string =>
  `${site.say('policy.title')} · ${site.say('policy.oneVersion', { number: site.policy.number })}`;

/** Since when, where it always stands, and by what it is recognised. */
function Published({ site, version }: { site: Site; version: SiteVersion }): JSX.Element {
  const page = site.path(versionPage(version.number));
  return (
    <>
      <dl className="rows">
        <div>
          <dt>{site.say('policy.force')}</dt>
          <dd>
            <Term site={site} version={version} />
          </dd>
        </div>
        <div>
          <dt>{site.say('policy.hash')}</dt>
          <dd>
            <bdi dir="ltr" className="hash">
              {version.contentHash}
            </bdi>
            <span className="note">{site.say('policy.hashHow')}</span>
          </dd>
        </div>
      </dl>
      <p>
        <a className="button" href={`${site.path(versionPage(version.number), 'ar')}/official.pdf`}>
          {site.say('policy.official')}
        </a>
      </p>
      <p>
        <a href={version.state === 'inForce' ? page : site.path('policy')}>
          {site.say(version.state === 'inForce' ? 'policy.stable' : 'policy.toCurrent')}
        </a>
      </p>
    </>
  );
}

function Term({ site, version: { inForceFrom, inForceUntil } }: { site: Site; version: SiteVersion }): JSX.Element {
  const from = <BothDates site={site} at={inForceFrom} />;
  if (!inForceUntil) return <>{lay(site, 'policy.from', { from })}</>;
  return <>{lay(site, 'policy.fromUntil', { from, until: <BothDates site={site} at={inForceUntil} /> })}</>;
}

/** Former ones stay where they were, and one that is to come can be read before. */
function Versions({ site, versions }: { site: Site; versions: readonly SiteVersion[] }): JSX.Element {
  return (
    <section id="versions">
      <h2>{site.say('policy.versions')}</h2>
      <ul>
        {versions.map((version) => (
          <li key={version.number}>
            <a
              href={site.path(versionPage(version.number))}
              {...(version.number === site.policy.number && { 'aria-current': 'page' as const })}
            >
              {lay(site, 'policy.oneVersion', { number: <Ltr>{version.number}</Ltr> })}
            </a>{' '}
            <span className="quiet">({site.say(STATE[version.state] ?? 'policy.state.inForce')})</span>
            <span className="note">
              <Term site={site} version={version} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const STATE: Partial<Record<SiteVersion['state'], PortalKey>> = {
  scheduled: 'policy.state.scheduled',
  superseded: 'policy.state.superseded',
};

function Contents({ site, sections }: { site: Site; sections: readonly Section[] }): JSX.Element {
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{site.say('policy.contents')}</h2>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>
              <Arabic site={site}>{headingOf(section)}</Arabic>
            </a>
          </li>
        ))}
        {(['readings', 'additions', 'versions'] as const).map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{site.say(`policy.${part}`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const MOST_LETTERS = 60;

/** The heading as printed, without the marks around it; where a section has none, how it begins. */
function headingOf({ clauses }: Section): string {
  const heading = clauses.find(({ kind }) => kind === 'heading')?.text ?? clauses[0]?.text ?? '';
  const plain = heading.replace(/[\s:：.\-–]+$/u, '');
  return plain.length > MOST_LETTERS ? `${plain.slice(0, MOST_LETTERS).replace(/\s\S*$/, '')}…` : plain;
}

/** The file of the minutes by its name and hash, as they were recorded with the approval; itself it is not published. */
function Named({ site, name, hash }: { site: Site; name: string; hash: string | undefined }): JSX.Element {
  return (
    <>
      <bdi>{name}</bdi>
      {hash && (
        <bdi dir="ltr" className="hash note">
          {hash}
        </bdi>
      )}
      <span className="note">{site.say('policy.fileAbout')}</span>
    </>
  );
}

/** What is known of the board's approval, and nothing that is not: the same as its official print says. */
function Approval({ site, minutes }: { site: Site; minutes: Minutes }): JSX.Element {
  const { meetingNumber, boardTerm, resolutionNumber, dateAsWritten, date, chair, file, fileHash, ...named } =
    approvalFacts(site.policy.effective, minutes);
  const kind = minutes?.kind ?? site.policy.effective.approval.kind;
  const quoted = (text: string | undefined): ReactNode => text && <Arabic site={site}>{text}</Arabic>;
  const facts: [key: string, label: string, value: ReactNode][] = [
    ['meeting', kind ? site.say(`policy.kind.${kind}`) : site.say('policy.meeting'), quoted(meetingNumber)],
    ['term', site.say('policy.term'), quoted(boardTerm)],
    ['resolution', site.say('policy.resolution'), quoted(resolutionNumber)],
    ['written', site.say('policy.written'), quoted(dateAsWritten)],
    ['date', site.say('policy.date'), date && <BothDates site={site} at={date} />],
    ['minutes', site.say('policy.minutes'), quoted(named.minutes)],
    ['chair', site.say('policy.chair'), quoted(chair)],
    ['file', site.say('policy.file'), file && <Named site={site} name={file} hash={fileHash} />],
  ];
  const known = facts.filter(([, , value]) => value);
  return (
    <section aria-labelledby="approval-facts">
      <h2 id="approval-facts">{site.say('policy.approval')}</h2>
      {known.length === 0 && <p>{site.say('policy.noApproval')}</p>}
      <dl className="rows">
        {known.map(([key, label, value]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
