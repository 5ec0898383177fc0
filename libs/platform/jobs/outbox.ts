import { Injectable } from '@nestjs/common';
import { newId, type AssociationId } from '@sanad/kernel';
import { system } from '../db/dispatcher';
import { rows } from '../db/sql';
import { describeError } from '../http/faults';
import type { Op } from '../op';
import { Ops } from '../ops.service';
import { defineJob, Handles, type JobRef, type StoredEvent } from './job';
import { JobQueues } from './queue';
import { JobRegistry } from './registry';
import { Rounds } from './rounds';

/** Carries one event to one listener; `id` is the delivery's. */
export const DeliverEvent = defineJob('events.deliver');

const BATCH = 500;
/** After this long without an end, a delivery is hinted at again. */
const LEASE_SECONDS = 30;
/** A listener that failed is tried again after 1, 2, 4 … minutes, at most about 2 hours apart, and so often in all. */
const RETRY_SECONDS = 30;
const MOST_ATTEMPTS = 20;

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
    private readonly rounds: Rounds,
  ) {}

  /** Turns waiting events into deliveries and hints at them. @returns how many events left the outbox. */
  drain(): Promise<number> {
    return this.round('outbox WHERE queued_at IS NULL', fanOutTo(this.registry));
  }

  /** Hints again at deliveries that nobody has settled within their lease. @returns how many. */
  reconcile(): Promise<number> {
    return this.round('delivery WHERE next_at <= :now', renew);
  }

  @Handles(DeliverEvent)
  async deliver(ref: JobRef): Promise<void> {
    try {
      await this.settle(ref);
    } catch (error) {
      await this.postpone(ref, error);
      throw error;
    }
  }

  private async settle({ association, id }: JobRef): Promise<void> {
    await this.ops.run(system(association, 'outbox'), async (op) => {
      const [row] = await rows<DeliveryRow>(op.db, SETTLE, [association, id]);
      if (!row) return;
      const listener = this.registry.listener(row.listener);
      // A row for a listener that this release no longer has stays until a release that has it, or an operator, settles it.
      if (!listener) throw new Error(`no listener is called «${row.listener}»`);
      await listener(op, stored(row));
    });
  }

  /** Only a listener's own failure counts as an attempt: a queue that is down for a night wears out nothing. */
  private async postpone({ association, id }: JobRef, error: unknown): Promise<void> {
    const { name, code } = describeError(error);
    const reason = [name, code].filter(Boolean).join(' ');
    const parameters = [association, id, reason, MOST_ATTEMPTS, RETRY_SECONDS];
    await this.ops.run(system(association, 'outbox'), (op) => op.db.query(POSTPONE, [...parameters, op.now]));
  }

  /** Goes through the associations and hints at what each found, in large messages, after its commit. */
  private async round(from: string, find: (op: Op) => Promise<Found>): Promise<number> {
    const waiting = new Map<AssociationId, readonly string[]>();
    const hints: JobRef[] = [];
    const work = async (op: Op): Promise<number> => {
      const { count, deliveries } = await find(op);
      waiting.set(op.association, deliveries);
      return count;
    };
    const flush = (least: number): Promise<void> => (hints.length >= least ? this.hint(hints.splice(0)) : NOTHING);
    const found = await this.rounds.each('outbox', from, work, (association) => {
      hints.push(...(waiting.get(association) ?? []).map((id) => ({ association, id })));
      return flush(BATCH);
    });
    await flush(1);
    return found;
  }

  /** A hint that is lost costs time, not work: the reconciler finds the row. */
  private async hint(deliveries: readonly JobRef[]): Promise<void> {
    await this.queues.add(deliveries.map((ref) => ({ kind: DeliverEvent, ...ref }))).catch(() => undefined);
  }
}

const NOTHING = Promise.resolve();

interface Found {
  readonly count: number;
  readonly deliveries: readonly string[];
}

const fanOutTo =
  (registry: JobRegistry) =>
  async ({ association, db, now }: Op): Promise<Found> => {
    const events = await rows<{ id: string; name: string }>(db, CLAIM, [association, BATCH, now]);
    const deliveries = events.flatMap((event) =>
      registry.listenersOf(event.name).map((listener) => ({ id: newId(), event: event.id, listener })),
    );
    if (deliveries.length > 0) await db.query(FAN_OUT, [association, JSON.stringify(deliveries), now, LEASE_SECONDS]);
    return { count: events.length, deliveries: deliveries.map(({ id }) => id) };
  };

async function renew({ association, db, now }: Op): Promise<Found> {
  const due = await rows<{ id: string }>(db, RENEW, [association, now, BATCH, LEASE_SECONDS]);
  return { count: due.length, deliveries: due.map(({ id }) => id) };
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

const RENEW = `
  UPDATE delivery SET next_at = $2::timestamptz + make_interval(secs => $4) WHERE association_id = $1 AND id IN (
    SELECT id FROM delivery WHERE association_id = $1 AND next_at <= $2 ORDER BY next_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ) RETURNING id`;

const POSTPONE = `
  UPDATE delivery SET attempts = attempts + 1, last_error = $3, next_at = CASE WHEN attempts + 1 >= $4 THEN 'infinity'
    ELSE $6::timestamptz + make_interval(secs => $5 * power(2, least(attempts + 1, 8))) END
  WHERE association_id = $1 AND id = $2`;

const SETTLE = `
  WITH settled AS (DELETE FROM delivery WHERE association_id = $1 AND id = $2 RETURNING event_id, listener)
  SELECT s.event_id, s.listener, o.name, o.version, o.payload, o.created_at
  FROM settled s JOIN outbox o ON o.association_id = $1 AND o.id = s.event_id`;
