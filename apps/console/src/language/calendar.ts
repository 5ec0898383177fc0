import { CalendarDate, parseDate } from '@internationalized/date';
import { useSyncExternalStore } from 'react';
import type { Language } from './texts';

export type CalendarName = 'hijri' | 'gregorian';

/** Names the calendar and the digits, whatever a locale would choose by itself. */
const LOCALES = {
  ar: { hijri: 'ar-SA-u-ca-islamic-umalqura-nu-latn', gregorian: 'ar-SA-u-ca-gregory-nu-latn' },
  en: { hijri: 'en-GB-u-ca-islamic-umalqura-nu-latn', gregorian: 'en-GB-u-ca-gregory-nu-latn' },
} as const;

export const calendarLocale = (language: Language, calendar: CalendarName): string => LOCALES[language][calendar];

/** The days that the table of Umm al-Qura knows: 1 Muharram 1300 to the last day of 1599; of the year after it the picker’s own table has no end. */
export const FIRST_DAY = new CalendarDate(1882, 11, 12);
export const LAST_DAY = new CalendarDate(2173, 12, 6);

/** A civil day as the picker has it; nothing for what is none. */
export function dayFrom(iso: string): CalendarDate | null {
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? parseDate(iso) : null;
}

export const isKnown = (day: CalendarDate): boolean => day.compare(FIRST_DAY) >= 0 && day.compare(LAST_DAY) <= 0;

const KEPT = 'sanad.calendar';
const listeners = new Set<() => void>();

const kept = (): CalendarName => (localStorage.getItem(KEPT) === 'gregorian' ? 'gregorian' : 'hijri');

function keep(calendar: CalendarName): void {
  localStorage.setItem(KEPT, calendar);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The calendar in which days are written on this device: Hijri, unless somebody turned to the other. */
export function useCalendar(): [CalendarName, (calendar: CalendarName) => void] {
  return [useSyncExternalStore(subscribe, kept), keep];
}
