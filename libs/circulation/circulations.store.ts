import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, type Op, type PositionKind } from '@sanad/platform';
import type { ReaderFacts } from './reader';

/** A version on its way to whoever works under it. */
export interface Circulation {
  readonly id: string;
  readonly versionId: string;
  readonly number: number;
  readonly beginsAt: Date;
  readonly begunAt: Date | null;
  readonly endedAt: Date | null;
}

/** Somebody whom a version has to reach, with what they are in the association today. */
export interface Reader extends ReaderFacts {
  readonly account: AccountId;
  readonly name: string;
  readonly department: string | null;
  readonly kind: PositionKind | null;
  readonly reachedAt: Date;
  readonly joined: boolean;
  readonly dueOn: string | null;
  readonly heldFrom: Date | null;
  readonly stage: number;
  readonly fireAt: Date | null;
  readonly signedAs: string | null;
  readonly drawn: boolean;
  readonly exceptedPolicy: string | null;
  readonly exceptedBasis: string | null;
  readonly exceptedBy: string | null;
}

const HEAD = `
  SELECT c.id, c.version_id AS "versionId", v.number, c.begins_at AS "beginsAt", c.begun_at AS "begunAt", c.ended_at AS "endedAt"
  FROM circulation c JOIN policy_version v ON v.association_id = c.association_id AND v.id = c.version_id
  WHERE c.association_id = $1 AND (c.next_at, c.begun_at, c.ended_at) IS DISTINCT FROM (NULL, NULL, NULL)`;

/** The newest version first. */
export function listCirculations(op: Op): Promise<Circulation[]> {
  return rows<Circulation>(op.db, `${HEAD} ORDER BY c.begins_at DESC, c.id`, [op.association]);
}

/** @throws Refusal `circulation.not_found` */
export async function getCirculation(op: Op, id: string): Promise<Circulation> {
  const [found] = await rows<Circulation>(op.db, `${HEAD} AND c.id = $2`, [op.association, id]);
  if (!found) throw new Refusal('circulation.not_found');
  return found;
}

/** The one under way: begun, and not followed by another. */
export async function findRunning(op: Op): Promise<Circulation | undefined> {
  const sql = `${HEAD} AND c.begun_at IS NOT NULL AND c.ended_at IS NULL ORDER BY c.begins_at DESC LIMIT 1`;
  return (await rows<Circulation>(op.db, sql, [op.association]))[0];
}

/** What the worker has to look at now; one round at a time for each. */
export function claimDue(op: Op): Promise<Circulation[]> {
  const sql = `${HEAD} AND c.next_at <= $2 ORDER BY c.begins_at FOR UPDATE OF c SKIP LOCKED`;
  return rows<Circulation>(op.db, sql, [op.association, op.now]);
}

const READERS = `
  SELECT r.account_id AS account, a.name, m.department, m.position_kind AS kind, r.reached_at AS "reachedAt", r.joined,
    r.due_on::text AS "dueOn", r.due_at AS "dueAt", r.held_from AS "heldFrom", r.next_stage AS stage, r.fire_at AS "fireAt",
    r.left_at AS "leftAt", r.excepted_policy AS "exceptedPolicy", r.excepted_basis AS "exceptedBasis",
    r.excepted_by AS "exceptedBy", r.excepted_at AS "exceptedAt", s.signed_at AS "signedAt", s.signed_as AS "signedAs",
    s.drawing IS NOT NULL AS drawn
  FROM circulation_reader r
  JOIN circulation c ON c.association_id = r.association_id AND c.id = r.circulation_id
  JOIN membership m ON m.association_id = r.association_id AND m.account_id = r.account_id
  JOIN account a ON a.id = r.account_id
  LEFT JOIN policy_signature s ON s.association_id = r.association_id AND s.version_id = c.version_id AND s.account_id = r.account_id
  WHERE r.association_id = $1 AND r.circulation_id = $2`;

export function listReaders(op: Op, circulation: string): Promise<Reader[]> {
  return rows<Reader>(op.db, `${READERS} ORDER BY m.department NULLS LAST, a.name, r.account_id`, [
    op.association,
    circulation,
  ]);
}

export async function findReader(op: Op, circulation: string, account: string): Promise<Reader | undefined> {
  const sql = `${READERS} AND r.account_id = $3`;
  return (await rows<Reader>(op.db, sql, [op.association, circulation, account]))[0];
}

/** Those whose ladder has a stage to fire. */
export function claimReaders(op: Op, circulation: string): Promise<Reader[]> {
  const sql = `${READERS} AND r.fire_at <= $3 FOR UPDATE OF r SKIP LOCKED`;
  return rows<Reader>(op.db, sql, [op.association, circulation, op.now]);
}

/** What the worker lays anew for a reader: when it reached them, by when they sign, and their ladder. */
export interface Laid {
  readonly account: string;
  readonly reachedAt: Date;
  readonly joined: boolean;
  readonly leftAt: Date | null;
  readonly dueOn: string | null;
  readonly dueAt: Date | null;
  readonly heldFrom: Date | null;
  readonly stage: number;
  readonly fireAt: Date | null;
}

/** Adds readers, and lays those anew that are there. */
export async function layReaders(op: Op, circulation: string, laid: readonly Laid[]): Promise<void> {
  if (laid.length > 0) await op.db.query(LAY, [op.association, circulation, JSON.stringify(laid)]);
}

const LAY = `
  INSERT INTO circulation_reader (association_id, circulation_id, account_id, reached_at, joined, left_at, due_on, due_at, held_from,
    next_stage, fire_at)
  SELECT $1, $2, n.account, n."reachedAt", n.joined, n."leftAt", n."dueOn", n."dueAt", n."heldFrom", n.stage, n."fireAt"
  FROM jsonb_to_recordset($3) AS n (account uuid, "reachedAt" timestamptz, joined boolean, "leftAt" timestamptz, "dueOn" date,
    "dueAt" timestamptz, "heldFrom" timestamptz, stage int, "fireAt" timestamptz)
  ON CONFLICT (association_id, circulation_id, account_id) DO UPDATE SET reached_at = excluded.reached_at, joined = excluded.joined,
    left_at = excluded.left_at, due_on = excluded.due_on, due_at = excluded.due_at, held_from = excluded.held_from,
    next_stage = excluded.next_stage, fire_at = excluded.fire_at`;
