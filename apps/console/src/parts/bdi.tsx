import type { ReactNode } from 'react';
import { civilDay, dayOf, numberIn, timeOf } from '../language/dates';
import { useTexts } from '../language/texts';

/** A number, reference, date in digits, telephone or e-mail address: kept left to right and whole in a line of either direction. */
export function Bdi({ children }: { children: ReactNode }): ReactNode {
  return (
    <bdi dir="ltr" className="whole">
      {children}
    </bdi>
  );
}

export function Count({ of }: { of: number }): ReactNode {
  const { language } = useTexts();
  return <Bdi>{numberIn(of, language)}</Bdi>;
}

interface DayProps {
  /** An instant, or a civil day (`YYYY-MM-DD`). */
  readonly at: string;
  readonly withTime?: boolean;
}

/** A day in both calendars, in words; with the time of day where that matters. What does not fit on the line takes its dot along. */
export function Day({ at, withTime = false }: DayProps): ReactNode {
  const { language } = useTexts();
  const { gregorian, hijri } = at.length === 10 ? civilDay(at, language) : dayOf(at, language);
  return (
    <time dateTime={at}>
      <bdi className="whole">{gregorian}</bdi>{' '}
      <span className="whole">
        · <bdi>{hijri}</bdi>
      </span>
      {withTime && (
        <>
          {' '}
          <span className="whole">
            · <bdi>{timeOf(at, language)}</bdi>
          </span>
        </>
      )}
    </time>
  );
}
