import type { PublicSite } from '@sanad/platform';
import type { JSX } from 'react';
import { Document } from '../parts/layout';
import { said } from './problem';

/** Which associations have a site here. */
export function Root({ sites }: { sites: readonly PublicSite[] }): JSX.Element {
  return (
    <Document language="ar" title={said('root.title', 'ar')}>
      <main className="in">
        <h1>{said('root.title', 'ar')}</h1>
        <p>{said(sites.length > 0 ? 'root.lead' : 'root.none', 'ar')}</p>
        <ul className="doors">
          {sites.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/${slug}`}>
                <b>{name}</b>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </Document>
  );
}
