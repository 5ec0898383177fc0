import type { ReplayCounts } from './tally';
import type { VersionRules } from './version-rules';

export const REPLAY_STATES = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
export type ReplayState = (typeof REPLAY_STATES)[number];

/** Over which cases: those received within a year, all, or invented ones. */
export const SPANS = ['lastYear', 'all', 'sample'] as const;
export type Span = (typeof SPANS)[number];

/** One version over the cases up to an instant, as far as it has come. */
export interface Replay {
  readonly id: string;
  readonly versionId: string;
  readonly contentHash: string;
  /** What the version said when it was asked for. */
  readonly rules: VersionRules;
  readonly todayVersionId: string | null;
  readonly span: Span;
  readonly since: Date | null;
  readonly cutOff: Date;
  readonly state: ReplayState;
  /** Of the calendar it goes by; unset before the first cases. */
  readonly calendarStamp: string | null;
  /** Unset before the first cases. */
  readonly total: number | null;
  readonly done: number;
  readonly lastCaseId: string | null;
  readonly counts: ReplayCounts;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

export const isUnderWay = ({ state }: Pick<Replay, 'state'>): boolean => state === 'waiting' || state === 'running';
