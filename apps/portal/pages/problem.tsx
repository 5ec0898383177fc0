import { fill, portalTexts, type PortalKey, type Refusal } from '@sanad/messages';
import type { JSX } from 'react';
import { Document } from '../parts/layout';
import { Ltr } from '../parts/text';
import type { Page } from '../page';
import type { Language, Site } from '../site';

interface Told {
  readonly title: PortalKey;
  /** In place of the refusal's own sentence, which speaks to programs. */
  readonly text?: PortalKey;
}

/** How refusals are told to people. Those that are not listed speak for themselves. */
const TOLD: Readonly<Partial<Record<Refusal['code'], Told>>> = {
  'request.not_found': { title: 'refused.notFound', text: 'refused.notFoundText' },
  'request.too_many': { title: 'refused.tooMany' },
  'request.unavailable': { title: 'refused.away', text: 'refused.awayText' },
  'site.unknown': { title: 'refused.unknown', text: 'refused.unknownText' },
  'site.closed': { title: 'refused.closed', text: 'refused.closedText' },
};

const toldOf = ({ code }: Refusal): Told => TOLD[code] ?? { title: 'refused.title' };

/** A refusal as a page of the site it happened on. */
export function problemPage(site: Site, refusal: Refusal, requestId: string, status: number): Page {
  const { title, text } = toldOf(refusal);
  return {
    title: site.say(title),
    back: site.path(),
    status,
    content: (
      <>
        <h1>{site.say(title)}</h1>
        <p>{text ? site.say(text) : refusal.plain(site.language)}</p>
        {status >= 500 && <Occurrence language={site.language} id={requestId} />}
      </>
    ),
  };
}

/** The same where no site is known: nobody's page, with the way to the list. */
export function BareProblem(props: {
  language: Language;
  refusal: Refusal;
  requestId: string;
  status: number;
}): JSX.Element {
  const { language, refusal, requestId, status } = props;
  const { title, text } = toldOf(refusal);
  return (
    <Document language={language} title={said(title, language)}>
      <main className="in">
        <h1>{said(title, language)}</h1>
        <p>{text ? said(text, language) : refusal.plain(language)}</p>
        {status >= 500 && <Occurrence language={language} id={requestId} />}
        <p>
          <a href={language === 'en' ? '/en' : '/'}>{said('root.title', language)}</a>
        </p>
      </main>
    </Document>
  );
}

function Occurrence({ language, id }: { language: Language; id: string }): JSX.Element {
  const [before, after] = said('refused.reference', language).split('{id}');
  return (
    <p className="quiet">
      {before}
      <Ltr>{id}</Ltr>
      {after}
    </p>
  );
}

/** A text of the catalogue that needs no association's words. */
export function said(key: PortalKey, language: Language): string {
  const text = portalTexts[key][language];
  return fill(typeof text === 'string' ? text : text.other, {});
}
