import type { PortalAppeal } from '@sanad/appeals';
import type { PortalCase, PortalMissing } from '@sanad/intake';
import type { PortalKey } from '@sanad/messages';
import type { JSX, ReactNode } from 'react';
import type { FieldError, Page } from '../page';
import { OwnForm } from '../parts/fields';
import { lay, Ltr, Moment, Typed } from '../parts/text';
import type { Site } from '../site';
import { AppealSection } from './appeal';
import { Expectation } from './expectation';
import { SigningFields } from './check';
import { FileInput } from './question';
import { ReplyChannel } from './sent';

/** What was just done, told once on top of the case. */
export const DONE = {
  attached: 'case.attached',
  signed: 'case.signed',
  withdrawn: 'case.isWithdrawn',
} as const satisfies Record<string, PortalKey>;
export type Done = keyof typeof DONE;

/** In place of a document, what is missing is the signature. */
const SIGNATURE = 'attestation';

interface Shown {
  readonly site: Site;
  readonly found: PortalCase;
  /** Unset where there are no appeals, or nothing to appeal. */
  readonly appeal?: PortalAppeal | undefined;
}

/** Where a case stands, what it waits for, what was answered, and everything that has happened. */
export function casePage({ site, found, appeal }: Shown, token: string, done: Done | undefined): Page {
  const title = titleOf(site, found);
  const may = (action: PortalCase['openActions'][number]): boolean => found.openActions.includes(action);
  return {
    title,
    back: site.path(),
    content: (
      <>
        {done && (
          <p className="box good" role="status">
            {site.say(DONE[done])}
          </p>
        )}
        <h1>{lay(site, titleKey(found), { reference: <Ltr>{found.reference}</Ltr> })}</h1>
        <Facts site={site} found={found} />
        <Reply site={site} found={found} />
        {appeal && <AppealSection site={site} shown={appeal} />}
        <Lacking site={site} found={found} />
        <h2>{site.say(found.decision || found.answer ? 'case.expected' : 'case.expect')}</h2>
        <Expectation site={site} expectation={found.expectation} />
        <History site={site} found={found} />
        <div className="actions">
          <a href={site.path('case/receipt')}>{site.say('case.receipt')}</a>
          {may('withdraw') && <a href={site.path('case/withdrawal')}>{site.say('case.withdraw')}</a>}
          <OwnForm token={token} to={site.path('case/leave')}>
            <button className="plain">{site.say('case.leave')}</button>
          </OwnForm>
        </div>
      </>
    ),
  };
}

const titleKey = ({ kind }: PortalCase): PortalKey => (kind === 'supportRequest' ? 'case.title' : `case.title.${kind}`);
const titleOf = (site: Site, found: PortalCase): string => site.say(titleKey(found), { reference: found.reference });

function Facts({ site, found }: Shown): JSX.Element {
  const facts: [PortalKey, ReactNode][] = [
    ['case.state', <strong key="state">{site.of(found.state)}</strong>],
    ['case.subject', <Typed key="subject">{found.subject}</Typed>],
    ['case.received', <Moment key="received" site={site} at={found.receivedAt} />],
  ];
  return (
    <>
      <dl className="rows">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{site.say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        <ReplyChannel site={site} channel={found.replyChannel} />
      </p>
    </>
  );
}

function Reply({ site, found: { decision, answer } }: Shown): JSX.Element | null {
  if (!decision && !answer) return null;
  return (
    <section className="box good" aria-labelledby="reply">
      <h2 id="reply">{site.say(decision ? 'case.decision' : 'case.answer')}</h2>
      {decision && (
        <>
          <p>
            <strong>{site.of(decision)}</strong>
          </p>
          {decision.reason && <p>{lay(site, 'case.reason', { reason: <Typed>{decision.reason}</Typed> })}</p>}
          <p className="quiet">
            <Moment site={site} at={decision.at} />
          </p>
        </>
      )}
      {answer && (
        <>
          <p>
            <Typed>{answer.text}</Typed>
          </p>
          <p className="quiet">
            {lay(site, 'case.source', { source: <Typed>{answer.source}</Typed> })}
            <br />
            <Moment site={site} at={answer.at} />
          </p>
        </>
      )}
    </section>
  );
}

function Lacking({ site, found }: Shown): JSX.Element | null {
  const { missing } = found;
  if (missing.length === 0) return null;
  return (
    <section className="box ask" aria-labelledby="missing">
      <h2 id="missing">{lay(site, 'case.missing', { count: <Ltr>{missing.length}</Ltr> }, missing.length)}</h2>
      <ul>
        {missing.map((one) => (
          <li key={one.item}>
            <Lack site={site} found={found} one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lack({ site, found, one: { item, label, reason } }: Shown & { one: PortalMissing }): JSX.Element {
  const action = item === SIGNATURE ? 'sign' : 'attach';
  const open = found.openActions.includes(action);
  const page = item === SIGNATURE ? 'case/signature' : `case/items/${item}`;
  return (
    <>
      {open ? (
        <a href={site.path(page)}>
          {action === 'sign' ? site.say('case.sign') : site.say('case.attachWhat', { item: site.of(label) })}
        </a>
      ) : (
        site.of(label)
      )}
      {reason && <span className="note">{lay(site, 'case.notValid', { reason: <Typed>{reason}</Typed> })}</span>}
    </>
  );
}

function History({ site, found: { history } }: Shown): JSX.Element {
  return (
    <>
      <h2>{site.say('case.history')}</h2>
      <ol className="steps">
        {history.map((event) => (
          <li key={`${event.at.toISOString()} ${event.en}`}>
            {site.of(event)}
            <span className="quiet">
              <Moment site={site} at={event.at} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

export interface Acting extends Shown {
  readonly token: string;
  /** The declaration to be signed along with it; unset where none is asked for. */
  readonly wording?: string | undefined;
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
}

/** A missing document, with the signature that covers it where the policy wants one. */
export function itemPage(acting: Acting, item: PortalMissing): Page {
  const { site, token, wording, typed = {}, errors = [] } = acting;
  const title = site.say('case.attachWhat', { item: site.of(item.label) });
  return {
    ...{ title, back: site.path('case'), errors },
    content: (
      <>
        <h1>{title}</h1>
        {item.reason && <p>{lay(site, 'case.notValid', { reason: <Typed>{item.reason}</Typed> })}</p>}
        <OwnForm token={token} files>
          <FileInput site={site} errors={errors} />
          {wording !== undefined && <SigningFields {...{ site, wording, errors, typed }} />}
          <button className="button">{site.say('case.attach')}</button>
        </OwnForm>
      </>
    ),
  };
}

export function signaturePage(acting: Acting): Page {
  const { site, token, wording = '', typed = {}, errors = [] } = acting;
  const title = site.say('case.sign');
  return {
    ...{ title, back: site.path('case'), errors },
    content: (
      <>
        <h1>{title}</h1>
        <p>{site.say('case.signHint')}</p>
        <OwnForm token={token}>
          <SigningFields {...{ site, wording, errors, typed }} />
          <button className="button">{title}</button>
        </OwnForm>
      </>
    ),
  };
}

export function withdrawalPage({ site, found, token }: Acting): Page {
  const title = site.say('withdraw.title');
  return {
    ...{ title, back: site.path('case') },
    content: (
      <>
        <h1>{title}</h1>
        <p>
          {lay(site, titleKey(found), { reference: <Ltr>{found.reference}</Ltr> })} – <Typed>{found.subject}</Typed>
        </p>
        <p>{site.say('withdraw.lead')}</p>
        <OwnForm token={token}>
          <div className="field">
            <label htmlFor="reason">{site.say('withdraw.reason')}</label>
            <textarea id="reason" name="reason" rows={3} dir="auto" />
          </div>
          <div className="actions">
            <button className="button grave">{site.say('withdraw.confirm')}</button>
            <a className="button second" href={site.path('case')}>
              {site.say('withdraw.keep')}
            </a>
          </div>
        </OwnForm>
      </>
    ),
  };
}
