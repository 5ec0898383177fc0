import { type Calendar, type CivilDate, dayFrom } from '@sanad/business-time';
import type { Stage } from './rule';

/** Reminders go out at eight in the morning of their day. */
const MORNING = 8 * 3_600_000;

/** How far a ladder has been climbed. `stage` is the next one to fire; a new generation begins when the date moves later. */
export interface Rung {
  readonly generation: number;
  readonly stage: number;
}

export interface Climb extends Rung {
  /** Unset when nothing is left to fire. */
  readonly fireAt: Date | undefined;
}

export interface Schedule {
  readonly ladder: readonly Stage[];
  readonly startedAt: Date;
  readonly dueDate: CivilDate;
  readonly calendar: Calendar;
}

/** When a stage fires, in milliseconds since 1970: in the morning of the day that lies so many working days before the due date. */
export function firesAt({ ladder, dueDate, calendar }: Schedule, stage: number): number {
  const due = dayFrom(dueDate);
  return calendar.startOf(calendar.addWorkingDays(due, -ladder[stage]!.daysBefore)) + MORNING;
}

/** The ladder after the stages before `stage` have fired. */
export function climb(schedule: Schedule, { generation, stage }: Rung): Climb {
  if (stage >= schedule.ladder.length) return { generation, stage, fireAt: undefined };
  return { generation, stage, fireAt: new Date(firesAt(schedule, stage)) };
}

/**
 * Where the ladder stands once the date is known anew. What has fired stays fired; of several stages that are past and have not,
 * the last alone fires, at once. A date that moved later begins a new generation, which may fire stages of an earlier one again.
 * Stages that would lie before the start of the clock never fire.
 */
export function relay(schedule: Schedule, before: Rung & { readonly laidFor?: CivilDate }, now: Date): Climb {
  const later = before.laidFor !== undefined && schedule.dueDate > before.laidFor;
  const fires = schedule.ladder.map((_, stage) => firesAt(schedule, stage));
  const sinceStart = countUntil(fires, schedule.startedAt.getTime());
  const fired = Math.max(before.stage, sinceStart);
  const past = Math.max(countUntil(fires, now.getTime()), sinceStart);
  const stage = past > fired ? past - 1 : later ? past : fired;
  return climb(schedule, { generation: before.generation + (later ? 1 : 0), stage });
}

/** How many stages fire at the instant or before it; they stand in order of time. */
function countUntil(fires: readonly number[], instant: number): number {
  const after = fires.findIndex((at) => at > instant);
  return after === -1 ? fires.length : after;
}
