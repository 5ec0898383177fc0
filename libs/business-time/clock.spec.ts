import { Refusal } from '@sanad/messages';
import { Calendar, dueAt, notBefore, type Segment, type TimeRule } from '.';
import { FIFTEEN_DAYS, holidayRows, riyadh } from '../../test/fixtures/working-days';

const covers = { from: '2025-01-01', to: '2027-12-31' };
const plain = new Calendar({ holidays: [], covers });
const fifteen: TimeRule = { bound: 'AT_MOST', amount: 15, unit: 'workingDay' };
const start = (date: string): Segment => ({ kind: 'start', at: riyadh(date) });
const pause = (date: string, reason = 'documents'): Segment => ({ kind: 'pause', at: riyadh(date), reason });
const resume = (date: string): Segment => ({ kind: 'resume', at: riyadh(date) });
const restart = (date: string): Segment => ({ kind: 'restart', at: riyadh(date) });
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'no refusal';
};

describe('the vectors of fifteen working days', () => {
  test.each(FIFTEEN_DAYS)('$name: $complete → $due', ({ complete, holidays, turns = [], due }) => {
    const calendar = new Calendar({ holidays: holidayRows(holidays), covers });
    expect(dueAt(fifteen, [start(complete), ...turns], calendar)).toMatchObject({ state: 'running', date: due });
  });

  test('due at the end of the day: the first late instant is 00:00 of the next day in Riyadh', () => {
    expect(dueAt(fifteen, [start('2026-01-08')], plain)).toEqual({
      state: 'running',
      usedBeforePauses: 0,
      date: '2026-01-29',
      endsAt: new Date('2026-01-29T21:00:00.000Z'),
    });
  });

  test('the last millisecond of Thursday and the first of Friday are different days of start', () => {
    const at = (iso: string): Segment => ({ kind: 'start', at: new Date(iso) });
    expect(dueAt(fifteen, [at('2026-01-07T20:59:59.999Z')], plain)).toMatchObject({ date: '2026-01-28' });
    expect(dueAt(fifteen, [at('2026-01-07T21:00:00.000Z')], plain)).toMatchObject({ date: '2026-01-29' });
  });
});

describe('pauses and restarts', () => {
  test('a paused clock has no due date but used and left days', () => {
    expect(dueAt(fifteen, [start('2026-01-08'), pause('2026-01-13', 'national ID')], plain)).toEqual({
      state: 'paused',
      used: 2,
      left: 13,
      since: riyadh('2026-01-13'),
      reason: 'national ID',
    });
  });

  test('neither the day of a pause nor that of its resumption counts, even when it is one day', () => {
    const sameDay = [start('2026-01-08'), pause('2026-01-13'), resume('2026-01-13')];
    expect(dueAt(fifteen, sameDay, plain)).toMatchObject({ date: '2026-02-01', usedBeforePauses: 2 });
  });

  test('a pause on the day of the start costs nothing twice', () => {
    expect(dueAt(fifteen, [start('2026-01-08'), pause('2026-01-08'), resume('2026-01-08')], plain)).toMatchObject({
      date: '2026-01-29',
    });
  });

  test('a pause on the due day itself moves the date, one after its end does not', () => {
    const onTheDay = [start('2026-01-08'), pause('2026-01-29'), resume('2026-02-01')];
    expect(dueAt(fifteen, onTheDay, plain)).toMatchObject({ date: '2026-02-02', usedBeforePauses: 14 });
    const after = [start('2026-01-08'), pause('2026-01-30'), resume('2026-02-10'), pause('2026-02-11')];
    expect(dueAt(fifteen, after, plain)).toMatchObject({ state: 'running', date: '2026-01-29' });
  });

  test('a restart begins from nothing, paused or not', () => {
    expect(dueAt(fifteen, [start('2026-01-04'), pause('2026-01-06'), restart('2026-01-08')], plain)).toMatchObject({
      date: '2026-01-29',
      usedBeforePauses: 0,
    });
    expect(dueAt(fifteen, [start('2026-01-01'), restart('2026-01-08')], plain)).toMatchObject({ date: '2026-01-29' });
  });

  test.each<[string, Segment[]]>([
    ['nothing at all', []],
    ['no start', [pause('2026-01-08')]],
    ['two starts', [start('2026-01-08'), start('2026-01-09')]],
    ['resumed without a pause', [start('2026-01-08'), resume('2026-01-09')]],
    ['paused twice', [start('2026-01-08'), pause('2026-01-09'), pause('2026-01-10')]],
    ['back in time', [start('2026-01-08'), pause('2026-01-07')]],
  ])('segments with %s are refused', (_, segments) => {
    expect(codeOf(() => dueAt(fifteen, segments, plain))).toBe('time.segments_invalid');
  });
});

describe('calendar days and weeks', () => {
  const eid = new Calendar({ holidays: holidayRows(['2026-03-19', '2026-03-20']), covers });

  test('count rest days and holidays, and begin with the next day', () => {
    const tenDays: TimeRule = { bound: 'AT_MOST', amount: 10, unit: 'calendarDay' };
    expect(dueAt(tenDays, [start('2026-03-10')], eid)).toMatchObject({ date: '2026-03-20' });
    const weeks: TimeRule = { bound: 'AT_MOST', amount: 2, unit: 'week' };
    expect(dueAt(weeks, [start('2026-03-05')], eid)).toMatchObject({ date: '2026-03-19' });
    expect(dueAt(weeks, [start('2026-03-05'), pause('2026-03-08'), resume('2026-03-10')], eid)).toMatchObject({
      date: '2026-03-22',
      usedBeforePauses: 2,
    });
  });
});

describe('floors', () => {
  const twoWeeks: TimeRule = { bound: 'AT_LEAST', amount: 2, unit: 'week' };
  const eid = new Calendar({ holidays: holidayRows(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']), covers });

  test('from an instant: fourteen times 24 hours, though that is an Eid day', () => {
    expect(notBefore(twoWeeks, new Date('2026-03-05T10:30:00+03:00'), eid)).toEqual({
      date: '2026-03-19',
      at: new Date('2026-03-19T10:30:00+03:00'),
    });
  });

  test('from the date alone: 00:00 after the fourteenth day', () => {
    expect(notBefore(twoWeeks, '2026-03-05', eid)).toEqual({
      date: '2026-03-20',
      at: new Date('2026-03-20T00:00:00+03:00'),
    });
  });

  test('in working days: 00:00 after the last of them', () => {
    const five: TimeRule = { bound: 'AT_LEAST', amount: 5, unit: 'workingDay' };
    expect(notBefore(five, new Date('2026-03-15T09:00:00+03:00'), eid)).toMatchObject({ date: '2026-03-25' });
  });

  test('a floor has no due date, a ceiling no earliest instant', () => {
    expect(codeOf(() => dueAt(twoWeeks, [start('2026-03-05')], eid))).toBe('time.bound_mismatch');
    expect(codeOf(() => notBefore(fifteen, '2026-03-05', eid))).toBe('time.bound_mismatch');
  });

  test.each([0, -1, 1.5, Number.NaN, 3_651])('an amount of %p is refused', (amount) => {
    expect(codeOf(() => notBefore({ ...twoWeeks, amount }, '2026-03-05', eid))).toBe('time.amount_invalid');
  });
});

test('a date beyond the known holidays is refused, never guessed', () => {
  expect(codeOf(() => dueAt(fifteen, [start('2027-12-20')], plain))).toBe('time.outside_calendar');
  expect(codeOf(() => dueAt(fifteen, [start('2028-01-20')], plain))).toBe('time.outside_calendar');
});
