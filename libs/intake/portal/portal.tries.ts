import { rows, type Op } from '@sanad/platform';
import { reveal } from './portal.store';

export const TRIES_WINDOW_MINUTES = 15;
export const MOST_TRIES = 5;

/** The first moment that still counts. */
export const windowStart = (now: Date): Date => new Date(now.getTime() - TRIES_WINDOW_MINUTES * 60_000);

/** Takes one of five tries within any 15 minutes at what `key` stands for; false when none is left. Counted by instants, as sign-ins are. */
export async function takeTry(op: Op, key: string, most: number = MOST_TRIES): Promise<boolean> {
  await reveal(op, key);
  return (await rows(op.db, TAKE, [op.association, key, op.now, windowStart(op.now), most])).length > 0;
}

/** What succeeded was no guess. `at` is when the try was taken. */
export async function giveBackTry(op: Op, key: string, at: Date): Promise<void> {
  await reveal(op, key);
  await op.db.query(GIVE_BACK, [op.association, key, at]);
}

const TAKE = `
  INSERT INTO portal_attempt AS a (association_id, key, tried_at) VALUES ($1, $2, ARRAY[$3::timestamptz])
  ON CONFLICT (association_id, key) DO UPDATE
    SET tried_at = $3::timestamptz || ARRAY(SELECT t FROM unnest(a.tried_at) t WHERE t > $4)
    WHERE (SELECT count(*) FROM unnest(a.tried_at) t WHERE t > $4) < $5
  RETURNING key`;

const GIVE_BACK = `
  UPDATE portal_attempt SET tried_at = tried_at[:array_position(tried_at, $3) - 1] || tried_at[array_position(tried_at, $3) + 1:]
  WHERE association_id = $1 AND key = $2 AND $3 = ANY (tried_at)`;
