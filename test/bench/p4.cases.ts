import { FIFTEEN_DAYS } from '../fixtures/working-days';
import type { CivilDate, Hours } from '@sanad/business-time';

/** A time on the wall clock of Riyadh, as `2026-01-08T15:59:59.999`. */
export type Wall = string;

/** What calendars get wrong, as questions with their answers: Sunday to Thursday, the hours and holidays the case names. */
export interface TrickyCase {
  readonly name: string;
  readonly hours: readonly Hours[];
  readonly holidays: readonly CivilDate[];
  /** Other hours between two dates. */
  readonly season?: { readonly from: CivilDate; readonly to: CivilDate; readonly hours: readonly Hours[] };
  readonly ask: Question;
}

export type Question =
  | { readonly kind: 'addDays'; readonly from: Wall; readonly days: number; readonly answer: CivilDate }
  | { readonly kind: 'addTime'; readonly from: Wall; readonly milliseconds: number; readonly answer: Wall }
  | { readonly kind: 'elapsed'; readonly from: Wall; readonly to: Wall; readonly answer: number };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const EIGHT: Hours[] = [{ from: '08:00', to: '16:00' }];
const SPLIT: Hours[] = [
  { from: '09:00', to: '12:00' },
  { from: '16:30', to: '21:00' },
];
const EID = ['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22'];
const YEAR = ['2026-02-22', ...EID, '2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29', '2026-09-23'];
const RAMADAN = { from: '2026-02-18', to: '2026-03-18', hours: [{ from: '10:00', to: '16:00' }] };

type Setting = Partial<Omit<TrickyCase, 'name' | 'ask'>>;
const usual = { hours: EIGHT, holidays: YEAR };
const days = (name: string, from: Wall, count: number, answer: CivilDate, setting: Setting = {}): TrickyCase => ({
  ...{ name, ...usual, ...setting },
  ask: { kind: 'addDays', from, days: count, answer },
});
const time = (name: string, from: Wall, milliseconds: number, answer: Wall, setting: Setting = {}): TrickyCase => ({
  ...{ name, ...usual, ...setting },
  ask: { kind: 'addTime', from, milliseconds, answer },
});
const elapsed = (name: string, from: Wall, to: Wall, answer: number, setting: Setting = {}): TrickyCase => ({
  ...{ name, ...usual, ...setting },
  ask: { kind: 'elapsed', from, to, answer },
});

export const TRICKY: readonly TrickyCase[] = [
  ...FIFTEEN_DAYS.filter(({ turns }) => !turns).map(({ name, complete, holidays, due }) =>
    days(name, `${complete}T10:00:00.000`, 15, due, { holidays }),
  ),
  days('back over an Eid', '2026-03-24T10:00:00.000', -5, '2026-03-15'),
  days('a year of working days', '2026-01-08T10:00:00.000', 250, '2027-01-04'),
  days('the last millisecond of a day', '2026-01-07T23:59:59.999', 1, '2026-01-08'),

  time('from the exact closing', '2026-01-08T16:00:00.000', HOUR, '2026-01-11T09:00:00.000'),
  time('after closing', '2026-01-08T18:30:00.000', 2 * HOUR, '2026-01-11T10:00:00.000'),
  time('before opening', '2026-01-08T06:00:00.000', 30 * MINUTE, '2026-01-08T08:30:00.000'),
  time('from a rest day', '2026-01-09T10:00:00.000', HOUR, '2026-01-11T09:00:00.000'),
  time('from a holiday', '2026-02-22T10:00:00.000', HOUR, '2026-02-23T09:00:00.000'),
  time('reached at closing, not at the next opening', '2026-01-08T08:00:00.000', 8 * HOUR, '2026-01-08T16:00:00.000'),
  time('two whole days reached at closing', '2026-01-07T08:00:00.000', 16 * HOUR, '2026-01-08T16:00:00.000'),
  time('with seconds', '2026-01-08T15:59:30.000', MINUTE, '2026-01-11T08:00:30.000'),
  time('with milliseconds', '2026-01-08T15:59:59.999', 2, '2026-01-11T08:00:00.001'),
  time('holidays that touch the weekend', '2026-03-18T15:00:00.000', 2 * HOUR, '2026-03-23T09:00:00.000'),
  time('120 hours over an Eid', '2026-03-05T10:15:20.000', 120 * HOUR, '2026-03-30T10:15:20.000'),
  time('over the pause of a split shift', '2026-01-08T11:30:00.000', HOUR, '2026-01-08T17:00:00.000', { hours: SPLIT }),
  time('a split shift reached at noon', '2026-01-08T09:00:00.000', 3 * HOUR, '2026-01-08T12:00:00.000', {
    hours: SPLIT,
  }),
  time('from the pause of a split shift', '2026-01-08T13:00:00.000', 5 * HOUR, '2026-01-11T09:30:00.000', {
    hours: SPLIT,
  }),
  time('into Ramadan', '2026-02-17T15:00:00.000', 3 * HOUR, '2026-02-18T12:00:00.000', { season: RAMADAN }),
  time('back to the day before', '2026-01-11T09:00:00.000', -2 * HOUR, '2026-01-08T15:00:00.000'),
  time('back from a rest day', '2026-01-10T12:00:00.000', -HOUR, '2026-01-08T15:00:00.000'),

  elapsed('over a weekend', '2026-01-08T15:00:00.000', '2026-01-11T09:00:00.000', 2 * HOUR),
  elapsed('from closing to opening', '2026-01-08T16:00:00.000', '2026-01-11T08:00:00.000', 0),
  elapsed('within a rest day', '2026-01-09T08:00:00.000', '2026-01-10T16:00:00.000', 0),
  elapsed('from holiday to holiday', '2026-03-19T09:00:00.000', '2026-03-22T15:00:00.000', 0),
  elapsed('a minute and a half', '2026-01-08T10:00:15.000', '2026-01-08T10:01:45.000', 90 * SECOND),
  elapsed('to the millisecond', '2026-01-08T15:59:59.250', '2026-01-11T08:00:00.500', 1_250),
  elapsed('a month with an Eid', '2026-03-01T00:00:00.000', '2026-03-31T00:00:00.000', 20 * 8 * HOUR),
  elapsed('a year', '2026-01-01T00:00:00.000', '2027-01-01T00:00:00.000', 254 * 8 * HOUR),
  elapsed('split shifts over a weekend', '2026-01-08T11:00:00.000', '2026-01-11T17:00:00.000', 9 * HOUR, {
    hours: SPLIT,
  }),
  elapsed('a week across the beginning of Ramadan', '2026-02-15T00:00:00.000', '2026-02-20T00:00:00.000', 36 * HOUR, {
    season: RAMADAN,
  }),
];
