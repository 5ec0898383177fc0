import { Injectable } from '@nestjs/common';
import type { Calendar } from '@sanad/business-time';
import { standingWords } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import type { EffectivePolicy, Obligation } from '@sanad/policy/pure';
import { Calendars } from './calendars';
import { type Deadline, type Standing, standingOf, type Subject } from './deadline';
import type { ClockView, StandingView } from './deadlines.dto';
import { loadDeadlines } from './deadlines.store';
import { explain } from './explanation';
import { groundsOf } from './unbounded';

/** Why every date of a case stands where it stands, and why there is none. */
@Injectable()
export class Explanations {
  constructor(private readonly calendars: Calendars) {}

  /** The obligations that have a clock, day by day; none where the policy sets none. */
  async of(op: Op, subject: Subject): Promise<StandingView[]> {
    const deadlines = await loadDeadlines(op, subject);
    if (deadlines.length === 0) return [];
    const calendar = await this.calendars.of(op);
    const byObligation = new Map<Obligation, Deadline[]>();
    for (const deadline of deadlines) {
      byObligation.set(deadline.obligation, [...(byObligation.get(deadline.obligation) ?? []), deadline]);
    }
    return [...byObligation].map(([obligation, clocks]) => toStanding(obligation, clocks, calendar, op.now));
  }

  /** The same of a case under its own version: what it is owed comes first and is there without a clock too, with what that follows from. */
  async under(op: Op, subject: Subject, policy: EffectivePolicy, owed: Obligation): Promise<StandingView[]> {
    const found = await this.of(op, subject);
    const standing = found.find(({ obligation }) => obligation === owed) ?? withoutClock(owed);
    const because = standing.state === 'unbounded' ? { because: groundsOf(policy, owed) } : {};
    return [{ ...standing, ...because }, ...found.filter(({ obligation }) => obligation !== owed)];
  }
}

const withoutClock = (obligation: Obligation): StandingView => ({
  ...{ obligation, state: 'unbounded', words: standingWords.unbounded },
  clocks: [],
});

export function toStanding(
  obligation: Obligation,
  clocks: readonly Deadline[],
  calendar: Calendar,
  now: Date,
): StandingView {
  const standing = standingOf(clocks, now);
  return {
    ...{ obligation, state: standing.state, words: wordsOf(standing) },
    clocks: clocks.map((clock) => toClock(clock, calendar)),
  };
}

function wordsOf({ state, inTime }: Standing): StandingView['words'] {
  return state === 'met' && inTime === false ? standingWords.metLate : standingWords[state];
}

function toClock(deadline: Deadline, calendar: Calendar): ClockView {
  const { id, obligation, kind, source, state, startedAt, dueDate, dueAt, notBefore, metAt, closedAt } = deadline;
  const { clause, policyVersion, startsOn, stopsOn, reading } = deadline.rule;
  const { days, ...told } = explain(deadline, calendar);
  return {
    ...{ id, obligation, kind, source, ...told, clause, policyVersion, startsOn, stopsOn, reading },
    ...{ state, startedAt, dueDate, dueAt, notBefore, metAt, closedAt },
    turns: deadline.turns.map((turn) => ({
      ...{ kind: turn.kind, at: turn.at },
      ...(turn.kind === 'pause' && { reason: turn.reason }),
    })),
    days: [...days],
  };
}
