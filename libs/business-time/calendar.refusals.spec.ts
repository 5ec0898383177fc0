import { Refusal } from '@sanad/messages';
import { Calendar, type Hours, type WorkingWeek } from '.';
import { holidayRows } from '../../test/fixtures/working-days';

const HOUR = 3_600_000;
const covers = { from: '2024-01-01', to: '2028-12-31' };
const name = { ar: '-', en: '-' };
const plain = new Calendar({ holidays: [], covers });

describe('what a calendar refuses', () => {
  const week = (hours: Hours[]): WorkingWeek => ({ sunday: hours });
  const season = (from: string, to: string) => ({
    from,
    to,
    name,
    source: '-',
    hours: [{ from: '10:00', to: '16:00' }],
  });
  test.each<[string, () => unknown, string]>([
    ['no working day at all', () => new Calendar({ week: {}, holidays: [], covers }), 'time.hours_invalid'],
    [
      'hours that overlap',
      () =>
        new Calendar({
          week: week([
            { from: '08:00', to: '12:00' },
            { from: '11:59', to: '13:00' },
          ]),
          holidays: [],
          covers,
        }),
      'time.hours_invalid',
    ],
    [
      'hours past midnight',
      () => new Calendar({ week: week([{ from: '22:00', to: '02:00' }]), holidays: [], covers }),
      'time.hours_invalid',
    ],
    [
      'hours of no clock',
      () => new Calendar({ week: week([{ from: '8', to: '25:00' }]), holidays: [], covers }),
      'time.hours_invalid',
    ],
    ['a zone nobody knows', () => new Calendar({ zone: 'Asia/Nowhere', holidays: [], covers }), 'time.zone_unknown'],
    [
      'an impossible holiday',
      () => new Calendar({ holidays: holidayRows(['2026-02-30']), covers }),
      'time.date_invalid',
    ],
    [
      'a holiday outside its dates',
      () => new Calendar({ holidays: holidayRows(['2029-01-01']), covers }),
      'time.outside_calendar',
    ],
    [
      'dates the wrong way round',
      () => new Calendar({ holidays: [], covers: { from: '2026-01-02', to: '2026-01-01' } }),
      'time.calendar_span_invalid',
    ],
    [
      'more than twenty years',
      () => new Calendar({ holidays: [], covers: { from: '2000-01-01', to: '2026-01-01' } }),
      'time.calendar_span_invalid',
    ],
    [
      'seasons that overlap',
      () =>
        new Calendar({
          holidays: [],
          seasons: [season('2026-02-01', '2026-03-01'), season('2026-03-01', '2026-03-02')],
          covers,
        }),
      'time.season_invalid',
    ],
    ['a day before its dates', () => plain.add('2023-12-31', 1, 'workingDay'), 'time.outside_calendar'],
    ['an answer before its dates', () => plain.add('2024-01-02', -3, 'workingDay'), 'time.outside_calendar'],
    ['an answer after its dates', () => plain.add('2028-12-20', 15, 'workingDay'), 'time.outside_calendar'],
    [
      'working time after its dates',
      () => plain.workingTimeBetween(0, Date.parse('2029-01-01T00:00:00.001+03:00')),
      'time.outside_calendar',
    ],
    [
      'working time beyond its dates',
      () => plain.addWorkingTime(Date.parse('2028-12-31T10:00:00+03:00'), 80 * HOUR),
      'time.outside_calendar',
    ],
    ['half a working day', () => plain.add('2026-01-08', 1.5, 'workingDay'), 'time.amount_invalid'],
    ['half a week', () => plain.add('2026-01-08', 0.5, 'week'), 'time.amount_invalid'],
    ['an instant that is none', () => plain.workingTimeBetween(Number.NaN, Number.NaN), 'time.instant_invalid'],
    ['a date of no calendar', () => plain.add('2026-02-29', 1, 'workingDay'), 'time.date_invalid'],
  ])('%s', (_, work, code) => {
    let refused: unknown;
    try {
      work();
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code });
  });

  test('the very end of its dates is still known', () => {
    expect(
      plain.workingTimeBetween(Date.parse('2028-12-31T15:00:00+03:00'), Date.parse('2029-01-01T00:00:00+03:00')),
    ).toBe(HOUR);
  });
});
