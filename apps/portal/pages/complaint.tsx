import type { PortalCompensation } from '@sanad/compensation';
import type { ComplaintPortalAction, PortalComplaintView, PortalSettlementLine } from '@sanad/complaints';
import type { PortalKey } from '@sanad/messages';
import type { JSX, ReactNode } from 'react';
import type { Page } from '../page';
import { OwnForm } from '../parts/fields';
import { Arabic, lay, Ltr, Moment, Typed } from '../parts/text';
import type { Site } from '../site';
import { CompensationSection } from './compensation';
import { Expectation } from './expectation';
import { ReplyChannel, toldOnce, type Confirmed } from './sent';

export interface ShownComplaint {
  readonly site: Site;
  readonly found: PortalComplaintView;
  /** What it led to, if it did. */
  readonly compensation?: PortalCompensation;
}

/** Where each of what they can do themselves stands. */
export const ACT_PAGES = {
  answerOffer: 'complaint/offer',
  respond: 'complaint/response',
  escalate: 'complaint/escalation',
  reopen: 'complaint/reopening',
  withdraw: 'complaint/withdrawal',
} as const satisfies Record<ComplaintPortalAction, string>;

const LINKS = {
  answerOffer: 'complaint.answerOffer',
  respond: 'complaint.respond',
  escalate: 'complaint.escalate',
  reopen: 'complaint.reopen',
  withdraw: 'complaint.withdraw',
} as const satisfies Record<ComplaintPortalAction, PortalKey>;

export async function complaintSentPage(site: Site, confirmed: Confirmed, found: PortalComplaintView): Promise<Page> {
  const title = site.say(`complaint.sent.${found.kind}`);
  return {
    title,
    content: (
      <>
        {await toldOnce(site, title, confirmed)}
        <section aria-labelledby="next">
          <h2 id="next">{site.say('sent.next')}</h2>
          <p>{site.of(found.receipt)}</p>
          <Promised site={site} found={found} />
          <p>
            <Means site={site} found={found} />
          </p>
        </section>
        <div className="actions">
          <a className="button" href={site.path('complaint/standing')}>
            {site.say('complaint.follow')}
          </a>
        </div>
      </>
    ),
  };
}

/** Where a complaint stands, what it waits for, what was answered, and everything that has happened. */
export function standingPage({ site, found, compensation }: ShownComplaint, token: string, done: boolean): Page {
  const key: PortalKey = `complaint.title.${found.kind}`;
  return {
    title: site.say(key, { reference: found.reference }),
    back: site.path(),
    content: (
      <>
        {done && (
          <p className="box good" role="status">
            {site.say('complaint.done')}
          </p>
        )}
        <h1>{lay(site, key, { reference: <Ltr>{found.reference}</Ltr> })}</h1>
        {found.pending && <p className="box">{site.say('complaint.pending')}</p>}
        <Facts site={site} found={found} />
        <Elsewhere site={site} found={found} />
        <Offer site={site} found={found} />
        <Outcome site={site} found={found} />
        {compensation && <CompensationSection site={site} shown={compensation} />}
        <Outside site={site} found={found} />
        {!found.elsewhere && !found.outcome && (
          <>
            <h2>{site.say('case.expect')}</h2>
            <Promised site={site} found={found} />
          </>
        )}
        <Settlement site={site} found={found} />
        <Lines site={site} title="case.history" lines={found.history} />
        <Lines site={site} title="complaint.messages" lines={found.messages} />
        <Letters site={site} found={found} />
        <Actions site={site} found={found} token={token} />
      </>
    ),
  };
}

function Facts({ site, found }: ShownComplaint): JSX.Element {
  const { standing, concerns, remedySought, rung } = found;
  const facts: [PortalKey, ReactNode][] = [
    ['case.state', <strong key="state">{site.of(standing)}</strong>],
    ...(rung ? [['complaint.rung', site.of(rung)] as [PortalKey, ReactNode]] : []),
    ['case.subject', <Typed key="subject">{found.subject}</Typed>],
    ...(concerns ? [['complaint.concerns', <Typed key="concerns">{concerns}</Typed>] as [PortalKey, ReactNode]] : []),
    ...(remedySought
      ? [['complaint.remedy', <Typed key="remedy">{remedySought}</Typed>] as [PortalKey, ReactNode]]
      : []),
    ['case.received', <Moment key="received" site={site} at={found.receivedAt} />],
  ];
  return (
    <>
      <p>{site.of(standing.meaning)}</p>
      <dl className="rows">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{site.say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        <Means site={site} found={found} />
      </p>
    </>
  );
}

/** By what the answer comes: whoever is named nowhere finds it on this page alone. */
function Means({ site, found: { replyChannel, kind } }: ShownComplaint): JSX.Element {
  if (replyChannel) return <ReplyChannel site={site} channel={replyChannel} />;
  return <>{site.say(kind === 'violationReport' ? 'complaint.reportReply' : 'complaint.namelessReply')}</>;
}

function Promised({ site, found }: ShownComplaint): JSX.Element | null {
  return found.elsewhere ? null : <Expectation site={site} expectation={found.expectation} />;
}

/** The policy refers it elsewhere, or is silent: what was kept, and where it is looked into. */
function Elsewhere({ site, found: { elsewhere } }: ShownComplaint): JSX.Element | null {
  if (!elsewhere) return null;
  const { to } = elsewhere;
  return (
    <section className="box ask" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{site.say('complaint.elsewhereNow')}</h2>
      <p>
        {to === null
          ? site.say('complaint.elsewhereNowSilent')
          : lay(site, 'complaint.elsewhereNowTo', { to: <Arabic site={site}>{to}</Arabic> })}
      </p>
    </section>
  );
}

function Offer({ site, found }: ShownComplaint): JSX.Element | null {
  const offer = found.settlement.log.findLast(({ step }) => step === 'offer');
  if (!offer || !found.openActions.includes('answerOffer')) return null;
  return (
    <section className="box ask" aria-labelledby="offer">
      <h2 id="offer">{site.say('complaint.offer')}</h2>
      <p>
        <Typed>{offer.words}</Typed>
      </p>
      <p>{site.say('complaint.offerHint')}</p>
      <a className="button" href={site.path(ACT_PAGES.answerOffer)}>
        {site.say('complaint.answerOffer')}
      </a>
    </section>
  );
}

function Outcome({ site, found: { outcome, response, openActions } }: ShownComplaint): JSX.Element | null {
  if (!outcome) return null;
  return (
    <section className="box good" aria-labelledby="outcome">
      <h2 id="outcome">{site.say('complaint.outcome')}</h2>
      <p>
        <strong>{site.of(outcome)}</strong>
      </p>
      {outcome.reason && (
        <p>
          {site.say(outcome.isSettlement ? 'complaint.agreed' : 'complaint.reasons')}: <Typed>{outcome.reason}</Typed>
        </p>
      )}
      <p className="quiet">
        <Moment site={site} at={outcome.at} />
      </p>
      {response && (
        <p>
          {site.say('complaint.yourAnswer')}:{' '}
          <strong>{site.say(response.accepted ? 'complaint.satisfied' : 'complaint.unsatisfied')}</strong>{' '}
          {response.words && <Typed>{response.words}</Typed>}
        </p>
      )}
      {openActions.includes('respond') && (
        <a className="button" href={site.path(ACT_PAGES.respond)}>
          {site.say('complaint.respond')}
        </a>
      )}
    </section>
  );
}

/** Where the ladder ends inside the association, and the body outside follows. */
function Outside({ site, found: { endsHere, response, outcome } }: ShownComplaint): JSX.Element | null {
  if (!endsHere || !outcome || response?.accepted !== false) return null;
  return (
    <section className="box ask" aria-labelledby="outside">
      <h2 id="outside">{site.say('complaint.outside')}</h2>
      <p>{site.say('complaint.outsideText')}</p>
      <p>{site.say('complaint.outsideAsk')}</p>
    </section>
  );
}

function Settlement({ site, found: { settlement } }: ShownComplaint): JSX.Element | null {
  if (settlement.log.length === 0) return null;
  return (
    <>
      <h2>{site.say('complaint.settlement')}</h2>
      <ol className="steps">
        {settlement.log.map((line) => (
          <SettlementStep key={`${line.at.toISOString()} ${line.step}`} site={site} line={line} />
        ))}
      </ol>
    </>
  );
}

function SettlementStep({ site, line }: { site: Site; line: PortalSettlementLine }): JSX.Element {
  const { step, party, words, at } = line;
  return (
    <li>
      {site.say(`complaint.step.${step}`)} ({site.say(`complaint.by.${party}`)}){words && ': '}
      <Typed>{words}</Typed>
      <span className="quiet">
        <Moment site={site} at={at} />
      </span>
    </li>
  );
}

function Lines(props: { site: Site; title: PortalKey; lines: PortalComplaintView['history'] }): JSX.Element | null {
  const { site, title, lines } = props;
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{site.say(title)}</h2>
      <ol className="steps">
        {lines.map((line) => (
          <li key={`${line.at.toISOString()} ${line.en}`}>
            {site.of(line)}
            <span className="quiet">
              <Moment site={site} at={line.at} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** To be saved or printed. */
function Letters({ site, found: { letters } }: ShownComplaint): JSX.Element | null {
  if (letters.length === 0) return null;
  return (
    <>
      <h2>{site.say('complaint.letters')}</h2>
      <ul>
        {letters.map((letter) => (
          <li key={letter}>
            <a href={site.path(`complaint/letters/${letter}.pdf`)}>{site.say(`complaint.letter.${letter}`)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Actions({ site, found, token }: ShownComplaint & { token: string }): JSX.Element {
  const shown = found.openActions.filter((action) => action !== 'answerOffer' && action !== 'respond');
  return (
    <div className="actions">
      {shown.map((action) => (
        <a key={action} href={site.path(ACT_PAGES[action])}>
          {site.say(LINKS[action])}
        </a>
      ))}
      <OwnForm token={token} to={site.path('complaint/leave')}>
        <button className="plain">{site.say('complaint.leave')}</button>
      </OwnForm>
    </div>
  );
}
