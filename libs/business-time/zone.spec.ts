import * as fc from 'fast-check';
import { Calendar, civilFrom, dayFrom, type WorkingWeek, WEEKDAYS } from '.';

const HOUR = 3_600_000;
const covers = { from: '2020-01-01', to: '2030-12-31' };
const everyDay = (from: string, to: string): WorkingWeek =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from, to }]]));
// Midnight that does not exist (Cairo, Beirut, Santiago), half an hour (Lord Howe), a pause of daylight saving in Ramadan (Casablanca).
const ZONES = [
  'Asia/Riyadh',
  'UTC',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/New_York',
];
const made = ZONES.map((zone) => ({
  zone,
  always: new Calendar({ zone, week: everyDay('00:00', '24:00'), holidays: [], covers }),
  office: new Calendar({ zone, week: everyDay('01:30', '16:00'), holidays: [], covers }),
  wall: new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }),
}));
type Made = (typeof made)[number];

/** Date and clock on the wall as Intl has them. */
function wallOf({ wall }: Pick<Made, 'wall'>, instant: number): { date: string; clock: string } {
  const [date = '', clock = ''] = wall.format(instant).split(', ');
  return { date, clock };
}

const minutes = fc.integer({
  min: Date.parse('2020-01-03T00:00:00Z') / 60_000,
  max: Date.parse('2030-12-29T00:00:00Z') / 60_000,
});
const instants = minutes.map((minute) => minute * 60_000);

describe.each(made)('$zone', (zone) => {
  test('an instant stands on the date that Intl gives it', () => {
    fc.assert(
      fc.property(instants, (at) => expect(civilFrom(zone.always.dayOf(at))).toBe(wallOf(zone, at).date)),
      { numRuns: 400 },
    );
  });

  test('a day begins where its date begins', () => {
    for (let day = dayFrom('2023-01-01'); day < dayFrom('2025-01-01'); day++) {
      const start = zone.always.startOf(day);
      expect([wallOf(zone, start).date, wallOf(zone, start - 1).date]).toEqual([civilFrom(day), civilFrom(day - 1)]);
    }
  });

  test('open all day, working time is time, whatever the clocks do', () => {
    fc.assert(
      fc.property(instants, instants, (from, to) => {
        expect(zone.always.workingTimeBetween(from, to)).toBe(to - from);
        const end = zone.always.addWorkingTime(from, 30 * HOUR);
        expect(end).toBe(from + 30 * HOUR);
      }),
    );
  });

  // Where the clock goes back over the opening, the door that was opened stays open.
  test('open from when the wall clock first shows the opening until it shows the closing', () => {
    const opened = (at: number): boolean => wallOf(zone, at).clock >= '01:30:00';
    const date = (at: number): string => wallOf(zone, at).date;
    fc.assert(
      fc.property(instants, (at) => {
        const before = at - HOUR / 2;
        const open = opened(at) || (date(before) === date(at) && opened(before));
        expect(zone.office.isWorkingTime(at)).toBe(open && wallOf(zone, at).clock < '16:00:00');
      }),
      { numRuns: 400, examples: [[Date.parse('2024-11-03T05:29:00Z')], [Date.parse('2024-11-03T06:00:00Z')]] },
    );
  });
});
