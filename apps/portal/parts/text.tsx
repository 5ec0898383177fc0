import type { Bilingual, PortalKey } from '@sanad/messages';
import { Fragment, type JSX, type ReactNode } from 'react';
import type { Site } from '../site';

/** A number, reference, telephone or address: it keeps its own direction, and nothing else stands in it. */
export function Ltr({ children }: { children: ReactNode }): JSX.Element {
  return (
    <bdi dir="ltr" className="n">
      {children}
    </bdi>
  );
}

/** Words of the source, which are Arabic on English pages too. */
export function Arabic({ site, children }: { site: Site; children: string }): JSX.Element {
  if (site.language === 'ar') return <>{children}</>;
  return (
    <bdi lang="ar" dir="rtl">
      {children}
    </bdi>
  );
}

/** What people typed, in whatever language that was. */
export function Typed({ children }: { children: string }): JSX.Element {
  return (
    <bdi dir="auto" className="said">
      {children}
    </bdi>
  );
}

/** A text of the catalogue whose braces hold elements. */
export function lay(
  site: Site,
  key: PortalKey,
  params: Readonly<Record<string, ReactNode>>,
  count?: number,
): ReactNode {
  return site.words
    .pieces(key, count)
    .map((piece, place) => <Fragment key={place}>{place % 2 === 0 ? piece : params[piece]}</Fragment>);
}

// Always by name of calendar, digits and zone: the defaults of `ar-SA` have changed before.
const ZONE = { timeZone: 'Asia/Riyadh' } as const;
const DAY = { ...ZONE, day: 'numeric', month: 'long', year: 'numeric' } as const;
const HIJRI = {
  ar: new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { ...ZONE, day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-islamic-umalqura-nu-latn', { ...ZONE, day: 'numeric', month: 'long' }),
};
const HIJRI_YEAR = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { ...ZONE, year: 'numeric' });
const GREGORIAN = {
  ar: new Intl.DateTimeFormat('ar-EG-u-ca-gregory-nu-latn', DAY),
  en: new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', DAY),
};
const CLOCK = new Intl.DateTimeFormat('en-GB-u-nu-latn', { ...ZONE, hour: '2-digit', minute: '2-digit' });

function hijriWords(at: Date, language: 'ar' | 'en'): string {
  const year = HIJRI_YEAR.formatToParts(at).find(({ type }) => type === 'year')?.value ?? '';
  return `${HIJRI[language].format(at)} ${year}`;
}

/** A day in both calendars. `at` is an instant, or a date as `2026-01-08`. */
export function BothDates({ site, at }: { site: Site; at: Date | string }): JSX.Element {
  const instant = typeof at === 'string' ? new Date(`${at}T12:00:00+03:00`) : at;
  return (
    <time dateTime={typeof at === 'string' ? at : at.toISOString()}>
      {lay(site, 'dates.both', {
        gregorian: <span className="date">{GREGORIAN[site.language].format(instant)}</span>,
        hijri: <span className="date">{hijriWords(instant, site.language)}</span>,
      })}
    </time>
  );
}

/** The same with the time of day in Riyadh. */
export function Moment({ site, at }: { site: Site; at: Date }): JSX.Element {
  return <>{lay(site, 'dates.at', { date: <BothDates site={site} at={at} />, time: <Ltr>{CLOCK.format(at)}</Ltr> })}</>;
}

/** Stands beside what was invented for the demonstration. */
export function DemoTag({ site, mark }: { site: Site; mark: Bilingual | null }): JSX.Element | null {
  return mark && <span className="tag">{site.of(mark)}</span>;
}
