import { Injectable } from '@nestjs/common';
import { newId, type AssociationId } from '@sanad/kernel';
import { Dispatcher, system } from '../db/dispatcher';
import { rows } from '../db/sql';
import { Ops } from '../ops.service';
import { defineJob, Handles, type JobRef, type StoredEvent } from './job';
import { JobQueues } from './queue';
import { JobRegistry } from './registry';

/** Carries one event to one listener; `id` is the delivery's. */
export const DeliverEvent = defineJob('events.deliver');

const BATCH = 500;
/** After this long without an end, a delivery is tried again, each time after twice as long. */
const LEASE_SECONDS = 30;
const MOST_ATTEMPTS = 12;

/**
 * Events leave the outbox as rows, one per listener, and only the hint «look there» goes through the queue. A listener
 * runs in the Op that deletes its row: once per event, whatever the queue loses or repeats.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly ops: Ops,
    private readonly registry: JobRegistry,
    private readonly queues: JobQueues,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Turns waiting events into deliveries and hints at them. @returns how many events left the outbox. */
  async drain(): Promise<number> {
    const waiting = await this.dispatcher.associations('outbox WHERE queued_at IS NULL');
    let drained = 0;
    for (const association of waiting) {
      const { events, deliveries } = await this.fanOut(association);
      drained += events;
      await this.hint(association, deliveries);
    }
    return drained;
  }

  /** Hints again at deliveries that nobody has settled within their lease. @returns how many. */
  async reconcile(): Promise<number> {
    const waiting = await this.dispatcher.associations('delivery WHERE next_at <= :now');
    let found = 0;
    for (const association of waiting) {
      const again = await this.ops.run(system(association, 'outbox'), (op) =>
        rows<{ id: string }>(op.db, RETRY, [association, op.now, BATCH, LEASE_SECONDS, MOST_ATTEMPTS]),
      );
      found += again.length;
      await this.hint(
        association,
        again.map((row) => row.id),
      );
    }
    return found;
  }

  @Handles(DeliverEvent)
  async deliver({ association, id }: JobRef): Promise<void> {
    await this.ops.run(system(association, 'outbox'), async (op) => {
      const [row] = await rows<DeliveryRow>(op.db, SETTLE, [association, id]);
      if (!row) return;
      const listener = this.registry.listener(row.listener);
      // A row for a listener that this release no longer has stays until a release that has it, or an operator, settles it.
      if (!listener) throw new Error(`no listener is called «${row.listener}»`);
      await listener(op, stored(row));
    });
  }

  private fanOut(association: AssociationId): Promise<{ events: number; deliveries: string[] }> {
    return this.ops.run(system(association, 'outbox'), async (op) => {
      const events = await rows<{ id: string; name: string }>(op.db, CLAIM, [association, BATCH, op.now]);
      const deliveries = events.flatMap((event) =>
        this.registry.listenersOf(event.name).map((listener) => ({ id: newId(), event: event.id, listener })),
      );
      if (deliveries.length > 0)
        await op.db.query(FAN_OUT, [association, JSON.stringify(deliveries), op.now, LEASE_SECONDS]);
      return { events: events.length, deliveries: deliveries.map((delivery) => delivery.id) };
    });
  }

  /** A hint that is lost costs time, not work: the reconciler finds the row. */
  private async hint(association: AssociationId, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.queues.add(ids.map((id) => ({ kind: DeliverEvent, association, id }))).catch(() => undefined);
  }
}

interface DeliveryRow {
  listener: string;
  event_id: string;
  name: string;
  version: number;
  payload: Record<string, unknown>;
  created_at: Date;
}

const stored = (row: DeliveryRow): StoredEvent => ({
  id: row.event_id,
  name: row.name,
  version: row.version,
  payload: row.payload,
  createdAt: row.created_at,
});

const CLAIM = `
  UPDATE outbox SET queued_at = $3 WHERE association_id = $1 AND id IN (
    SELECT id FROM outbox WHERE association_id = $1 AND queued_at IS NULL ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED
  ) RETURNING id, name`;

const FAN_OUT = `
  INSERT INTO delivery (association_id, id, event_id, listener, next_at)
  SELECT $1, d.id, d.event, d.listener, $3::timestamptz + make_interval(secs => $4)
  FROM jsonb_to_recordset($2) AS d (id uuid, event uuid, listener text)`;

const RETRY = `
  UPDATE delivery SET attempts = attempts + 1, next_at = CASE WHEN attempts + 1 >= $5 THEN 'infinity'
    ELSE $2::timestamptz + make_interval(secs => $4 * power(2, least(attempts, 8))) END
  WHERE association_id = $1 AND id IN (
    SELECT id FROM delivery WHERE association_id = $1 AND next_at <= $2 ORDER BY next_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ) RETURNING id`;

const SETTLE = `
  WITH settled AS (DELETE FROM delivery WHERE association_id = $1 AND id = $2 RETURNING event_id, listener)
  SELECT s.event_id, s.listener, o.name, o.version, o.payload, o.created_at
  FROM settled s JOIN outbox o ON o.association_id = $1 AND o.id = s.event_id`;
