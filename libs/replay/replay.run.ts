import { Injectable, Logger } from '@nestjs/common';
import type { Calendar } from '@sanad/business-time';
import { Calendars } from '@sanad/deadlines';
import type { PastCase } from '@sanad/intake';
import type { AssociationId } from '@sanad/kernel';
import { defineJob, Dispatcher, Handles, JobQueues, Ops, system, type JobRef, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { replay, type ReplayedCase } from './engine';
import type { Replay } from './replay';
import {
  changeOf,
  claimReplay,
  forgetChanges,
  getReplay,
  insertChanges,
  keepReplay,
  type Change,
} from './replays.store';
import { MOST_ATTEMPTS, Replays } from './replays.service';
import { countIn, isChanged, noCounts } from './tally';
import { rulesOf, type VersionRules } from './version-rules';

/** Does what replays wait for in one association; the job's id is the association's. */
export const RunReplays = defineJob('replay.run');

const JOB = 'replay.run';
const BATCH = 1_000;
const KEYS = 8;

/**
 * Does replays, batch by batch. Each batch is one commit: its counts, its changed cases and the place where the next one begins. So a process that
 * dies costs a batch, nothing is counted twice, and how far it has come is told by the row.
 */
@Injectable()
export class ReplayRun {
  private readonly logger = new Logger(JOB);
  private turn = 0;

  constructor(
    private readonly ops: Ops,
    private readonly queues: JobQueues,
    private readonly dispatcher: Dispatcher,
    private readonly replays: Replays,
    private readonly policies: Policies,
    private readonly calendars: Calendars,
  ) {}

  /** Tells the queue that something waits. A hint that is lost costs time: `reconcile` finds the row. */
  async hint(associations: readonly AssociationId[]): Promise<void> {
    this.turn = (this.turn + 1) % KEYS;
    // A job that died with its worker holds its key for a while.
    const jobs = associations.map((association) => ({
      ...{ kind: RunReplays, association, id: association },
      key: `${association}-${this.turn}`,
    }));
    if (jobs.length > 0) await this.queues.add(jobs).catch(() => undefined);
  }

  /** Hints again at what is new, or was left by a process that died. @returns 0, for the loop */
  async reconcile(): Promise<number> {
    await this.hint(await this.dispatcher.associations('replay WHERE lease_until <= :now'));
    return 0;
  }

  @Handles(RunReplays)
  async run({ association }: JobRef): Promise<void> {
    for (let id = await this.claim(association); id !== undefined; id = await this.claim(association)) {
      while (await this.step(association, id));
    }
  }

  /** One batch. @returns whether another follows */
  step(association: AssociationId, id: string, limit = BATCH): Promise<boolean> {
    return this.ops.run(system(association, JOB), (op) => this.batch(op, id, limit));
  }

  private async claim(association: AssociationId): Promise<string | undefined> {
    const who = system(association, JOB);
    const claimed = await this.ops.run(who, (op) => claimReplay(op, this.replays.leaseFrom(op.now)));
    if (!claimed || claimed.attempts <= MOST_ATTEMPTS) return claimed?.id;
    this.logger.error({ message: 'given up', association, replay: claimed.id });
    await this.ops.run(who, (op) => this.replays.giveUp(op, claimed.id));
    return this.claim(association);
  }

  private async batch(op: Op, id: string, limit: number): Promise<boolean> {
    const found = await getReplay(op, id, 'FOR UPDATE');
    if (found.state !== 'running') return false;
    const { calendar, stamp } = await this.calendars.stamped(op);
    const begun = await this.begun(op, found, stamp);
    const page = await this.replays.pageOf(op, begun, limit);
    const changes = await this.counted(op, begun, page, calendar);
    await insertChanges(op, id, changes);
    const done = begun.done + page.length;
    const far = { ...begun, done, lastCaseId: page.at(-1)?.id ?? begun.lastCaseId };
    if (page.length < limit) await this.replays.finish(op, far);
    else await keepReplay(op, id, far, this.replays.leaseFrom(op.now));
    return page.length === limit;
  }

  /** Half of it under one calendar and half under another would be neither: it begins anew. */
  private async begun(op: Op, replay: Replay, stamp: string): Promise<Replay> {
    if (replay.calendarStamp === stamp) return replay;
    if (replay.calendarStamp !== null) await forgetChanges(op, replay.id);
    const total = await this.replays.totalOf(op, replay);
    return { ...replay, calendarStamp: stamp, total, done: 0, lastCaseId: null, counts: noCounts() };
  }

  private async counted(op: Op, of: Replay, page: readonly PastCase[], calendar: Calendar): Promise<Change[]> {
    const { todayVersionId } = of;
    const known = new Map<string, VersionRules>();
    for (const id of [todayVersionId, ...page.map(({ policyVersionId }) => policyVersionId)]) {
      if (id !== null && !known.has(id)) known.set(id, rulesOf(await this.policies.of(op, id)));
    }
    const under = (past: PastCase, version: string | null): ReplayedCase | null =>
      version === null ? null : replay(past, known.get(version)!, calendar, of.cutOff);
    return page.flatMap((past) => {
      const own = under(past, past.policyVersionId);
      const today = past.policyVersionId === todayVersionId ? own : under(past, todayVersionId);
      const sides = { proposed: replay(past, of.rules, calendar, of.cutOff), own, today };
      countIn(of.counts, past, sides, calendar);
      return isChanged(sides) ? [changeOf(past, sides)] : [];
    });
  }
}
