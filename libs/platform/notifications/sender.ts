import { Injectable, Logger } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { system } from '../db/dispatcher';
import { rows } from '../db/sql';
import { describeError } from '../http/faults';
import { Handles, type JobRef } from '../jobs/job';
import { Ops } from '../ops.service';
import { MessageDriver, type OutgoingMessage, type Receipt } from './driver';
import { Gate } from './gate';
import type { NoticeParams, RecipientKind } from './notification';
import { SendNotifications } from './notifications';

const BATCH = 20;
/** So many messages of a process may be on their way at once: what it had under way when it was killed is what may be repeated. */
const AT_ONCE = 4;
const LEASE_SECONDS = 60;
const BEGIN_WITHIN_MS = (LEASE_SECONDS / 2) * 1_000;
/** Tried again after 1, 2, 4 … minutes, and given up after the eighth time. */
const RETRY_SECONDS = 60;
const MOST_ATTEMPTS = 8;

/**
 * Sends what waits: leases a few rows in one Op, talks to the provider outside of any, and records each answer in an Op of its own.
 * A row whose deadline was met meanwhile is cancelled by then, and is not leased.
 */
@Injectable()
export class NotificationSender {
  private readonly logger = new Logger(NotificationSender.name);
  private readonly gate = new Gate(AT_ONCE);

  constructor(
    private readonly ops: Ops,
    private readonly driver: MessageDriver,
  ) {}

  @Handles(SendNotifications)
  async send({ association }: JobRef): Promise<void> {
    for (;;) {
      const batch = await this.lease(association);
      const leasedAt = performance.now();
      // Behind a slow server some would begin when their lease is nearly over, and be sent twice: those come again instead.
      const isOurs = (): boolean => performance.now() - leasedAt < BEGIN_WITHIN_MS;
      await Promise.all(
        batch.map((message) => this.gate.pass(async () => (isOurs() ? this.carry(message) : undefined))),
      );
      if (batch.length < BATCH) return;
    }
  }

  private lease(association: AssociationId): Promise<OutgoingMessage[]> {
    return this.ops.run(system(association, SendNotifications.name), async (op) => {
      const leased = await rows<LeasedRow>(op.db, LEASE, [association, op.now, BATCH, LEASE_SECONDS]);
      return leased.map((row) => outgoing(association, row));
    });
  }

  private async carry(message: OutgoingMessage): Promise<void> {
    const receipt = await this.driver.send(message).catch((error: unknown) => {
      this.logger.warn({ notification: message.key, channel: message.channel, error: describeError(error) });
      return undefined;
    });
    await this.ops.run(system(message.association, SendNotifications.name), async (op) => {
      if (!receipt) {
        await op.db.query(FAILED, [op.association, message.key, op.now, RETRY_SECONDS, MOST_ATTEMPTS]);
        return;
      }
      const [settled] = await rows<SettledRow>(
        op.db,
        SETTLED,
        settlement(op.association, message.key, receipt, op.now),
      );
      if (settled && message.recipient.kind === 'beneficiary') op.emit(delivered(message, settled, receipt));
    });
  }
}

interface LeasedRow {
  id: string;
  recipient_kind: RecipientKind;
  recipient_id: string;
  channel: string;
  template: string;
  params: NoticeParams;
}

interface SettledRow {
  subject_type: string;
  subject_id: string;
}

const outgoing = (association: AssociationId, row: LeasedRow): OutgoingMessage => ({
  key: row.id,
  association,
  recipient: { kind: row.recipient_kind, id: row.recipient_id },
  channel: row.channel,
  template: row.template,
  params: row.params,
});

const settlement = (association: AssociationId, id: string, { state, providerId }: Receipt, now: Date): unknown[] => [
  association,
  id,
  state,
  providerId,
  now,
];

/** A message to a beneficiary went out, or would have: the chapter that sent it decides what that meets. */
export const NOTIFICATION_DELIVERED = 'notification.delivered';

function delivered({ key, template, params }: OutgoingMessage, subject: SettledRow, { state }: Receipt) {
  const payload = {
    notification: key,
    // The chapter's own name for what was told, where it gave one.
    notice: params['notice'] ?? null,
    subjectType: subject.subject_type,
    subjectId: subject.subject_id,
    template,
    state,
  };
  return { name: NOTIFICATION_DELIVERED, version: 1, payload };
}

const LEASE = `
  UPDATE notification SET state = 'leased', attempts = attempts + 1, lease_until = $2::timestamptz + make_interval(secs => $4)
  WHERE association_id = $1 AND id IN (
    SELECT id FROM notification WHERE association_id = $1 AND lease_until <= $2
    ORDER BY lease_until LIMIT $3 FOR UPDATE SKIP LOCKED
  ) RETURNING id, recipient_kind, recipient_id, channel, template, params`;

// A message that was on its way when its deadline was met has gone out all the same, and is recorded as such.
const SETTLED = `
  UPDATE notification SET state = $3, provider_id = $4, settled_at = $5, lease_until = NULL
  WHERE association_id = $1 AND id = $2 AND state IN ('leased', 'cancelled') RETURNING subject_type, subject_id`;

const FAILED = `
  UPDATE notification SET
    state = CASE WHEN attempts >= $5 THEN 'failed' ELSE 'pending' END,
    settled_at = CASE WHEN attempts >= $5 THEN $3::timestamptz END,
    lease_until = CASE WHEN attempts < $5 THEN $3::timestamptz + make_interval(secs => $4 * power(2, attempts - 1)) END
  WHERE association_id = $1 AND id = $2 AND state = 'leased'`;
