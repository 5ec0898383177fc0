import type { DomainEvent } from '@sanad/platform';

/** A replay has its result. */
export const REPLAY_FINISHED = 'replay.finished';

export interface ReplayFinished {
  readonly replayId: string;
  readonly policyVersionId: string;
  readonly contentHash: string;
}

export const replayFinished = (payload: ReplayFinished): DomainEvent => ({
  name: REPLAY_FINISHED,
  version: 1,
  payload: { ...payload },
});
