import { Refusal } from '@sanad/messages';
import { type Calendar, type DurationUnit, ruleAmount } from './calendar';
import { type CivilDate, civilFrom, type Day, DAY, dayFrom, type Instant, instantFrom } from './civil';

export type Bound = 'AT_LEAST' | 'AT_MOST';

/** A ceiling («within 15 working days») or a floor («not earlier than two weeks»). */
export interface TimeRule {
  readonly bound: Bound;
  /** A whole number from 1 to 3650. */
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** One turn of the clock. The first is a start; segments are only ever added, in order of time. */
export type Segment =
  | { readonly kind: 'start' | 'resume' | 'restart'; readonly at: Date }
  | { readonly kind: 'pause'; readonly at: Date; readonly reason: string };

/** `endsAt` is 00:00 of the day after `date` in the calendar's zone: what happens before it is in time, at it or after it is late. */
export interface DueDate {
  readonly date: CivilDate;
  readonly endsAt: Date;
}

/** Where a ceiling stands. A paused clock has no due date: it has days used and days left. */
export type Due =
  | ({ readonly state: 'running'; readonly usedBeforePauses: number } & DueDate)
  | {
      readonly state: 'paused';
      readonly used: number;
      readonly left: number;
      readonly since: Date;
      readonly reason: string;
    };

/**
 * When a ceiling is due, at the end of the last of its days. A day counts when the clock ran through all of it, so the day of a start,
 * of a pause and of a resumption do not; used days stay used over a pause, a restart begins from nothing. A pause after
 * the due date no longer moves it. Days and weeks of the calendar (a week is seven) count rest days and holidays, and end on them too.
 *
 * @throws Refusal `time.bound_mismatch` for a floor, `time.segments_invalid`, `time.amount_invalid`, `time.outside_calendar`
 */
export function dueAt(rule: TimeRule, segments: readonly Segment[], calendar: Calendar): Due {
  const { run, pause, used } = runClock(rule, segments, calendar);
  if (pause) return { state: 'paused', used, left: daysOf(rule) - used, since: pause.at, reason: pause.reason };
  const day = run.due ?? addDays(rule, run.from, daysOf(rule) - used, calendar);
  return {
    state: 'running',
    usedBeforePauses: used,
    date: civilFrom(day),
    endsAt: new Date(calendar.startOf(day + 1)),
  };
}

/** The civil days a rule's clock has to run through: its amount, or seven times it for weeks. */
export function daysOf({ amount, unit }: TimeRule): number {
  return ruleAmount(amount) * (unit === 'week' ? 7 : 1);
}

interface ClockState {
  /** The last stretch the clock ran from, and the day it became due within an earlier stretch. */
  readonly run: { readonly from: Day; readonly due?: Day };
  readonly pause: Extract<Segment, { kind: 'pause' }> | undefined;
  readonly used: number;
}

function runClock(rule: TimeRule, segments: readonly Segment[], calendar: Calendar): ClockState {
  if (rule.bound !== 'AT_MOST') throw new Refusal('time.bound_mismatch', { expected: 'AT_MOST' });
  checkSegments(segments);
  let state: ClockState = { run: { from: 0 }, pause: undefined, used: 0 };
  for (const segment of segments) state = turn(state, segment, rule, calendar);
  return state;
}

function turn({ run, pause, used }: ClockState, segment: Segment, rule: TimeRule, calendar: Calendar): ClockState {
  const day = calendar.dayOf(segment.at.getTime());
  if (segment.kind === 'start' || segment.kind === 'restart') return { run: { from: day }, pause: undefined, used: 0 };
  if (run.due !== undefined) return { run, pause, used };
  if (segment.kind !== 'pause') return { run: { from: day }, pause: undefined, used };
  const ran = day > run.from ? countDays(rule, run.from, day - 1, calendar) : 0;
  const left = daysOf(rule) - used;
  if (ran >= left) return { run: { ...run, due: addDays(rule, run.from, left, calendar) }, pause: undefined, used };
  return { run, pause: segment, used: used + ran };
}

function addDays({ unit }: TimeRule, day: Day, count: number, calendar: Calendar): Day {
  return unit === 'workingDay' ? calendar.addWorkingDays(day, count) : day + count;
}

function countDays({ unit }: TimeRule, from: Day, to: Day, calendar: Calendar): number {
  return unit === 'workingDay' ? calendar.workingDaysBetween(from, to) : to - from;
}

const FOLLOWS: Readonly<Record<Segment['kind'], readonly Segment['kind'][]>> = {
  start: [],
  pause: ['start', 'resume', 'restart'],
  resume: ['pause'],
  restart: ['start', 'pause', 'resume', 'restart'],
};

/** @throws Refusal `time.segments_invalid` unless the clock starts once, pauses while it runs, resumes while it is paused, and never goes back. */
export function checkSegments(segments: readonly Segment[]): void {
  const [first] = segments;
  if (first?.kind !== 'start') throw new Refusal('time.segments_invalid', { position: 1, segment: first?.kind ?? '–' });
  segments.forEach(({ kind, at }, i) => {
    const previous = segments[i - 1];
    instantFrom(at);
    if (previous && !(FOLLOWS[kind].includes(previous.kind) && at >= previous.at)) {
      throw new Refusal('time.segments_invalid', { position: i + 1, segment: kind });
    }
  });
}

/** Civil date and instant before which nothing may be sent. */
export interface NotBefore {
  readonly date: CivilDate;
  readonly at: Date;
}

/**
 * When a floor is over. From an instant: so many times 24 hours later, whatever the calendar says. From a date alone: 00:00 after the
 * last of its days. A floor in working days is over at 00:00 after the last of them, in both cases.
 *
 * @throws Refusal `time.bound_mismatch` for a ceiling, `time.date_invalid`, `time.amount_invalid`, `time.outside_calendar`
 */
export function notBefore(rule: TimeRule, start: Date | CivilDate, calendar: Calendar): NotBefore {
  if (rule.bound !== 'AT_LEAST') throw new Refusal('time.bound_mismatch', { expected: 'AT_LEAST' });
  const at = floorInstant(rule, start, calendar);
  return { date: civilFrom(calendar.dayOf(at)), at: new Date(at) };
}

function floorInstant(rule: TimeRule, start: Date | CivilDate, calendar: Calendar): Instant {
  const days = daysOf(rule);
  if (start instanceof Date && rule.unit !== 'workingDay') return instantFrom(start, 'start') + days * DAY;
  const day = start instanceof Date ? calendar.dayOf(instantFrom(start, 'start')) : dayFrom(start);
  return calendar.startOf(addDays(rule, day, days, calendar) + 1);
}
