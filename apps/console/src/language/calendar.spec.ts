import { CalendarDate, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date';
import * as fc from 'fast-check';
import { calendarLocale, dayFrom, FIRST_DAY, isKnown, LAST_DAY } from './calendar';
import { civilDay } from './dates';

const hijri = new IslamicUmalquraCalendar();
const written = (year: number, month: number, day: number): string =>
  toCalendar(new CalendarDate(hijri, year, month, day), dayFrom('2000-01-01')!.calendar).toString();
const SPAN = LAST_DAY.compare(FIRST_DAY);

test.each([
  [1445, 5, 3, '2023-11-17'],
  [1445, 5, 29, '2023-12-13'],
  [1300, 1, 1, '1882-11-12'],
  [1599, 12, 30, '2173-12-06'],
])('%d/%d/%d is %s', (year, month, day, iso) => expect(written(year, month, day)).toBe(iso));

test('day 30 of a month of 29 is its last day', () => {
  expect(hijri.getDaysInMonth(new CalendarDate(hijri, 1445, 5, 1))).toBe(29);
  expect(new CalendarDate(hijri, 1445, 5, 1).set({ day: 30 }).day).toBe(29);
});

test('every day the picker knows is the one that is spelled out beneath it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: SPAN }), (days) => {
      const day = FIRST_DAY.add({ days });
      const { year, month, day: ofMonth } = toCalendar(day, hijri);
      const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
        ...{ timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' },
      });
      const parts = Object.fromEntries(format.formatToParts(day.toDate('UTC')).map(({ type, value }) => [type, value]));
      expect([parts['year'], parts['month'], parts['day']].map(Number)).toEqual([year, month, ofMonth]);
      expect(civilDay(day.toString(), 'ar').hijri).toContain(String(year));
    }),
    { numRuns: 1_000 },
  );
});

test('what lies beyond the table is no day of the picker', () => {
  expect([FIRST_DAY, LAST_DAY].map(isKnown)).toEqual([true, true]);
  expect([FIRST_DAY.subtract({ days: 1 }), LAST_DAY.add({ days: 1 })].map(isKnown)).toEqual([false, false]);
  expect(['', '2026', '٢٠٢٦-٠١-٠١'].map(dayFrom)).toEqual([null, null, null]);
});

test('both languages start from Umm al-Qura, in Latin digits', () => {
  for (const language of ['ar', 'en'] as const) {
    const { calendar, numberingSystem } = new Intl.DateTimeFormat(calendarLocale(language, 'hijri')).resolvedOptions();
    expect([calendar, numberingSystem]).toEqual(['islamic-umalqura', 'latn']);
  }
});
