import type { JSX, ReactNode } from 'react';
import { firstFont, styles } from '../assets';
import type { FieldError, Page } from '../page';
import type { Language, Site } from '../site';
import { Arabic, lay, Ltr } from './text';

/** The frame of every page of a site: whose it is, the other language, and on top what is wrong. */
export function SitePage({ site, page, at }: { site: Site; page: Page; at: string }): JSX.Element {
  const { association } = site;
  const other = site.language === 'ar' ? 'en' : 'ar';
  const title = page.errors?.length ? site.say('site.errorPrefix', { title: page.title }) : page.title;
  return (
    <Document language={site.language} title={site.say('site.title', { page: title, association: association.name })}>
      <a className="skip" href="#content">
        {site.say('site.skip')}
      </a>
      <header>
        <div className="top">
          <div className="in">
            <a className="whose" href={site.path()}>
              <Arabic site={site}>{association.name}</Arabic>
            </a>
            <a href={site.path(at, other)} lang={other} hrefLang={other} dir={directionOf(other)}>
              {site.say('site.otherLanguage')}
            </a>
          </div>
        </div>
        {association.demo && (
          <div className="demo">
            <p className="in">{site.say('site.demo')}</p>
          </div>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        <div className="in">
          {page.back !== undefined && (
            <a className="back" href={page.back}>
              {site.say('site.back')}
            </a>
          )}
          <ErrorSummary site={site} errors={page.errors} />
          {page.content}
        </div>
      </main>
      <Footer site={site} />
    </Document>
  );
}

const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

const STYLES = { __html: styles };

export function Document(props: { language: Language; title: string; children: ReactNode }): JSX.Element {
  return (
    <html lang={props.language} dir={directionOf(props.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{props.title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={STYLES} />
        <link
          rel="preload"
          href={firstFont(props.language)}
          as="font"
          type="font/woff2"
          crossOrigin=""
          fetchPriority="low"
        />
      </head>
      <body>{props.children}</body>
    </html>
  );
}

function ErrorSummary({ site, errors = [] }: { site: Site; errors?: readonly FieldError[] }): JSX.Element | null {
  if (errors.length === 0) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="problem">
      <h2 id="problem">{site.say('site.problem')}</h2>
      <ul>
        {errors.map(({ field, text, at = '' }) => (
          <li key={field}>
            <a href={`${at}#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Footer({ site }: { site: Site }): JSX.Element {
  const [licence] = site.policy.document.licences;
  return (
    <footer>
      <nav className="in" aria-label={site.say('site.footer')}>
        {licence && <p>{lay(site, `site.${licence.kind}`, { number: <Ltr>{licence.number}</Ltr> })}</p>}
        <ul>
          <li>
            <a href={site.path('policy')}>{site.say('site.policy')}</a>
          </li>
          <li>
            <a href={site.path('privacy')}>{site.say('site.privacy')}</a>
          </li>
          <li>
            <a href={site.path('accessibility')}>{site.say('site.accessibility')}</a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
