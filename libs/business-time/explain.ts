import type { Calendar } from './calendar';
import { type CivilDate, civilFrom, type Day, dayFrom, type Instant, instantFrom } from './civil';
import { daysOf, type Due, dueAt, notBefore, type NotBefore, type Segment, type TimeRule } from './clock';
import type { BilingualName, Holiday } from './working-week';

/** Why a day counted or did not. The words for it live with the messages; names and sources come from the data. */
export type DayReason =
  /** The nth day counted, from 1. */
  | { readonly code: 'counted'; readonly n: number }
  | { readonly code: 'start' | 'restart' | 'resume' }
  | { readonly code: 'weeklyRest' }
  /** The day the clock stopped, or a day on which it stood still. */
  | { readonly code: 'pause'; readonly reason: string }
  | ({ readonly code: 'holiday' } & Pick<Holiday, 'name' | 'source' | 'substituteFor'>)
  /** Whatever it had been, the restart of that date took it back. */
  | { readonly code: 'voided'; readonly restart: CivilDate };

export interface ExplainedDay {
  readonly date: CivilDate;
  readonly counted: boolean;
  readonly reason: DayReason;
}

/** A ceiling's due date with every day from the start to it; for a paused clock, to its last turn. @throws Refusal as `dueAt` */
export function explainDue(
  rule: TimeRule,
  segments: readonly Segment[],
  calendar: Calendar,
): { due: Due; days: ExplainedDay[] } {
  const due = dueAt(rule, segments, calendar);
  const turns = segments.map((segment) => ({ segment, day: calendar.dayOf(segment.at.getTime()) }));
  const end = due.state === 'running' ? dayFrom(due.date) : turns[turns.length - 1]!.day;
  const walk = new Walk(rule.unit === 'workingDay' ? calendar : undefined);
  const restart = turns.findLast(({ segment }) => segment.kind === 'restart');
  for (let day = turns[0]!.day; day <= end; day++) {
    const today = turns.filter((turn) => turn.day === day).map(({ segment }) => segment);
    if (restart && day < restart.day) walk.leaveOut(day, { code: 'voided', restart: civilFrom(restart.day) });
    else walk.pass(day, today);
  }
  return { due, days: walk.days };
}

/** A floor with every day it runs through. @throws Refusal as `notBefore` */
export function explainFloor(
  rule: TimeRule,
  start: Date | CivilDate,
  calendar: Calendar,
): { notBefore: NotBefore; days: ExplainedDay[] } {
  const over = notBefore(rule, start, calendar);
  const walk = new Walk(rule.unit === 'workingDay' ? calendar : undefined);
  const first = typeof start === 'string' ? dayFrom(start) : calendar.dayOf(start.getTime());
  walk.leaveOut(first, { code: 'start' });
  for (let day = first + 1; walk.counted < daysOf(rule); day++) walk.pass(day, []);
  return { notBefore: over, days: walk.days };
}

/** The days after `from` up to and including `to`, with the working days among them counted. @throws Refusal `time.outside_calendar` */
export function explainWorkingDays(from: CivilDate, to: CivilDate, calendar: Calendar): ExplainedDay[] {
  const walk = new Walk(calendar);
  for (let day = dayFrom(from) + 1; day <= dayFrom(to); day++) walk.pass(day, []);
  return walk.days;
}

/** One day of a stretch of working time. */
export interface ExplainedHours {
  readonly date: CivilDate;
  /** Milliseconds of working time within the stretch. */
  readonly worked: number;
  readonly reason:
    | Extract<DayReason, { code: 'weeklyRest' | 'holiday' }>
    | { readonly code: 'hours'; readonly season?: BilingualName };
}

/** Working time from one instant to a later one, day by day. @throws Refusal `time.outside_calendar`, `time.instant_invalid` */
export function explainWorkingTime(
  from: Date | Instant,
  to: Date | Instant,
  calendar: Calendar,
): { worked: number; days: ExplainedHours[] } {
  const [start, end] = [instantFrom(from, 'from'), instantFrom(to, 'to')];
  const days: ExplainedHours[] = [];
  for (let day = calendar.dayOf(start); calendar.startOf(day) < end; day++) {
    const opens = Math.max(start, calendar.startOf(day));
    const closes = Math.min(end, calendar.startOf(day + 1));
    days.push({
      date: civilFrom(day),
      worked: calendar.workingTimeBetween(opens, closes),
      reason: hoursReason(calendar, day),
    });
  }
  return { worked: days.reduce((sum, { worked }) => sum + worked, 0), days };
}

function hoursReason(calendar: Calendar, day: Day): ExplainedHours['reason'] {
  const kind = calendar.kindOf(day);
  if (kind.code !== 'workingDay') return restReason(kind);
  return kind.season ? { code: 'hours', season: kind.season.name } : { code: 'hours' };
}

type Rest = Exclude<ReturnType<Calendar['kindOf']>, { code: 'workingDay' }>;

function restReason(kind: Rest): Extract<DayReason, { code: 'weeklyRest' | 'holiday' }> {
  if (kind.code === 'weeklyRest') return { code: 'weeklyRest' };
  const { name, source, substituteFor } = kind.holiday;
  return { code: 'holiday', name, source, ...(substituteFor === undefined ? {} : { substituteFor }) };
}

/** Goes from day to day as a person with a wall calendar would, and notes what it sees. Without a calendar every day counts. */
class Walk {
  readonly days: ExplainedDay[] = [];
  counted = 0;
  private standing: DayReason | undefined;

  constructor(private readonly calendar: Calendar | undefined) {}

  pass(day: Day, turns: readonly Segment[]): void {
    const [first] = turns;
    const standing = this.standing;
    for (const turn of turns)
      this.standing = turn.kind === 'pause' ? { code: 'pause', reason: turn.reason } : undefined;
    if (first) this.leaveOut(day, turnReason(turns.find(({ kind }) => kind === 'restart') ?? first));
    else if (standing) this.leaveOut(day, standing);
    else this.count(day);
  }

  leaveOut(day: Day, reason: DayReason): void {
    this.days.push({ date: civilFrom(day), counted: false, reason });
  }

  private count(day: Day): void {
    const kind = this.calendar?.kindOf(day) ?? { code: 'workingDay' };
    if (kind.code !== 'workingDay') return this.leaveOut(day, restReason(kind));
    this.days.push({ date: civilFrom(day), counted: true, reason: { code: 'counted', n: ++this.counted } });
  }
}

function turnReason(turn: Segment): DayReason {
  return turn.kind === 'pause' ? { code: 'pause', reason: turn.reason } : { code: turn.kind };
}
