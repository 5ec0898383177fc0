import { Injectable } from '@nestjs/common';
import { Calendars, relay, type Stage } from '@sanad/deadlines';
import { dayInRiyadh } from '@sanad/kernel';
import { AccessTable, Notifications, rows, Staff, type Notice, type Op } from '@sanad/platform';
import { checkReviewDay, Policies, PolicyVersion, reviewSaid, type PinnedPolicy } from '@sanad/policy';

export type ReviewSource = 'text' | 'minutes' | 'set';

export interface Review {
  readonly versionId: string;
  readonly nextOn: string;
  /** Read in the text, said in the minutes of the approval, or set by somebody since. */
  readonly source: ReviewSource;
  readonly setAt: Date;
  readonly stage: number;
}

/** When those who keep the policy are reminded of its review: ahead, so that there is time to prepare it, and on the day. */
export const REVIEW_LADDER: readonly Stage[] = [
  { name: 'ahead', daysBefore: 20, to: 'executive' },
  { name: 'today', daysBefore: 0, to: 'executive' },
];

/** When this version is to be looked at again, by whoever said so last; nobody may have. */
export async function findReview(op: Op, versionId: string): Promise<Review | undefined> {
  return (await rows<Review>(op.db, FIND, [op.association, versionId]))[0];
}

/** When a version is to be looked at again. Nobody having said so is shown, and is no date. */
@Injectable()
export class Reviews {
  constructor(
    private readonly calendars: Calendars,
    private readonly policies: Policies,
    private readonly staff: Staff,
    private readonly notifications: Notifications,
    private readonly access: AccessTable,
  ) {}

  find(op: Op, versionId: string): Promise<Review | undefined> {
    return findReview(op, versionId);
  }

  /** From the start of a version on: the day its minutes name, or its text. A day that somebody has set stays. */
  async watch(op: Op, { versionId }: PinnedPolicy): Promise<void> {
    if (await this.find(op, versionId)) return;
    const version = await op.db.findOneBy(PolicyVersion, { associationId: op.association, id: versionId });
    const said = version && reviewSaid(version);
    if (said) await this.keep(op, versionId, said.on, said.source);
  }

  /** Of a version whose start was settled with it; the audit has it there. What somebody has set since stays. */
  async setWithStart(op: Op, versionId: string, nextOn: string, by: string): Promise<void> {
    if ((await this.find(op, versionId))?.source !== 'set') await this.keep(op, versionId, nextOn, 'set', by);
  }

  /** Of the version in force. @throws Refusal `policy.none_in_force`, `review.past` */
  async set(op: Op, nextOn: string): Promise<void> {
    checkReviewDay(nextOn, op.now);
    const { versionId, number } = await this.policies.inForce(op);
    const before = await this.find(op, versionId);
    await this.keep(op, versionId, nextOn, 'set');
    const detail = { number, before: before?.nextOn ?? null, nextOn };
    op.record({ action: 'policy.review_set', subject: { type: 'policy_version', id: versionId }, detail });
  }

  /** Tells those who keep the policy, once for each stage. @returns how many stages fired */
  async fire(op: Op): Promise<number> {
    const due = await rows<Review>(op.db, DUE, [op.association, op.now]);
    const inForce = due.length > 0 ? await this.policies.findInForce(op) : undefined;
    for (const review of due) {
      if (review.versionId === inForce?.versionId) await this.remind(op, review, inForce.number);
      await this.lay(op, { ...review, stage: review.stage + 1 });
    }
    return due.length;
  }

  private async remind(op: Op, { versionId, nextOn, stage }: Review, number: number): Promise<void> {
    const keepers = (await this.staff.list(op)).filter(({ roles }) => this.access.allows(roles, 'policy.write'));
    const notice = (id: string): Notice => ({
      subject: { type: 'policy_version', id: versionId },
      stage: `review ${nextOn} ${stage}`,
      recipient: { kind: 'staff', id },
      channel: 'inbox',
      template: REVIEW_LADDER[stage]?.daysBefore === 0 ? 'review.today' : 'review.ahead',
      params: { number, date: nextOn },
    });
    await this.notifications.add(
      op,
      keepers.map(({ account }) => notice(account)),
    );
  }

  private async keep(
    op: Op,
    versionId: string,
    nextOn: string,
    source: ReviewSource,
    by: string = op.actor.id,
  ): Promise<void> {
    await op.db.query(KEEP, [op.association, versionId, nextOn, source, by, op.now]);
    await this.lay(op, { versionId, nextOn, source, setAt: op.now, stage: 0 });
  }

  private async lay(op: Op, { versionId, nextOn, stage }: Review): Promise<void> {
    const calendar = await this.calendars.of(op);
    // A day that has passed, or that no calendar knows yet, is shown and reminds nobody.
    if (nextOn > calendar.covers.to || nextOn < dayInRiyadh(op.now)) {
      await op.db.query(LAY, [op.association, versionId, stage, null]);
      return;
    }
    const schedule = { ladder: REVIEW_LADDER, startedAt: op.now, dueDate: nextOn, calendar };
    const climb = relay(schedule, { generation: 0, stage }, op.now);
    await op.db.query(LAY, [op.association, versionId, climb.stage, climb.fireAt ?? null]);
  }
}

const FIND = `
  SELECT version_id AS "versionId", next_on::text AS "nextOn", source, set_at AS "setAt", next_stage AS stage
  FROM policy_review WHERE association_id = $1 AND version_id = $2`;

const DUE = `
  SELECT version_id AS "versionId", next_on::text AS "nextOn", source, set_at AS "setAt", next_stage AS stage
  FROM policy_review WHERE association_id = $1 AND fire_at <= $2 FOR UPDATE SKIP LOCKED`;

const KEEP = `
  INSERT INTO policy_review (association_id, version_id, next_on, source, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (association_id, version_id) DO UPDATE SET next_on = excluded.next_on, source = excluded.source,
    set_by = excluded.set_by, set_at = excluded.set_at`;

const LAY = 'UPDATE policy_review SET next_stage = $3, fire_at = $4 WHERE association_id = $1 AND version_id = $2';
