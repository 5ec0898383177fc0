import { IslamicUmalquraCalendar, parseDate, toCalendar } from '@internationalized/date';
import * as fc from 'fast-check';
import { Refusal } from '@sanad/messages';
import {
  civilFrom,
  dayFrom,
  fromTabularHijri,
  fromUmmAlQura,
  type HijriDate,
  hijriText,
  toTabularHijri,
  toUmmAlQura,
  ummAlQuraMonth,
} from '.';

const table = new IslamicUmalquraCalendar();
const hijri = (year: number, month: number, day: number): HijriDate => ({ year, month, day });
const days = fc.integer({ min: dayFrom('1882-11-12'), max: dayFrom('2174-11-25') });

test('there and back between 1300 and 1600 AH', () => {
  fc.assert(
    fc.property(days.map(civilFrom), (date) => expect(fromUmmAlQura(toUmmAlQura(date))).toBe(date)),
    { numRuns: 1_000 },
  );
});

test('every day up to 1599 as a table kept elsewhere has it', () => {
  // That table has no last year: it fails from 1600 on, which is why it is only a witness here.
  fc.assert(
    fc.property(fc.integer({ min: dayFrom('1882-11-12'), max: dayFrom('2173-12-06') }).map(civilFrom), (date) => {
      const { year, month, day } = toCalendar(parseDate(date), table);
      expect(toUmmAlQura(date)).toEqual({ year, month, day });
    }),
    { numRuns: 2_000 },
  );
});

test('months follow each other without gap, with 29 or 30 days', () => {
  for (let year = 1300; year < 1600; year += 7) {
    for (let month = 1; month < 12; month++) {
      const { from, to } = ummAlQuraMonth(year, month);
      expect([29, 30]).toContain(dayFrom(to) - dayFrom(from) + 1);
      expect(ummAlQuraMonth(year, month + 1).from).toBe(civilFrom(dayFrom(to) + 1));
    }
  }
});

test.each([
  [hijri(1445, 5, 3), '2023-11-17'],
  [hijri(1445, 5, 2), '2023-11-16'],
  [hijri(1447, 9, 16), '2026-03-05'],
  [hijri(1300, 1, 1), '1882-11-12'],
  [hijri(1600, 1, 1), '2173-12-07'],
  [hijri(1600, 12, 30), '2174-11-25'],
])('%j is %s', (date, civil) => {
  expect(fromUmmAlQura(date)).toBe(civil);
  expect(toUmmAlQura(civil)).toEqual(date);
});

test('the tabular calendar differs: it has 1445/05/03 on 2023-11-16', () => {
  expect(fromTabularHijri(hijri(1445, 5, 3))).toBe('2023-11-16');
  expect(toTabularHijri('2023-11-16')).toEqual(hijri(1445, 5, 3));
});

test('Ramadan 1447 runs from 18 February to 19 March 2026', () => {
  expect(ummAlQuraMonth(1447, 9)).toEqual({ from: '2026-02-18', to: '2026-03-19' });
});

test('written as in minutes', () => {
  expect(hijriText(hijri(1445, 5, 3))).toBe('1445/05/03');
});

test.each<[string, () => unknown, string]>([
  ['day 30 of a month of 29', () => fromUmmAlQura(hijri(1445, 1, 30)), 'time.hijri_invalid'],
  ['day 31', () => fromUmmAlQura(hijri(1445, 2, 31)), 'time.hijri_invalid'],
  ['day 0', () => fromUmmAlQura(hijri(1445, 2, 0)), 'time.hijri_invalid'],
  ['month 13', () => fromUmmAlQura(hijri(1445, 13, 1)), 'time.hijri_invalid'],
  ['month 0', () => fromUmmAlQura(hijri(1445, 0, 1)), 'time.hijri_invalid'],
  ['half a day', () => fromUmmAlQura(hijri(1445, 1, 1.5)), 'time.hijri_invalid'],
  ['no number', () => fromUmmAlQura(hijri(Number.NaN, 1, 1)), 'time.hijri_outside_table'],
  ['the year 1299', () => fromUmmAlQura(hijri(1299, 12, 29)), 'time.hijri_outside_table'],
  ['the year 1601', () => fromUmmAlQura(hijri(1601, 1, 1)), 'time.hijri_outside_table'],
  ['the day before the table', () => toUmmAlQura('1882-11-11'), 'time.hijri_outside_table'],
  ['the day after the table', () => toUmmAlQura('2174-11-26'), 'time.hijri_outside_table'],
  ['30 February', () => toUmmAlQura('2026-02-30'), 'time.date_invalid'],
  ['a tabular day 30 of Safar', () => fromTabularHijri(hijri(1445, 2, 30)), 'time.hijri_invalid'],
  ['a tabular year before the first', () => fromTabularHijri(hijri(-3, 1, 1)), 'time.hijri_invalid'],
])('%s is refused', (_, work, code) => {
  let refused: unknown;
  try {
    work();
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code });
});

test('every Hijri day of a sampled year either converts and returns, or is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1300, max: 1600 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const { from, to } = ummAlQuraMonth(year, month);
      const length = dayFrom(to) - dayFrom(from) + 1;
      for (let day = 1; day <= length; day++)
        expect(toUmmAlQura(fromUmmAlQura(hijri(year, month, day)))).toEqual(hijri(year, month, day));
      expect(() => fromUmmAlQura(hijri(year, month, length + 1))).toThrow(Refusal);
    }),
  );
});
