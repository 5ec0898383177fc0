import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import type { Op } from '../op';

/** Whoever was not heard of for so long looks no more: their process ended without a word. */
export const FRESH_MS = 45_000;
/** A browser keeps six connections to one host; streams leave it some. */
export const MOST_OF_SESSION = 4;

export interface Look {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly account: string;
  readonly session: string;
  readonly since: Date;
}

/** Somebody who is looking at a subject, and since when. */
export interface Looker {
  readonly subject: string;
  readonly id: string;
  readonly name: string;
  readonly since: Date;
}

/** Enters a look, after forgetting those that went without a word. @throws Refusal `presence.too_many` */
export async function enter(op: Op, look: Look): Promise<void> {
  await rows(op.db, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [look.session]);
  await rows(op.db, FORGET, [op.association, stale(op)]);
  const [{ count } = { count: 0 }] = await rows<{ count: number }>(op.db, COUNT, [op.association, look.session]);
  if (count >= MOST_OF_SESSION) throw new Refusal('presence.too_many', { most: MOST_OF_SESSION });
  await keep(op, [look]);
}

/** Looks that go on. They are entered again where the server lost them. */
export async function keep(op: Op, looks: readonly Look[]): Promise<void> {
  await op.db.query(KEEP, [op.association, JSON.stringify(looks), op.now]);
}

export async function leave(op: Op, ids: readonly string[]): Promise<void> {
  await rows(op.db, 'DELETE FROM looking WHERE association_id = $1 AND id = ANY($2::uuid[])', [op.association, ids]);
}

/** Each person once for each subject, whoever came first in front. */
export function lookersOf(op: Op, subjects: readonly string[]): Promise<Looker[]> {
  return rows<Looker>(op.db, LOOKERS, [op.association, stale(op), subjects]);
}

const stale = ({ now }: Op): Date => new Date(now.getTime() - FRESH_MS);

const FORGET = 'DELETE FROM looking WHERE association_id = $1 AND seen_at < $2 RETURNING id';

const COUNT = 'SELECT count(*)::int AS count FROM looking WHERE association_id = $1 AND session_id = $2';

const KEEP = `
  INSERT INTO looking (association_id, id, subject_type, subject_id, account_id, session_id, since, seen_at)
  SELECT $1, r.id, r.type, r.subject, r.account, r.session, r.since, $3
  FROM jsonb_to_recordset($2) AS r (id uuid, type text, subject uuid, account uuid, session uuid, since timestamptz)
  ON CONFLICT (association_id, id) DO UPDATE SET seen_at = excluded.seen_at`;

const LOOKERS = `
  SELECT l.subject_id AS subject, a.id, a.name, min(l.since) AS since
  FROM looking l JOIN account a ON a.id = l.account_id
  WHERE l.association_id = $1 AND l.seen_at >= $2 AND l.subject_id = ANY($3::uuid[])
  GROUP BY l.subject_id, a.id, a.name ORDER BY since, a.id`;
