import { caseEvents, channelNames, stepNames } from '@sanad/messages';
import type { PortalCase, PortalExpectation } from '@sanad/intake';
import type { StepKind } from '@sanad/policy';
import QRCode from 'qrcode';
import type { JSX } from 'react';
import type { Page } from '../page';
import { Arabic, BothDates, lay, Ltr, Moment, Typed } from '../parts/text';
import type { Site } from '../site';
import { Expectation } from './expectation';

export interface Confirmed {
  readonly reference: string;
  readonly code: string;
  /** Of the page to follow it, with its secret. */
  readonly link: string;
}

/** What happens in a request's life after it was sent, as far as its version names it. */
const AHEAD: readonly StepKind[] = ['completeness', 'dataMatching', 'committeeStudy', 'registration', 'delivery'];

/** A code is read and spoken in two halves. */
export const inHalves = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** The confirmation: the reference large, how to come back, and what happens next. */
export async function sentPage(site: Site, confirmed: Confirmed, found: PortalCase): Promise<Page> {
  const title = site.say(`sent.${found.kind}`);
  return {
    title,
    content: (
      <>
        {await toldOnce(site, title, confirmed)}
        <Next site={site} found={found} />
        <div className="actions">
          <a className="button" href={site.path('case')}>
            {site.say('sent.follow')}
          </a>
        </div>
      </>
    ),
  };
}

/** What is told once: the reference, the code, and the link as a picture. */
export async function toldOnce(site: Site, title: string, { reference, code, link }: Confirmed): Promise<JSX.Element> {
  const qr = await QRCode.toString(link, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  return (
    <>
      <div className="banner">
        <h1>{title}</h1>
        <p>{site.say('sent.reference')}</p>
        <p className="big">
          <Ltr>{reference}</Ltr>
        </p>
      </div>
      <section aria-labelledby="keep">
        <h2 id="keep">{site.say('sent.keep')}</h2>
        <div className="keep">
          <div>
            <p>
              <strong>{site.say('sent.code')}</strong>
              <br />
              <span className="code">
                <Ltr>{inHalves(code)}</Ltr>
              </span>
            </p>
          </div>
          <div role="img" aria-label={site.say('sent.qr')} dangerouslySetInnerHTML={{ __html: qr }} />
        </div>
        <p>{site.say('sent.keepHint')}</p>
        <p className="quiet screen">{site.say('sent.print')}</p>
      </section>
    </>
  );
}

function Next({ site, found }: { site: Site; found: PortalCase }): JSX.Element {
  const { expectation, missing, kind } = found;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{site.say('sent.next')}</h2>
      <Missing site={site} found={found} />
      <Expectation site={site} expectation={expectation} />
      <p>
        <ReplyChannel site={site} channel={found.replyChannel} />
      </p>
      {kind === 'supportRequest' && <Ahead site={site} expectation={expectation} complete={missing.length === 0} />}
    </section>
  );
}

/** What the request still lacks, by name. */
export function Missing({ site, found: { missing } }: { site: Site; found: PortalCase }): JSX.Element | null {
  if (missing.length === 0) return null;
  return (
    <div className="box ask">
      <p>
        <strong>{lay(site, 'case.missing', { count: <Ltr>{missing.length}</Ltr> }, missing.length)}</strong>
      </p>
      <ul>
        {missing.map(({ item, label }) => (
          <li key={item}>{site.of(label)}</li>
        ))}
      </ul>
    </div>
  );
}

export function ReplyChannel({ site, channel }: { site: Site; channel: string }): JSX.Element {
  const label = site.policy.effective.channels.find(({ kind }) => kind === channel)?.label;
  const words = site.language === 'en' ? channelNames[channel as keyof typeof channelNames]?.en : label;
  return <>{lay(site, 'sent.channel', { channel: words ?? label ?? channel })}</>;
}

function Ahead({
  site,
  expectation,
  complete,
}: {
  site: Site;
  expectation: PortalExpectation;
  complete: boolean;
}): JSX.Element | null {
  // Of another version than the one in force the steps are not known here.
  if (expectation.version !== site.policy.number) return null;
  const steps = AHEAD.filter((kind) => site.policy.effective.hasStep(kind) && !(complete && kind === 'completeness'));
  return (
    <ol className="steps">
      <li>{site.of(caseEvents.received)}</li>
      {steps.map((kind) => (
        <li key={kind} className="ahead">
          {site.of(stepNames[kind])}
        </li>
      ))}
    </ol>
  );
}

/** The same on paper, without the secret: for whoever has to show that they have applied. */
export function receiptPage(site: Site, found: PortalCase): Page {
  const title = site.say('receipt.title');
  return {
    ...{ title, back: site.path('case') },
    content: (
      <>
        <h1>{title}</h1>
        <p className="quiet screen">{site.say('receipt.printed')}</p>
        <dl className="rows">
          <div>
            <dt>{site.say('sent.reference')}</dt>
            <dd>
              <Ltr>{found.reference}</Ltr>
            </dd>
          </div>
          <div>
            <dt>{site.say('case.subject')}</dt>
            <dd>
              <Typed>{found.subject}</Typed>
            </dd>
          </div>
          <div>
            <dt>{site.say('case.received')}</dt>
            <dd>
              <Moment site={site} at={found.receivedAt} />
            </dd>
          </div>
        </dl>
        <p>
          <Arabic site={site}>{site.association.name}</Arabic>
        </p>
        <Missing site={site} found={found} />
        <Expectation site={site} expectation={found.expectation} />
        <p>
          <ReplyChannel site={site} channel={found.replyChannel} />
        </p>
        <p className="quiet">
          <BothDates site={site} at={found.receivedAt} />
        </p>
      </>
    ),
  };
}
