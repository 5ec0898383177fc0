import {
  CalendarDate,
  GregorianCalendar,
  IslamicCivilCalendar,
  IslamicUmalquraCalendar,
  toCalendar,
} from '@internationalized/date';
import { Refusal } from '@sanad/messages';
import { type CivilDate, civilFrom, type Day, dayFrom } from './civil';

/** A date of the Hijri calendar; months from 1 (Muharram) to 12 (Dhu al-Hijjah). */
export interface HijriDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ummAlQura = new IslamicUmalquraCalendar();
const tabular = new IslamicCivilCalendar();
const gregorian = new GregorianCalendar();
type Islamic = IslamicUmalquraCalendar | IslamicCivilCalendar;

// The official table; beyond it the library would go on with arithmetic and not say so.
const FIRST_YEAR = 1300;
const LAST_YEAR = 1600;

/**
 * The civil date of a Hijri date by Umm al-Qura.
 * @throws Refusal `time.hijri_outside_table` before 1300 or after 1600, `time.hijri_invalid` for a day its month does not have
 */
export function fromUmmAlQura(hijri: HijriDate): CivilDate {
  if (!(hijri.year >= FIRST_YEAR && hijri.year <= LAST_YEAR)) {
    throw new Refusal('time.hijri_outside_table', { date: hijriText(hijri) });
  }
  return civilOf(hijri, ummAlQura);
}

/** The Hijri date of a civil date by Umm al-Qura. @throws Refusal `time.date_invalid`, `time.hijri_outside_table` */
export function toUmmAlQura(date: CivilDate): HijriDate {
  const day = dayFrom(date);
  if (day < TABLE.first || day > TABLE.last) throw new Refusal('time.hijri_outside_table', { date });
  return hijriOf(date, ummAlQura);
}

/** The civil date by the arithmetic calendar with leap years fixed in a cycle of thirty: only for comparing. @throws Refusal `time.hijri_invalid` */
export function fromTabularHijri(hijri: HijriDate): CivilDate {
  return civilOf(hijri, tabular);
}

/** The Hijri date by the arithmetic calendar, only for comparing. @throws Refusal `time.date_invalid` */
export function toTabularHijri(date: CivilDate): HijriDate {
  return hijriOf(civilFrom(dayFrom(date)), tabular);
}

/** First and last civil date of a month by Umm al-Qura, as for the hours of Ramadan (month 9). @throws Refusal as `fromUmmAlQura` */
export function ummAlQuraMonth(year: number, month: number): { from: CivilDate; to: CivilDate } {
  const from = fromUmmAlQura({ year, month, day: 1 });
  const days = ummAlQura.getDaysInMonth(new CalendarDate(ummAlQura, year, month, 1));
  return { from, to: fromUmmAlQura({ year, month, day: days }) };
}

/** As it is written in minutes: 1445/05/03. */
export function hijriText({ year, month, day }: HijriDate): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/');
}

function civilOf(hijri: HijriDate, calendar: Islamic): CivilDate {
  // The constructor turns an impossible day into a possible one, so the date must come out as it went in.
  const date = new CalendarDate(calendar, hijri.year, hijri.month, hijri.day);
  const whole = [hijri.year, hijri.month, hijri.day].every(Number.isInteger);
  const kept = whole && date.year === hijri.year && date.month === hijri.month && date.day === hijri.day;
  if (!kept || date.era !== 'AH') throw new Refusal('time.hijri_invalid', { date: hijriText(hijri) });
  return toCalendar(date, gregorian).toString();
}

function hijriOf(date: CivilDate, calendar: Islamic): HijriDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const hijri = toCalendar(new CalendarDate(year, month, day), calendar);
  return { year: hijri.year, month: hijri.month, day: hijri.day };
}

const TABLE: { first: Day; last: Day } = {
  first: dayFrom(fromUmmAlQura({ year: FIRST_YEAR, month: 1, day: 1 })),
  last: dayFrom(ummAlQuraMonth(LAST_YEAR, 12).to),
};
