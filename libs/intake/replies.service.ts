import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
import type { NoticeTemplate } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import type { ReplyMeans } from './case.kinds';
import { clockOf, type Dossier } from './case-file';
import { Cases, type CaseRef } from './cases.store';
import { permissionOf } from './gates';
import { caseEvent, DECISION_NOTIFIED, REPLY_ARRIVED } from './intake.events';
import { noticeHeldBack } from './notice-hold';
import { CaseNotices } from './notices.service';
import { assertTime } from './times';

/** How staff know that the reply reached the person, and when it did. */
export interface ReplyEvidence {
  readonly means: ReplyMeans;
  readonly at?: Date;
}

export interface DeliveredNotice {
  /** Of the case's own notices. */
  readonly notice: string | null;
  /** When the provider took it, however late we hear of it. */
  readonly at: Date;
}

const REPLY = 'requestResponse';

/** The decision on its way to the person: not before the floor, and not there before it has arrived. */
@Injectable()
export class Replies {
  constructor(
    private readonly cases: Cases,
    private readonly deadlines: Deadlines,
    private readonly notices: CaseNotices,
  ) {}

  /** Lets the notice of a hardship case out before the floor; kept with who said so and why. */
  async overrideFloor(op: Op, ref: CaseRef, why: string): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'overrideFloor');
    const floorOverride = { by: op.actor.id as AccountId, at: op.now.toISOString(), why };
    return this.cases.change(op, dossier, { floorOverride }, { name: 'floorOverridden' });
  }

  /**
   * Sends the notice of the decision on the agreed channel.
   * @throws Refusal `intake.notice_stopped`, `deadline.notice_too_early`, `deadline.floor_unresolved`, `intake.gate_…`
   */
  async notify(op: Op, ref: CaseRef): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'notifyDecision');
    const held = await noticeHeldBack(op, this.deadlines, dossier);
    if (held) throw held;
    const { decisionReason } = dossier.file;
    await this.notices.give(
      op,
      dossier.file,
      decisionTemplate(dossier),
      {},
      decisionReason ? { reason: decisionReason } : {},
    );
    const notified = await this.cases.change(op, dossier, { notifiedAt: op.now }, { name: 'decisionNotified' });
    op.emit(caseEvent(DECISION_NOTIFIED, notified.file));
    return notified;
  }

  /** The message came back: the person knows nothing yet, and has to be told again, within the time that ran on meanwhile. */
  async recordBounce(op: Op, ref: CaseRef, at: Date = op.now): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'recordBounce');
    assertTime('at', at, op.now, dossier.file.notifiedAt);
    if (dossier.file.repliedAt) await this.deadlines.reopen(op, clockOf(dossier.file), REPLY, 'reply', at);
    const set = { bouncedAt: at, notifiedAt: null, repliedAt: null };
    return this.cases.change(op, dossier, set, { name: 'bounced', at });
  }

  /** Somebody of the staff attests that the reply reached the person. */
  async attest(op: Op, ref: CaseRef, { means, at = op.now }: ReplyEvidence): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'attestReply');
    assertTime('at', at, op.now, dossier.file.notifiedAt);
    return this.arrived(op, dossier, at, means);
  }

  /**
   * The provider reports when a notice of the decision was delivered. Does nothing where the reply is there already, nor for an earlier
   * notice than the present one: that one is known to have come back.
   */
  async delivered(op: Op, caseId: string, { notice, at }: DeliveredNotice): Promise<void> {
    const dossier = await this.cases.take(op, caseId);
    if (!permissionOf('attestReply', dossier).open) return;
    const latest = await this.notices.latest(op, caseId, DECISION_TEMPLATES);
    if (latest?.id === notice) await this.arrived(op, dossier, at, 'messageDelivered');
  }

  private async arrived(op: Op, dossier: Dossier, at: Date, means: string): Promise<Dossier> {
    await this.deadlines.reach(op, clockOf(dossier.file), REPLY, 'reply', at);
    const replied = await this.cases.change(op, dossier, { repliedAt: at }, { name: 'replied', at, detail: { means } });
    op.emit(caseEvent(REPLY_ARRIVED, replied.file));
    return replied;
  }
}

function decisionTemplate({ file, policy }: Dossier): NoticeTemplate {
  if (file.state === 'REJECTED') return 'intake.rejected';
  return policy.effective.hasStep('registration') ? 'intake.accepted_registration' : 'intake.accepted';
}

/** Which notices tell of a decision: their delivery is the reply. */
export const DECISION_TEMPLATES: readonly string[] = [
  'intake.rejected',
  'intake.accepted',
  'intake.accepted_registration',
] satisfies NoticeTemplate[];
