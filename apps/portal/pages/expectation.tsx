import { dateInWords } from '@sanad/messages';
import type { PortalExpectation, PortalPromise } from '@sanad/intake';
import type { JSX } from 'react';
import { Arabic, DemoTag, lay, Ltr } from '../parts/text';
import type { Site } from '../site';

/** When a reply comes, exactly as the pinned version promises it: a last day, a first one, or nothing. */
export function Expectation({ site, expectation }: { site: Site; expectation: PortalExpectation }): JSX.Element {
  const { promises, version } = expectation;
  return (
    <>
      {promises.length === 0 && <p>{site.say('case.noPromise')}</p>}
      {promises.map((promise) => (
        <Promised key={promise.bound} site={site} promise={promise} />
      ))}
      {promises.length > 0 && <p className="quiet">{lay(site, 'case.version', { number: <Ltr>{version}</Ltr> })}</p>}
    </>
  );
}

function Promised({ site, promise }: { site: Site; promise: PortalPromise }): JSX.Element {
  const { words, clause, minutes, demo, days } = promise;
  return (
    <div className="box">
      <p>
        <strong>{site.of(words)}</strong> <DemoTag site={site} mark={demo} />
      </p>
      {minutes && (
        <p className="quiet">{lay(site, 'case.minutes', { minutes: <Arabic site={site}>{minutes}</Arabic> })}</p>
      )}
      {clause && (
        <details>
          <summary>{site.say('case.clause')}</summary>
          <blockquote>
            <Arabic site={site}>{clause.text}</Arabic>
          </blockquote>
        </details>
      )}
      {days.length > 0 && <Days site={site} promise={promise} />}
    </div>
  );
}

const WEEKDAY = {
  ar: new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', { weekday: 'long', timeZone: 'UTC' }),
};

/** Every day from the start, counted or not, and why. */
function Days({ site, promise: { days } }: { site: Site; promise: PortalPromise }): JSX.Element {
  return (
    <details>
      <summary>{site.say('case.days')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{site.say('case.dayColumn')}</th>
            <th scope="col">{site.say('case.countColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, counted, words }) => (
            <tr key={date} className={counted ? undefined : 'skipped'}>
              <td>
                {WEEKDAY[site.language].format(new Date(`${date}T00:00:00Z`))}{' '}
                <span className="date">{site.of(dateInWords(date))}</span>
              </td>
              <td>{site.of(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
