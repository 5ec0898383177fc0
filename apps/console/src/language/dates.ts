import { withPlainAyn } from '@sanad/messages/pure';
import type { Language } from './texts';

const ZONE = 'Asia/Riyadh';
// Calendar and digits are always named: what a locale defaults to has changed between releases of browsers.
const LOCALES = {
  ar: { gregorian: 'ar-SA-u-ca-gregory-nu-latn', hijri: 'ar-SA-u-ca-islamic-umalqura-nu-latn' },
  en: { gregorian: 'en-GB-u-ca-gregory-nu-latn', hijri: 'en-GB-u-ca-islamic-umalqura-nu-latn' },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, at: Date, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${Object.values(options).join(' ')}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return withPlainAyn(known.format(at));
}

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };

export interface WrittenDay {
  readonly gregorian: string;
  readonly hijri: string;
}

/** An instant's day in Riyadh, in both calendars. */
export function dayOf(at: string, language: Language): WrittenDay {
  const { gregorian, hijri } = LOCALES[language];
  const options = { ...DAY, timeZone: ZONE };
  return { gregorian: format(gregorian, new Date(at), options), hijri: format(hijri, new Date(at), options) };
}

/** A civil day, `YYYY-MM-DD`, which no zone moves. */
export function civilDay(day: string, language: Language): WrittenDay {
  return civil(day, language, DAY);
}

/** The name of a civil day, `YYYY-MM-DD`, in the week. */
export function weekdayOf(day: string, language: Language): string {
  return format(LOCALES[language].gregorian, new Date(`${day}T12:00:00Z`), { weekday: 'long', timeZone: 'UTC' });
}

/** The month of a civil day, in both calendars. */
export function monthOf(day: string, language: Language): WrittenDay {
  return civil(day, language, { month: 'long', year: 'numeric' });
}

/** The number of a civil day within its month, in both calendars. */
export function dayNumber(day: string, language: Language): WrittenDay {
  return civil(day, language, { day: 'numeric' });
}

function civil(day: string, language: Language, options: Intl.DateTimeFormatOptions): WrittenDay {
  const { gregorian, hijri } = LOCALES[language];
  const [at, inUtc] = [new Date(`${day}T12:00:00Z`), { ...options, timeZone: 'UTC' }];
  return { gregorian: format(gregorian, at, inUtc), hijri: format(hijri, at, inUtc) };
}

/** The time of day in Riyadh. */
export function timeOf(at: string, language: Language): string {
  return format(LOCALES[language].gregorian, new Date(at), { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
}

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  ar: new Intl.NumberFormat('ar-SA-u-nu-latn'),
  en: new Intl.NumberFormat('en-GB-u-nu-latn'),
};

export const numberIn = (value: number, language: Language): string => NUMBERS[language].format(value);
