import { type Calendar, type CivilDate, civilFrom, dueAt, notBefore } from '@sanad/business-time';
import type { KeptRule } from './rule';

export const DEADLINE_STATES = ['waiting', 'running', 'paused', 'met', 'closed'] as const;
/** `waiting`: the moment that starts the clock has not come, or nobody has chosen which it is. */
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** One line of a clock's history. Lines are only ever added; `at` may lie before the moment they were entered. */
export type Turn =
  /** `dateOnly`: nobody knows the hour, so a floor runs from the end of that day. */
  | { readonly kind: 'start'; readonly at: Date; readonly dateOnly?: boolean }
  | { readonly kind: 'pause'; readonly at: Date; readonly reason: string }
  | { readonly kind: 'resume' | 'restart' | 'met' | 'closed'; readonly at: Date }
  /** What had met the clock turned out not to have happened. */
  | { readonly kind: 'reopened'; readonly at: Date };

/** What a history amounts to under a calendar. */
export interface Reckoning {
  readonly state: DeadlineState;
  /** Of the present run: a restart begins anew. */
  readonly startedAt?: Date;
  /** Ceilings and targets, while they run or when they ended: the last day, and 00:00 after it. */
  readonly due?: { readonly date: CivilDate; readonly endsAt: Date };
  /** Floors. */
  readonly notBefore?: Date;
  readonly metAt?: Date;
  readonly closedAt?: Date;
}

/**
 * Reads the history as a whole: state is never patched, always told again from the start.
 * @throws Refusal `time.segments_invalid` for a history that cannot be, `time.outside_calendar`
 */
export function reckon(rule: KeptRule, turns: readonly Turn[], calendar: Calendar): Reckoning {
  const end = endOf(turns);
  const clock = turns.filter(isClock);
  const ended = end && { state: end.kind, [end.kind === 'met' ? 'metAt' : 'closedAt']: end.at };
  if (clock.length === 0) return { state: 'waiting', ...ended };
  return { ...standing(rule, clock, calendar), ...ended };
}

function standing(rule: KeptRule, clock: readonly ClockTurn[], calendar: Calendar): Reckoning {
  const start = clock.findLast(({ kind }) => kind === 'start' || kind === 'restart')!;
  const startedAt = start.at;
  if (rule.bound === 'AT_LEAST') {
    return { state: 'running', startedAt, notBefore: notBefore(rule, floorStart(start, calendar), calendar).at };
  }
  const due = dueAt(rule, clock, calendar);
  if (due.state === 'paused') return { state: 'paused', startedAt };
  return { state: 'running', startedAt, due: { date: due.date, endsAt: due.endsAt } };
}

/** What a floor runs from: the instant, or the day where only that is known. Pauses do not touch it. */
export function floorStart(start: ClockTurn, calendar: Calendar): Date | CivilDate {
  return start.kind === 'start' && start.dateOnly ? civilFrom(calendar.dayOf(start.at.getTime())) : start.at;
}

type ClockTurn =
  Extract<Turn, { kind: 'start' } | { kind: 'pause' }> | { readonly kind: 'resume' | 'restart'; readonly at: Date };

const NOT_OF_THE_CLOCK: readonly Turn['kind'][] = ['met', 'closed', 'reopened'];

export function isClock(turn: Turn): turn is ClockTurn {
  return !NOT_OF_THE_CLOCK.includes(turn.kind);
}

/** An end that was taken back has never been one: the days since it count like the others. One after which the same was owed anew is over. */
export function endOf(turns: readonly Turn[]): { readonly kind: 'met' | 'closed'; readonly at: Date } | undefined {
  const last = turns.findLast((turn) => turn.kind === 'restart' || !isClock(turn));
  return last?.kind === 'met' || last?.kind === 'closed' ? { kind: last.kind, at: last.at } : undefined;
}
