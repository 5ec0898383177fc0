import { Injectable } from '@nestjs/common';
import { rows } from '../db/sql';
import { DRAFT_DAYS } from '../drafts/drafts';
import type { Op, PlatformOp } from '../op';
import { EVERY_ASSOCIATION, Rounds } from './rounds';

const HOUR_MS = 3_600_000;
/** A client that repeats a request does so within minutes; a day is what the API's description promises. */
const ANSWERS_KEPT_MS = 24 * HOUR_MS;
/** Long enough to look into a delivery that went wrong. */
const EVENTS_KEPT_MS = 7 * 24 * HOUR_MS;
const BATCH = 2_000;

/** Deletes what nobody will ask for again, a batch per association and round. */
@Injectable()
export class Housekeeping {
  constructor(private readonly rounds: Rounds) {}

  /** @returns how many stored answers went. */
  forgetAnswers(): Promise<number> {
    return this.sweep(FORGET_ANSWERS, ANSWERS_KEPT_MS);
  }

  /** Those of requests that belong to no association. @returns how many went. */
  async forgetPlatformAnswers(op: PlatformOp): Promise<number> {
    const before = new Date(op.now.getTime() - ANSWERS_KEPT_MS);
    return (await rows(op.db, FORGET_PLATFORM_ANSWERS, [before])).length;
  }

  /** Events that every listener has taken. One that a delivery still waits for stays. @returns how many went. */
  forgetEvents(): Promise<number> {
    return this.sweep(FORGET_EVENTS, EVENTS_KEPT_MS);
  }

  /** What staff have typed and not sent, once it is old. @returns how many went. */
  forgetDrafts(): Promise<number> {
    return this.sweep(FORGET_DRAFTS, DRAFT_DAYS * 24 * HOUR_MS);
  }

  private sweep(sql: string, keptMs: number): Promise<number> {
    return this.rounds.each('housekeeping', EVERY_ASSOCIATION, async ({ association, now, db }: Op) => {
      const before = new Date(now.getTime() - keptMs);
      return (await rows(db, sql, [association, before, BATCH])).length;
    });
  }
}

const FORGET_ANSWERS = `
  DELETE FROM idempotency WHERE association_id = $1 AND (actor_id, key) IN (
    SELECT actor_id, key FROM idempotency WHERE association_id = $1 AND created_at < $2 LIMIT $3
  ) RETURNING key`;

const FORGET_DRAFTS = `
  DELETE FROM draft WHERE association_id = $1 AND (account_id, key) IN (
    SELECT account_id, key FROM draft WHERE association_id = $1 AND saved_at < $2 LIMIT $3
  ) RETURNING key`;

const FORGET_PLATFORM_ANSWERS = 'DELETE FROM platform_idempotency WHERE created_at < $1 RETURNING key';

const FORGET_EVENTS = `
  DELETE FROM outbox WHERE association_id = $1 AND id IN (
    SELECT o.id FROM outbox o WHERE o.association_id = $1 AND o.created_at < $2 AND o.queued_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.association_id = $1 AND d.event_id = o.id)
    LIMIT $3
  ) RETURNING id`;
