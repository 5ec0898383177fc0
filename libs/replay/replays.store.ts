import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type { CaseOutcome, Held, Outcome } from './engine';
import type { Replay } from './replay';
import type { PastCase } from '@sanad/intake';
import { noCounts, type Sides } from './tally';

export type NewReplay = Pick<
  Replay,
  'id' | 'versionId' | 'contentHash' | 'rules' | 'todayVersionId' | 'span' | 'since' | 'cutOff'
>;

/** A case that comes to something else than it did. */
export interface Change extends Sides<CaseOutcome> {
  readonly caseId: string;
  readonly reference: string;
  readonly channel: string;
  readonly receivedAt: Date;
}

/** @throws Refusal `replay.under_way` where another of the version is */
export async function insertReplay(op: Op, replay: NewReplay): Promise<void> {
  const { id, versionId, contentHash, rules, todayVersionId, span, since, cutOff } = replay;
  const inserted = await rows(op.db, INSERT, [
    ...[op.association, id, versionId, contentHash, rules, todayVersionId, span, since, cutOff],
    ...[noCounts(), op.now, op.actor.id],
  ]);
  if (inserted.length === 0) throw new Refusal('replay.under_way');
}

/** @throws Refusal `replay.not_found` */
export async function getReplay(op: Op, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<Replay> {
  const [found] = await rows<Replay>(op.db, `${SELECT} AND id = $2 ${lock}`, [op.association, id]);
  if (!found) throw new Refusal('replay.not_found');
  return found;
}

/** The one asked for last; one that was cancelled says nothing, unless there is no other. */
export async function latestReplay(op: Op, versionId: string): Promise<Replay | undefined> {
  const sql = `${SELECT} AND version_id = $2 ORDER BY state = 'cancelled', id DESC LIMIT 1`;
  return (await rows<Replay>(op.db, sql, [op.association, versionId]))[0];
}

/** The last one that has a result. */
export async function latestResult(op: Op, versionId: string): Promise<Replay | undefined> {
  const sql = `${SELECT} AND version_id = $2 AND state = 'done' ORDER BY id DESC LIMIT 1`;
  return (await rows<Replay>(op.db, sql, [op.association, versionId]))[0];
}

type Stored = Pick<Replay, 'state' | 'calendarStamp' | 'total' | 'done' | 'lastCaseId' | 'counts' | 'finishedAt'>;

/** How far it has come. One that goes on keeps its lease for another while. */
export async function keepReplay(op: Op, id: string, kept: Stored, leaseUntil: Date | null): Promise<void> {
  const { state, calendarStamp, total, done, lastCaseId, counts, finishedAt } = kept;
  await op.db.query(KEEP, [
    ...[op.association, id, state, calendarStamp, total, done, lastCaseId, counts, finishedAt, leaseUntil],
  ]);
}

/** Takes up the one that has waited longest, be it new or left by a process that died. */
export async function claimReplay(op: Op, leaseUntil: Date): Promise<{ id: string; attempts: number } | undefined> {
  return (await rows<{ id: string; attempts: number }>(op.db, CLAIM, [op.association, op.now, leaseUntil]))[0];
}

export async function insertChanges(op: Op, replayId: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const list = changes.map(({ proposed, own, today, ...of }) => ({
    ...of,
    ...cells('proposed', proposed),
    ...cells('own', own),
    ...cells('today', today),
  }));
  await op.db.query(INSERT_CHANGES, [op.association, replayId, JSON.stringify(list)]);
}

export async function forgetChanges(op: Op, replayId: string): Promise<void> {
  await op.db.query('DELETE FROM replay_change WHERE association_id = $1 AND replay_id = $2', [
    op.association,
    replayId,
  ]);
}

interface ChangeRow extends Omit<Change, 'proposed' | 'own' | 'today'> {
  readonly proposed: Outcome;
  readonly proposedHeld: Held | null;
  readonly own: Outcome | null;
  readonly ownHeld: Held | null;
  readonly today: Outcome | null;
  readonly todayHeld: Held | null;
}

/** The newest first, below the last one seen. */
export async function listChanges(op: Op, replayId: string, limit: number, before?: string): Promise<Change[]> {
  const found = await rows<ChangeRow>(op.db, CHANGES, [op.association, replayId, before ?? null, limit]);
  return found.map(({ proposed, proposedHeld, own, ownHeld, today, todayHeld, ...of }) => ({
    ...of,
    proposed: { outcome: proposed, held: proposedHeld },
    own: own && { outcome: own, held: ownHeld },
    today: today && { outcome: today, held: todayHeld },
  }));
}

const cells = (side: string, outcome: CaseOutcome | null): object => ({
  [side]: outcome?.outcome ?? null,
  [`${side}Held`]: outcome?.held ?? null,
});

export const changeOf = (past: PastCase, sides: Sides<CaseOutcome>): Change => ({
  ...{ caseId: past.id, reference: past.reference, channel: past.channel, receivedAt: past.receivedAt },
  ...sides,
});

const INSERT = `
  INSERT INTO replay (association_id, id, version_id, content_hash, rules, today_version_id, span, since, cut_off, state,
    counts, lease_until, requested_at, requested_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10, $11, $11, $12)
  ON CONFLICT (association_id, version_id) WHERE lease_until IS NOT NULL DO NOTHING RETURNING id`;

const SELECT = `
  SELECT id, version_id AS "versionId", content_hash AS "contentHash", rules, today_version_id AS "todayVersionId", span, since,
    cut_off AS "cutOff", state, calendar_stamp AS "calendarStamp", total, done, last_case_id AS "lastCaseId", counts,
    requested_at AS "requestedAt", finished_at AS "finishedAt"
  FROM replay WHERE association_id = $1`;

const KEEP = `
  UPDATE replay SET state = $3, calendar_stamp = $4, total = $5, done = $6, last_case_id = $7, counts = $8, finished_at = $9,
    lease_until = $10, attempts = 0
  WHERE association_id = $1 AND id = $2`;

const CLAIM = `
  UPDATE replay SET state = 'running', lease_until = $3, attempts = attempts + 1 WHERE association_id = $1 AND id = (
    SELECT id FROM replay WHERE association_id = $1 AND lease_until <= $2 ORDER BY requested_at, id LIMIT 1
    FOR UPDATE SKIP LOCKED
  ) RETURNING id, attempts`;

const INSERT_CHANGES = `
  INSERT INTO replay_change (association_id, replay_id, case_id, reference, channel, received_at, proposed, proposed_held, own,
    own_held, today, today_held)
  SELECT $1, $2, "caseId", reference, channel, "receivedAt", proposed, "proposedHeld", own, "ownHeld", today, "todayHeld"
  FROM jsonb_to_recordset($3) AS c ("caseId" uuid, reference text, channel text, "receivedAt" timestamptz, proposed text,
    "proposedHeld" text, own text, "ownHeld" text, today text, "todayHeld" text)`;

const CHANGES = `
  SELECT case_id AS "caseId", reference, channel, received_at AS "receivedAt", proposed, proposed_held AS "proposedHeld", own,
    own_held AS "ownHeld", today, today_held AS "todayHeld"
  FROM replay_change WHERE association_id = $1 AND replay_id = $2 AND ($3::uuid IS NULL OR case_id < $3)
  ORDER BY case_id DESC LIMIT $4`;
