import type { PublicSite } from '@sanad/platform';
import type { JSX } from 'react';
import { Document } from '../parts/layout';
import type { Language } from '../site';
import { said } from './problem';

/** Which associations have a site here. */
export function Root({ sites, language }: { sites: readonly PublicSite[]; language: Language }): JSX.Element {
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <Document language={language} title={said('root.title', language)}>
      <header className="top">
        <div className="in">
          <span />
          <a href={language === 'ar' ? '/en' : '/'} lang={other} hrefLang={other}>
            {said('site.otherLanguage', language)}
          </a>
        </div>
      </header>
      <main className="in">
        <h1>{said('root.title', language)}</h1>
        <p>{said(sites.length > 0 ? 'root.lead' : 'root.none', language)}</p>
        <ul className="doors">
          {sites.map(({ slug, name }) => (
            <li key={slug}>
              <a href={language === 'en' ? `/${slug}/en` : `/${slug}`}>
                <b lang="ar" dir="rtl">
                  {name}
                </b>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </Document>
  );
}
