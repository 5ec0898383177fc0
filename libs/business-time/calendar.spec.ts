import * as fc from 'fast-check';
import { Calendar, civilFrom, dayFrom, dueAt, explainDue, type Hours, type Segment, type WorkingWeek } from '.';
import * as oracle from './oracle';
import { holidayRows } from '../../test/fixtures/working-days';
import { SAUDI_WEEK, WEEKDAYS } from './working-week';

const covers = { from: '2024-01-01', to: '2028-12-31' };
const HOUR = 3_600_000;
const name = { ar: '-', en: '-' };
const runs = { numRuns: 300 };

const dates = fc.integer({ min: dayFrom('2025-01-01'), max: dayFrom('2026-12-31') }).map(civilFrom);
const millisecond = fc.integer({ min: 0, max: 24 * HOUR - 1 });
/** Instants of every kind: anywhere, on the minute, and at the very opening or closing of the usual hours. */
const instants = fc
  .tuple(
    dates,
    fc.oneof(
      millisecond,
      fc.constantFrom(0, 8, 12, 13, 16, 24).map((hour) => hour * HOUR),
      fc.constant(16 * HOUR - 1),
    ),
  )
  .map(([date, ms]) => Date.parse(`${date}T00:00:00+03:00`) + ms);

const shifts: fc.Arbitrary<Hours[]> = fc.constantFrom(
  [{ from: '08:00', to: '16:00' }],
  [
    { from: '09:00', to: '12:00' },
    { from: '16:30', to: '21:00' },
  ],
  [{ from: '00:00', to: '24:00' }],
  [
    { from: '00:00', to: '02:15' },
    { from: '02:15', to: '03:00' },
    { from: '22:00', to: '24:00' },
  ],
  [{ from: '10:00', to: '10:01' }],
);
const weeks: fc.Arbitrary<WorkingWeek> = fc
  .tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), fc.array(shifts, { minLength: 7, maxLength: 7 }))
  .map(([days, hours]) => Object.fromEntries(days.map((day, i) => [day, hours[i]!])));

/** Spans of holidays rather than lone days, so that they touch weekends and each other. */
const holidays = fc
  .array(fc.tuple(dates, fc.integer({ min: 1, max: 9 })), { maxLength: 12 })
  .map((spans) =>
    holidayRows([
      ...new Set(spans.flatMap(([from, length]) => Array.from({ length }, (_, i) => oracle.nextDate(from, i)))),
    ]),
  );

const seasons = fc.option(
  fc
    .tuple(dates, fc.integer({ min: 0, max: 40 }), shifts)
    .map(([from, length, hours]) => ({ from, to: oracle.nextDate(from, length), name, source: '-', hours })),
);

const calendars = fc
  .record({ week: fc.oneof(fc.constant(SAUDI_WEEK), weeks), holidays, season: seasons })
  .map(({ season, ...rest }) => ({ ...rest, seasons: season ? [season] : [] }))
  .map((slow) => ({ slow, fast: new Calendar({ ...slow, covers }) }));

describe('against the slow oracle', () => {
  test('working days ahead and back', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: -40, max: 40 }), ({ slow, fast }, date, count) => {
        expect(fast.add(date, count, 'workingDay')).toBe(oracle.addWorkingDays(date, count, slow));
      }),
      runs,
    );
  });

  test('working time between two instants, either way round', () => {
    fc.assert(
      fc.property(calendars, instants, instants, ({ slow, fast }, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const worked = oracle.workingTime(from, to, slow);
        expect(fast.workingTimeBetween(from, to)).toBe(worked);
        expect(fast.workingTimeBetween(to, from) + worked).toBe(0);
      }),
      runs,
    );
  });

  test('working time ahead and back, by the millisecond', () => {
    const durations = fc.oneof(
      fc.integer({ min: 1, max: 60 * HOUR }),
      fc.integer({ min: 1, max: 60 }).map((hours) => hours * HOUR),
    );
    fc.assert(
      fc.property(calendars, instants, durations, ({ slow, fast }, instant, duration) => {
        fc.pre(oracle.workingTime(instant - 300 * 24 * HOUR, instant, slow) > duration);
        fc.pre(oracle.workingTime(instant, instant + 600 * 24 * HOUR, slow) > duration);
        expect(fast.addWorkingTime(instant, duration)).toBe(oracle.addWorkingTime(instant, duration, slow));
        expect(fast.addWorkingTime(instant, -duration)).toBe(oracle.subtractWorkingTime(instant, duration, slow));
      }),
      runs,
    );
  });

  test('ceilings over pauses and restarts, and their explanations', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), millisecond, fc.boolean()), { maxLength: 5 });
    fc.assert(
      fc.property(
        calendars,
        instants,
        gaps,
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        ({ slow, fast }, start, turns, amount, working) => {
          const segments = segmentsFrom(start, turns);
          const due = dueAt({ bound: 'AT_MOST', amount, unit: working ? 'workingDay' : 'calendarDay' }, segments, fast);
          const expected = oracle.dueDate(amount, segments, working, slow);
          expect(due.state === 'running' ? due.date : undefined).toBe(expected);
          const { days } = explainDue(
            { bound: 'AT_MOST', amount, unit: working ? 'workingDay' : 'calendarDay' },
            segments,
            fast,
          );
          const counted = days.filter((day) => day.counted).length;
          expect(counted).toBe(due.state === 'running' ? amount : due.used);
          if (due.state === 'running') expect(days.at(-1)).toMatchObject({ date: due.date, counted: true });
        },
      ),
      runs,
    );
  });

  test('an oracle that forgets one holiday is caught', () => {
    const forgetful = { week: SAUDI_WEEK, holidays: [], seasons: [] };
    const fast = new Calendar({ holidays: holidayRows(['2026-01-18']), covers });
    expect(fast.add('2026-01-08', 15, 'workingDay')).not.toBe(oracle.addWorkingDays('2026-01-08', 15, forgetful));
  });
});

/** Turns that alternate, or begin anew, with so many days and milliseconds between them. */
function segmentsFrom(start: number, turns: readonly [days: number, ms: number, anew: boolean][]): Segment[] {
  const segments: Segment[] = [{ kind: 'start', at: new Date(start) }];
  let at = start;
  for (const [days, ms, anew] of turns) {
    at += days * 24 * HOUR + ms;
    const paused = segments[segments.length - 1]!.kind === 'pause';
    if (anew) segments.push({ kind: 'restart', at: new Date(at) });
    else
      segments.push(paused ? { kind: 'resume', at: new Date(at) } : { kind: 'pause', at: new Date(at), reason: '-' });
  }
  return segments;
}

describe('the algebra', () => {
  const { fast } = { fast: new Calendar({ holidays: holidayRows(['2026-03-19', '2026-03-22']), covers }) };

  test('counting undoes adding', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, count) => {
        const day = dayFrom(date);
        expect(fast.workingDaysBetween(day, fast.addWorkingDays(day, count))).toBe(count);
      }),
    );
  });

  test('a sum reached at closing time is reached then, not at the next opening', () => {
    const opening = Date.parse('2026-01-08T08:00:00+03:00');
    expect(fast.addWorkingTime(opening, 8 * HOUR)).toBe(Date.parse('2026-01-08T16:00:00+03:00'));
    expect(fast.addWorkingTime(opening, 8 * HOUR + 1)).toBe(Date.parse('2026-01-11T08:00:00.001+03:00'));
    expect(fast.addWorkingTime(Date.parse('2026-01-11T08:00:00+03:00'), -8 * HOUR)).toBe(opening);
  });

  test('calendar days and weeks count everything', () => {
    expect(fast.add('2026-03-05', 2, 'week')).toBe('2026-03-19');
    expect(fast.add('2026-03-05', -5, 'calendarDay')).toBe('2026-02-28');
  });

  test('open at the opening, closed at the closing', () => {
    expect(fast.isWorkingTime(Date.parse('2026-01-08T08:00:00+03:00'))).toBe(true);
    expect(fast.isWorkingTime(Date.parse('2026-01-08T16:00:00+03:00'))).toBe(false);
    expect(fast.isWorkingTime(Date.parse('2026-01-09T10:00:00+03:00'))).toBe(false);
  });

  test('Ramadan hours change hours, not days', () => {
    const ramadan = {
      from: '2026-02-18',
      to: '2026-03-18',
      name,
      source: '-',
      hours: [{ from: '10:00', to: '16:00' }],
    };
    const short = new Calendar({ holidays: [], seasons: [ramadan], covers });
    expect(short.add('2026-02-15', 15, 'workingDay')).toBe(
      new Calendar({ holidays: [], covers }).add('2026-02-15', 15, 'workingDay'),
    );
    const from = Date.parse('2026-02-17T00:00:00+03:00');
    expect(short.workingTimeBetween(from, from + 48 * HOUR)).toBe(14 * HOUR);
  });
});

test('calendars share nothing: one more holiday in one leaves the other alone', () => {
  const one = new Calendar({ holidays: [], covers });
  const other = new Calendar({ holidays: holidayRows(['2026-01-11']), covers });
  expect([one.add('2026-01-08', 1, 'workingDay'), other.add('2026-01-08', 1, 'workingDay')]).toEqual([
    '2026-01-11',
    '2026-01-12',
  ]);
  expect(Object.isFrozen(one)).toBe(true);
});

test('twenty years in a zone with daylight saving stay under 100 kB', () => {
  const calendar = new Calendar({
    zone: 'Africa/Cairo',
    holidays: [],
    covers: { from: '2020-01-01', to: '2039-12-31' },
  });
  expect(calendar.tableBytes).toBeLessThan(100_000);
});
