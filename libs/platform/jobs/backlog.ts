import { Injectable, Logger } from '@nestjs/common';
import { Dispatcher } from '../db/dispatcher';

/** What waits, over all associations. Ages are of the oldest, in seconds; 0 where nothing waits. */
export interface BacklogFigures {
  readonly eventsWaiting: number;
  readonly oldestEventSeconds: number;
  readonly deliveriesOverdue: number;
  readonly oldestDeliverySeconds: number;
  /** Given up after the last attempt; an operator settles them. */
  readonly deliveriesDead: number;
  readonly auditUnsealed: number;
}

const ALARM_SECONDS = 60;

/** Measures what the loops leave behind, so that a loop that stands still is noticed. */
@Injectable()
export class Backlog {
  private readonly logger = new Logger('backlog');

  constructor(private readonly dispatcher: Dispatcher) {}

  async measure(): Promise<BacklogFigures> {
    return this.dispatcher.figures<BacklogFigures>(FIGURES);
  }

  /** Logs an alarm when something has waited for longer than a minute, or was given up. @returns 0, for the loop. */
  async watch(): Promise<number> {
    const figures = await this.measure();
    const late = Math.max(figures.oldestEventSeconds, figures.oldestDeliverySeconds) > ALARM_SECONDS;
    if (late || figures.deliveriesDead > 0) this.logger.error({ message: 'work is left behind', ...figures });
    return 0;
  }
}

const FIGURES = `
  SELECT e."eventsWaiting", e."oldestEventSeconds", d."deliveriesOverdue", d."oldestDeliverySeconds", d."deliveriesDead",
    (SELECT count(*)::int FROM audit_unsealed) AS "auditUnsealed"
  FROM (
    SELECT count(*)::int AS "eventsWaiting",
      coalesce(extract(epoch FROM :now - min(created_at)), 0)::float8 AS "oldestEventSeconds"
    FROM outbox WHERE queued_at IS NULL
  ) e, (
    SELECT count(*) FILTER (WHERE next_at <= :now)::int AS "deliveriesOverdue",
      coalesce(extract(epoch FROM :now - min(next_at) FILTER (WHERE next_at <= :now)), 0)::float8 AS "oldestDeliverySeconds",
      count(*) FILTER (WHERE next_at = 'infinity')::int AS "deliveriesDead"
    FROM delivery
  ) d`;
