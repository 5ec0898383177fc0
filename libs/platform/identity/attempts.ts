import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '../crypto/keyring';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';

const WINDOW_MINUTES = 15;

// Exact: the instants themselves are kept, so that no edge of a window lets twice as many through.
const TAKE = `
  INSERT INTO attempt AS a (key, tried_at) VALUES ($1, ARRAY[$2::timestamptz])
  ON CONFLICT (key) DO UPDATE
    SET tried_at = $2::timestamptz || ARRAY(SELECT t FROM unnest(a.tried_at) t WHERE t > $3)
    WHERE (SELECT count(*) FROM unnest(a.tried_at) t WHERE t > $3) < $4
  RETURNING key`;

// The newest try is the one that succeeded, or one of the same moment, which is as good.
const GIVE_BACK = `
  UPDATE attempt SET tried_at = tried_at[:array_position(tried_at, $2) - 1] || tried_at[array_position(tried_at, $2) + 1:]
  WHERE key = $1 AND $2 = ANY (tried_at)`;

/** Counts tries in the database, so that all processes count together. Keys are hashed: no address or e-mail is kept. */
@Injectable()
export class Attempts {
  constructor(private readonly ring: KeyRing) {}

  /** Takes one of `limit` tries within any 15 minutes; false when none is left. */
  async take(op: PlatformOp, kind: string, subject: string, limit: number): Promise<boolean> {
    const taken = await rows(op.db, TAKE, [this.keyOf(kind, subject), op.now, windowStart(op.now), limit]);
    return taken.length > 0;
  }

  /** What succeeded was no guess: an office behind one address signs in as often as it likes. `at` is when the try was taken. */
  async giveBack(op: PlatformOp, kind: string, subject: string, at: Date): Promise<void> {
    await rows(op.db, GIVE_BACK, [this.keyOf(kind, subject), at]);
  }

  /** Drops what no longer counts; a chore of the worker. Answers how many rows went. */
  async sweep(op: PlatformOp): Promise<number> {
    const gone = await rows(op.db, 'DELETE FROM attempt WHERE tried_at[1] <= $1 RETURNING key', [windowStart(op.now)]);
    return gone.length;
  }

  private keyOf(kind: string, subject: string): Buffer {
    return createHmac('sha256', this.ring.derive('attempts')).update(`${kind}|${subject}`).digest();
  }
}

export const ATTEMPT_WINDOW_MINUTES = WINDOW_MINUTES;

function windowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MINUTES * 60_000);
}
