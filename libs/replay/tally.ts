import { civilFrom, type Calendar } from '@sanad/business-time';
import type { PastCase } from '@sanad/intake';
import { OUTCOMES, type CaseOutcome, type Outcome } from './engine';

/** How many cases come to what; `held` are those among them whose notice would have been held back. */
export type Tally = Record<Outcome | 'held', number>;

/** The same cases under the proposed version, under the one each was opened under, and under today's. */
export interface Sides<T> {
  readonly proposed: T;
  /** Null for invented cases: they ran under none. */
  readonly own: T | null;
  /** Null where none is in force. */
  readonly today: T | null;
}

export type Compared = Sides<Tally>;

/** The counts of a replay as far as it has come. */
export interface ReplayCounts {
  all: Compared | null;
  /** By the month in which they were received, `YYYY-MM`. */
  readonly months: Record<string, Compared>;
  readonly channels: Record<string, Compared>;
  /** Cases that come to something else than they did. */
  changed: number;
}

export const noCounts = (): ReplayCounts => ({ all: null, months: {}, channels: {}, changed: 0 });

export function countIn(counts: ReplayCounts, past: PastCase, sides: Sides<CaseOutcome>, calendar: Calendar): void {
  const month = civilFrom(calendar.dayOf(past.receivedAt.getTime())).slice(0, 7);
  for (const compared of [
    (counts.all ??= blank(sides)),
    (counts.months[month] ??= blank(sides)),
    (counts.channels[past.channel] ??= blank(sides)),
  ]) {
    add(compared.proposed, sides.proposed);
    if (compared.own && sides.own) add(compared.own, sides.own);
    if (compared.today && sides.today) add(compared.today, sides.today);
  }
  if (isChanged(sides)) counts.changed++;
}

/** Compared with what it ran under; an invented case with what holds today. */
export function isChanged({ proposed, own, today }: Sides<CaseOutcome>): boolean {
  const before = own ?? today;
  return (
    before !== null && (before.outcome !== proposed.outcome || (before.held === null) !== (proposed.held === null))
  );
}

export const totalOf = (tally: Tally): number => OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0);

function add(tally: Tally, { outcome, held }: CaseOutcome): void {
  tally[outcome]++;
  if (held) tally.held++;
}

const NONE = (): Tally => ({ onTime: 0, late: 0, unbounded: 0, open: 0, ended: 0, uncounted: 0, held: 0 });

const blank = ({ own, today }: Sides<unknown>): Compared => ({
  proposed: NONE(),
  own: own === null ? null : NONE(),
  today: today === null ? null : NONE(),
});
