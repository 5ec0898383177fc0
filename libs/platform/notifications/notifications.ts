import { Injectable } from '@nestjs/common';
import { newId, type AssociationId } from '@sanad/kernel';
import { Dispatcher } from '../db/dispatcher';
import { rows } from '../db/sql';
import { defineJob } from '../jobs/job';
import { JobQueues } from '../jobs/queue';
import type { Op } from '../op';
import type { Notice } from './notification';

/** Sends what waits for one association; the job's id is the association's. */
export const SendNotifications = defineJob('notifications.send');

const KEYS = 8;

/** Notices as rows: written in the commit of their cause, and sent afterwards by whoever leases them. */
@Injectable()
export class Notifications {
  private turn = 0;

  constructor(
    private readonly queues: JobQueues,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Writes notices; those that stand there already are left as they are. @returns how many are new. */
  async add(op: Op, notices: readonly Notice[]): Promise<number> {
    if (notices.length === 0) return 0;
    const list = notices.map(({ recipient, subject, ...notice }) => ({
      id: newId(),
      generation: 0,
      ...notice,
      subjectType: subject.type,
      subjectId: subject.id,
      recipientKind: recipient.kind,
      recipientId: recipient.id,
    }));
    const [counted] = await rows<{ added: number }>(op.db, ADD, [op.association, JSON.stringify(list), op.now]);
    return counted!.added;
  }

  /** Calls back what has not been sent about these deadlines. What was sent stays as it is. */
  async cancel(op: Op, deadlineIds: readonly string[]): Promise<void> {
    if (deadlineIds.length > 0) await op.db.query(CANCEL, [op.association, deadlineIds, op.now]);
  }

  /**
   * Tells the queue that something waits. A hint that is lost costs time, not a notice: `reconcile` finds the row. A job that
   * died with its worker holds its key for a while; so hints take turns with a few.
   */
  async hint(associations: readonly AssociationId[]): Promise<void> {
    this.turn = (this.turn + 1) % KEYS;
    const jobs = associations.map((association) => ({
      ...{ kind: SendNotifications, association, id: association },
      key: `${association}-${this.turn}`,
    }));
    if (jobs.length > 0) await this.queues.add(jobs).catch(() => undefined);
  }

  /**
   * Hints again at what waits, be it new, to be tried again, or leased by a process that died.
   * @returns 0, for the loop: to hint again at once would tell the queue nothing new.
   */
  async reconcile(): Promise<number> {
    await this.hint(await this.dispatcher.associations('notification WHERE lease_until <= :now'));
    return 0;
  }
}

const ADD = `
  WITH added AS (
    INSERT INTO notification (association_id, id, deadline_id, subject_type, subject_id, stage, generation,
      recipient_kind, recipient_id, channel, template, params, state, lease_until, created_at)
    SELECT $1, n.id, n."deadlineId", n."subjectType", n."subjectId", n.stage, n.generation,
      n."recipientKind", n."recipientId", n.channel, n.template, n.params, 'pending', $3, $3
    FROM jsonb_to_recordset($2) AS n (id uuid, "deadlineId" uuid, "subjectType" text, "subjectId" uuid, stage text,
      generation int, "recipientKind" text, "recipientId" uuid, channel text, template text, params jsonb)
    ON CONFLICT DO NOTHING RETURNING id
  ) SELECT count(*)::int AS added FROM added`;

const CANCEL = `
  UPDATE notification SET state = 'cancelled', lease_until = NULL, settled_at = $3
  WHERE association_id = $1 AND deadline_id = ANY($2::uuid[]) AND state IN ('pending', 'leased')`;
