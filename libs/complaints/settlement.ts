import type { ComplaintOutcome, Party, SettlementStep } from './complaint.kinds';

/** One line of the log of a settlement: appended, never changed. */
export interface SettlementEntry {
  readonly id: string;
  readonly step: SettlementStep;
  /** Whose attempt, offer or answer it is. */
  readonly party: Party;
  readonly words: string;
  readonly at: Date;
  readonly enteredBy: string;
}

export type SettlementStanding = 'none' | 'attempted' | 'offered' | 'consented' | 'agreed';

/**
 * Where a settlement stands, read off its log. Declining leads back to where offers are made: it is no step backwards, and
 * nothing else of the complaint follows from it. An agreement holds as long as it is the outcome: once that is contested or the complaint is opened
 * again, it stays in the log and a settlement is sought anew.
 */
export function settlementStanding(
  log: readonly Pick<SettlementEntry, 'step'>[],
  outcome: ComplaintOutcome | null,
): SettlementStanding {
  const standing = standingOf(log);
  return standing === 'agreed' && outcome !== 'settled' ? 'none' : standing;
}

const standingOf = (log: readonly Pick<SettlementEntry, 'step'>[]): SettlementStanding =>
  lastRound(log).reduce<SettlementStanding>((standing, { step }) => AFTER[step](standing), 'none');

/** What was written since the last agreement but this: each agreement ends a round. */
export function lastRound<Entry extends Pick<SettlementEntry, 'step'>>(log: readonly Entry[]): readonly Entry[] {
  return log.slice(log.slice(0, -1).findLastIndex(({ step }) => step === 'agreement') + 1);
}

const AFTER: Readonly<Record<SettlementStep, (before: SettlementStanding) => SettlementStanding>> = {
  attempt: (before) => (before === 'none' ? 'attempted' : before),
  offer: () => 'offered',
  consent: () => 'consented',
  decline: () => 'attempted',
  agreement: () => 'agreed',
};

/** Whose answer an open offer waits for: that of the other party. */
export function answering(log: readonly Pick<SettlementEntry, 'step' | 'party'>[]): Party | undefined {
  const last = log.findLast(({ step }) => step === 'offer');
  if (!last || standingOf(log) !== 'offered') return undefined;
  return last.party === 'association' ? 'complainant' : 'association';
}
