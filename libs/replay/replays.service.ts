import { Inject, Injectable } from '@nestjs/common';
import { PastCases, type PastCase } from '@sanad/intake';
import { dayInRiyadh, newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { replayFinished } from './replay.events';
import { isUnderWay, type Replay, type Span } from './replay';
import { forgetChanges, getReplay, insertReplay, keepReplay } from './replays.store';
import { SAMPLES, type SampleCases } from './samples';
import { noCounts } from './tally';
import { rulesOf } from './version-rules';

const YEAR_MS = 365 * 86_400_000;
/** A process that died is followed by another after so long. */
const LEASE_MS = 60_000;
/** So many batches in a row may fail before nobody tries again. */
export const MOST_ATTEMPTS = 5;

/** The verbs on replays: ask for one, cancel it, give it up. Doing one is `ReplayRun`. */
@Injectable()
export class Replays {
  constructor(
    private readonly policies: Policies,
    private readonly past: PastCases,
    @Inject(SAMPLES) private readonly samples: SampleCases,
  ) {}

  /**
   * Asks for a replay of a version as it reads now. Which cases there are is settled at this moment; what happens to them later is left out.
   * @throws Refusal `policy.version_not_found`, `replay.no_cases`, `replay.under_way`
   */
  async request(op: Op, versionId: string, span: Span): Promise<Replay> {
    const [policy, today] = await Promise.all([this.policies.of(op, versionId), this.policies.findInForce(op)]);
    const cutOff = span === 'sample' ? this.samples.asOf : op.now;
    const since = span === 'lastYear' ? startOfDay(new Date(op.now.getTime() - YEAR_MS)) : null;
    if (span !== 'sample' && !(await this.past.any(op, { until: cutOff, since }))) throw new Refusal('replay.no_cases');
    const id = newId();
    const { contentHash } = policy;
    const todayVersionId = today?.versionId ?? null;
    const rules = rulesOf(policy);
    await insertReplay(op, { id, versionId, contentHash, rules, todayVersionId, span, since, cutOff });
    op.record({
      action: 'replay.requested',
      subject: { type: 'replay', id },
      detail: { versionId, contentHash, span },
    });
    return getReplay(op, id);
  }

  /** Waits for the batch under way; what was counted by then is gone. @throws Refusal `replay.not_found`, `replay.over` */
  async cancel(op: Op, id: string): Promise<Replay> {
    const replay = await getReplay(op, id, 'FOR UPDATE');
    if (!isUnderWay(replay)) throw new Refusal('replay.over');
    await this.drop(op, replay, 'cancelled');
    return getReplay(op, id);
  }

  /** Its batches failed again and again. */
  async giveUp(op: Op, id: string): Promise<void> {
    const replay = await getReplay(op, id, 'FOR UPDATE');
    if (isUnderWay(replay)) await this.drop(op, replay, 'failed');
  }

  /** One page of the cases that a replay goes over. */
  pageOf(op: Op, { span, since, cutOff, lastCaseId }: Replay, limit: number): Promise<readonly PastCase[]> {
    if (span !== 'sample') return this.past.page(op, { until: cutOff, since }, limit, lastCaseId);
    const { cases } = this.samples;
    const after = cases.filter(({ id }) => lastCaseId === null || id > lastCaseId);
    return Promise.resolve(after.slice(0, limit));
  }

  totalOf(op: Op, { span, since, cutOff }: Replay): Promise<number> {
    if (span === 'sample') return Promise.resolve(this.samples.cases.length);
    return this.past.count(op, { until: cutOff, since });
  }

  /** One of the cases that a replay goes over. @throws Refusal `replay.case_not_found` */
  async caseOf(op: Op, { span, since, cutOff }: Replay, id: string): Promise<PastCase> {
    const found =
      span === 'sample'
        ? this.samples.cases.find((one) => one.id === id)
        : await this.past.find(op, id, { until: cutOff, since });
    if (!found) throw new Refusal('replay.case_not_found');
    return found;
  }

  /** Whether there is anything to replay but what was invented. */
  hasCases(op: Op): Promise<boolean> {
    return this.past.any(op, { until: op.now, since: null });
  }

  async finish(op: Op, replay: Replay): Promise<void> {
    const { id, versionId, contentHash, done, counts } = replay;
    await keepReplay(op, id, { ...replay, state: 'done', finishedAt: op.now }, null);
    op.record({
      action: 'replay.finished',
      subject: { type: 'replay', id },
      detail: { versionId, contentHash, cases: done, changed: counts.changed },
    });
    op.emit(replayFinished({ replayId: id, policyVersionId: versionId, contentHash }));
  }

  leaseFrom(now: Date): Date {
    return new Date(now.getTime() + LEASE_MS);
  }

  private async drop(op: Op, replay: Replay, state: 'cancelled' | 'failed'): Promise<void> {
    const { id, versionId } = replay;
    await forgetChanges(op, id);
    await keepReplay(op, id, { ...replay, state, counts: noCounts(), finishedAt: op.now }, null);
    op.record({ action: `replay.${state}`, subject: { type: 'replay', id }, detail: { versionId } });
  }
}

/** Riyadh has kept its offset since 1947. */
const startOfDay = (at: Date): Date => new Date(`${dayInRiyadh(at)}T00:00:00+03:00`);
