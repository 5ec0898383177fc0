import type { Calendar } from '@sanad/business-time';
import {
  enforced,
  floorStanding,
  historyOf,
  reckon,
  standingOf,
  type Happening,
  type Reckoning,
  type StandingClock,
  type StandingState,
  type Terms,
  type Turn,
} from '@sanad/deadlines/pure';
import type { CaseHappening, PastCase } from '@sanad/intake';
import { OBLIGATION_OF } from '@sanad/intake/pure';
import { Refusal } from '@sanad/messages';
import type { VersionRules } from './version-rules';

/** Where a past case would stand. `open`: its time is not over; `ended`: nothing is owed any more; `uncounted`: beyond the calendar. */
export const OUTCOMES = ['onTime', 'late', 'unbounded', 'open', 'ended', 'uncounted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why the notice could not have gone out when it did. */
export const HELD = ['early', 'notStarted', 'unresolved', 'stopped'] as const;
export type Held = (typeof HELD)[number];

export interface CaseOutcome {
  readonly outcome: Outcome;
  /** Of the notice of the decision; null where it could have gone, or none went. */
  readonly held: Held | null;
}

/** One clock as the version would have run it. */
export interface ReplayedClock {
  readonly terms: Terms;
  readonly turns: readonly Turn[];
  readonly reckoning: Reckoning;
}

/** A case under a version: what it would have come to, and the clocks that say so. */
export interface ReplayedCase extends CaseOutcome {
  readonly clocks: readonly ReplayedClock[];
}

/** What happened stays as it happened; the version decides what follows from it. Whoever answers sooner under a shorter limit is not foreseen. */
export function replay(past: PastCase, rules: VersionRules, calendar: Calendar, asOf: Date): ReplayedCase {
  const terms = rules.terms[OBLIGATION_OF[past.kind]];
  const submission = submissionOf(past, rules);
  try {
    const clocks = terms.map((term) => {
      const turns = historyOf(term.rule, [submission, ...past.happenings.filter(concernsClocks)]);
      return { terms: term, turns, reckoning: reckon(term.rule, turns, calendar) };
    });
    return { outcome: outcomeOf(clocks, asOf), held: heldBy(clocks, past, rules), clocks };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'time.outside_calendar')
      return { outcome: 'uncounted', held: null, clocks: [] };
    throw error;
  }
}

function submissionOf(past: PastCase, { fromDelegate }: VersionRules): Happening {
  const { receivedAt, receivedDateOnly, delegateReceivedAt } = past;
  const at = fromDelegate && delegateReceivedAt ? delegateReceivedAt : receivedAt;
  const dateOnly = receivedDateOnly && at === receivedAt;
  return { kind: 'reach', moment: 'submission', at, ...(dateOnly && { dateOnly }) };
}

const concernsClocks = (happening: CaseHappening): happening is Happening =>
  happening.kind !== 'notice' && happening.kind !== 'hardship';

const AS: Readonly<Record<Exclude<StandingState, 'met'>, Outcome>> = {
  onTime: 'open',
  late: 'late',
  paused: 'open',
  notStarted: 'open',
  closed: 'ended',
  unbounded: 'unbounded',
};

function outcomeOf(clocks: readonly ReplayedClock[], asOf: Date): Outcome {
  const standing = standingOf(clocks.map(asDeadline), asOf);
  if (standing.state !== 'met') return AS[standing.state];
  return standing.inTime ? 'onTime' : 'late';
}

/** As the standing of a live clock reads it. */
function asDeadline({ terms, reckoning }: ReplayedClock): StandingClock & Pick<Reckoning, 'startedAt'> {
  const { due, ...reckoned } = reckoning;
  const { kind, rule } = terms;
  return { kind, rule, ...reckoned, ...(due && { dueDate: due.date, dueAt: due.endsAt }) };
}

/** The last notice that went out, as the gate before it would have looked at it. */
function heldBy(clocks: readonly ReplayedClock[], { happenings }: PastCase, rules: VersionRules): Held | null {
  const place = happenings.findLastIndex(({ kind }) => kind === 'notice');
  const notice = happenings[place];
  if (!notice) return null;
  if (rules.holdsNotices) return 'stopped';
  const floor = clocks.map(asDeadline).find(enforced);
  if (!floor) return null;
  const standing = floorStanding(floor);
  if ('unresolved' in standing) return 'unresolved';
  // A floor that started after the notice had not when it went out.
  if ('notStarted' in standing || floor.startedAt! > notice.at) return 'notStarted';
  const isHardship = happenings.slice(0, place).some(({ kind }) => kind === 'hardship');
  return !isHardship && standing.instant > notice.at ? 'early' : null;
}
