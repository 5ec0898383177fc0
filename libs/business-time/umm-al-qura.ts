import { Refusal } from '@sanad/messages';
import { type CivilDate, civilFrom, type Day, DAY, dayFrom } from './civil';

/** A date of the Hijri calendar; months from 1 (Muharram) to 12 (Dhu al-Hijjah). */
export interface HijriDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// ICU itself rather than a package's copy of its table: the copies end a year or more before it does, without saying so.
const ummAlQura = hijriFormat('islamic-umalqura');
const tabular = hijriFormat('islamic-civil');

// The official table, 1300/01/01 to 1600/12/30; beyond it ICU goes on with arithmetic and does not say so.
const FIRST_YEAR = 1300;
const LAST_YEAR = 1600;
const TABLE = { first: dayFrom('1882-11-12'), last: dayFrom('2174-11-25') };

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
  return hijriOf(day, ummAlQura);
}

/** The civil date by the arithmetic calendar with leap years fixed in a cycle of thirty: only for comparing. @throws Refusal `time.hijri_invalid` */
export function fromTabularHijri(hijri: HijriDate): CivilDate {
  return civilOf(hijri, tabular);
}

/** The Hijri date by the arithmetic calendar, only for comparing. @throws Refusal `time.date_invalid` */
export function toTabularHijri(date: CivilDate): HijriDate {
  return hijriOf(dayFrom(date), tabular);
}

/** First and last civil date of a month by Umm al-Qura, as for the hours of Ramadan (month 9). @throws Refusal as `fromUmmAlQura` */
export function ummAlQuraMonth(year: number, month: number): { from: CivilDate; to: CivilDate } {
  const from = fromUmmAlQura({ year, month, day: 1 });
  const thirtieth = dayFrom(from) + 29;
  const long = hijriOf(thirtieth, ummAlQura).day === 30;
  return { from, to: civilFrom(long ? thirtieth : thirtieth - 1) };
}

/** As it is written in minutes: 1445/05/03. */
export function hijriText({ year, month, day }: HijriDate): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/');
}

function hijriFormat(calendar: 'islamic-umalqura' | 'islamic-civil'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
}

function hijriOf(day: Day, format: Intl.DateTimeFormat): HijriDate {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(day * DAY)) part[type] = Number(value);
  const { year = 0, month = 0, day: ofMonth = 0 } = part;
  return { year, month, day: ofMonth };
}

// 1/1/1 AH, and the mean lengths by which a date is guessed; table and cycle stay within days of the mean.
const EPOCH = dayFrom('0622-07-19');
const MEAN_MONTH = 29.530588;
const NEAR = 4;

/** Looks for the day that ICU calls by this Hijri date; an impossible date is one that no day is called by. */
function civilOf(hijri: HijriDate, format: Intl.DateTimeFormat): CivilDate {
  const { year, month, day } = hijri;
  const guess = Math.round(EPOCH + ((year - 1) * 12 + month - 1) * MEAN_MONTH + day - 1);
  const plausible = year >= 1 && year <= 9_000 && month >= 1 && month <= 12 && day >= 1 && day <= 30;
  for (let near = guess - NEAR; plausible && near <= guess + NEAR; near++) {
    const found = hijriOf(near, format);
    if (found.year === year && found.month === month && found.day === day) return civilFrom(near);
  }
  throw new Refusal('time.hijri_invalid', { date: hijriText(hijri) });
}
