import {
  Calendar,
  dueAt,
  explainDue,
  explainFloor,
  explainWorkingDays,
  explainWorkingTime,
  type Segment,
  type TimeRule,
} from '.';
import { holidayRows, riyadh } from '../../test/fixtures/working-days';

const covers = { from: '2026-01-01', to: '2026-12-31' };
const eid = { name: { ar: 'عيد الفطر', en: 'Eid al-Fitr' }, source: 'Umm al-Qura' };
const calendar = new Calendar({
  covers,
  holidays: [
    { date: '2026-03-19', ...eid },
    { date: '2026-03-20', ...eid },
    { date: '2026-03-23', ...eid, substituteFor: '2026-03-20' },
  ],
  seasons: [
    {
      from: '2026-02-18',
      to: '2026-03-19',
      name: { ar: 'رمضان', en: 'Ramadan' },
      source: 'board resolution',
      hours: [{ from: '10:00', to: '16:00' }],
    },
  ],
});
const three: TimeRule = { bound: 'AT_MOST', amount: 3, unit: 'workingDay' };
const start = (date: string): Segment => ({ kind: 'start', at: riyadh(date) });
const codes = (days: readonly { date: string; reason: { code: string } }[]) =>
  days.map(({ date, reason }) => `${date} ${reason.code}`);

test('a ceiling names each day counted and each day skipped, with holiday, source and what it stands for', () => {
  const { due, days } = explainDue(three, [start('2026-03-17')], calendar);
  expect(due).toEqual(dueAt(three, [start('2026-03-17')], calendar));
  expect(days).toEqual([
    { date: '2026-03-17', counted: false, reason: { code: 'start' } },
    { date: '2026-03-18', counted: true, reason: { code: 'counted', n: 1 } },
    { date: '2026-03-19', counted: false, reason: { code: 'holiday', ...eid } },
    { date: '2026-03-20', counted: false, reason: { code: 'holiday', ...eid } },
    { date: '2026-03-21', counted: false, reason: { code: 'weeklyRest' } },
    { date: '2026-03-22', counted: true, reason: { code: 'counted', n: 2 } },
    { date: '2026-03-23', counted: false, reason: { code: 'holiday', ...eid, substituteFor: '2026-03-20' } },
    { date: '2026-03-24', counted: true, reason: { code: 'counted', n: 3 } },
  ]);
});

test('a pause is told with its reason on every day it lasts, and the resumption after it', () => {
  const turns: Segment[] = [
    start('2026-01-08'),
    { kind: 'pause', at: riyadh('2026-01-12'), reason: 'salary letter' },
    { kind: 'resume', at: riyadh('2026-01-14') },
  ];
  const { days } = explainDue(three, turns, calendar);
  expect(codes(days)).toEqual([
    '2026-01-08 start',
    '2026-01-09 weeklyRest',
    '2026-01-10 weeklyRest',
    '2026-01-11 counted',
    '2026-01-12 pause',
    '2026-01-13 pause',
    '2026-01-14 resume',
    '2026-01-15 counted',
    '2026-01-16 weeklyRest',
    '2026-01-17 weeklyRest',
    '2026-01-18 counted',
  ]);
  expect(days[5]?.reason).toEqual({ code: 'pause', reason: 'salary letter' });
});

test('a clock still paused is told up to its last turn', () => {
  const { due, days } = explainDue(
    three,
    [start('2026-01-11'), { kind: 'pause', at: riyadh('2026-01-13'), reason: 'x' }],
    calendar,
  );
  expect(due).toMatchObject({ state: 'paused', used: 1, left: 2 });
  expect(codes(days)).toEqual(['2026-01-11 start', '2026-01-12 counted', '2026-01-13 pause']);
});

test('days before a restart stay listed as taken back', () => {
  const { days } = explainDue(three, [start('2026-01-11'), { kind: 'restart', at: riyadh('2026-01-13') }], calendar);
  expect(days.slice(0, 3)).toEqual([
    { date: '2026-01-11', counted: false, reason: { code: 'voided', restart: '2026-01-13' } },
    { date: '2026-01-12', counted: false, reason: { code: 'voided', restart: '2026-01-13' } },
    { date: '2026-01-13', counted: false, reason: { code: 'restart' } },
  ]);
  expect(days.at(-1)).toEqual({ date: '2026-01-18', counted: true, reason: { code: 'counted', n: 3 } });
});

test('a floor counts all fourteen days, Eid included', () => {
  const { notBefore, days } = explainFloor({ bound: 'AT_LEAST', amount: 2, unit: 'week' }, '2026-03-05', calendar);
  expect(notBefore.date).toBe('2026-03-20');
  expect(days).toHaveLength(15);
  expect(days.at(-1)).toEqual({ date: '2026-03-19', counted: true, reason: { code: 'counted', n: 14 } });
});

test('working days between two dates', () => {
  expect(codes(explainWorkingDays('2026-01-08', '2026-01-11', calendar))).toEqual([
    '2026-01-09 weeklyRest',
    '2026-01-10 weeklyRest',
    '2026-01-11 counted',
  ]);
});

test('working time says which hours held', () => {
  const hour = 3_600_000;
  const stretch = explainWorkingTime(
    new Date('2026-02-17T12:00:00+03:00'),
    new Date('2026-02-18T12:30:00+03:00'),
    calendar,
  );
  expect(stretch).toEqual({
    worked: 6.5 * hour,
    days: [
      { date: '2026-02-17', worked: 4 * hour, reason: { code: 'hours' } },
      { date: '2026-02-18', worked: 2.5 * hour, reason: { code: 'hours', season: { ar: 'رمضان', en: 'Ramadan' } } },
    ],
  });
});

test('the explanation always ends in the answer', () => {
  const other = new Calendar({ covers, holidays: holidayRows(['2026-01-18', '2026-02-22']) });
  for (const complete of ['2026-01-08', '2026-01-16', '2026-01-18', '2026-02-21']) {
    const { due, days } = explainDue({ ...three, amount: 15 }, [start(complete)], other);
    expect(due).toMatchObject({ date: days.at(-1)?.date });
    expect(days.filter(({ counted }) => counted)).toHaveLength(15);
  }
});
