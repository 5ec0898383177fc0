import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { LessThan } from 'typeorm';
import type { ApprovalMinutes } from './policy.minutes';
import { PolicyVersion } from './policy.version';
import type { PolicyAnswers } from './schema/decisions';
import type { PolicyDocument } from './schema/document';

/** What a piece of work reads of a version before it knows whether it needs the content. */
export interface VersionHead {
  id: string;
  number: number;
  contentHash: string;
  /** Whether its minutes were invented for the demonstration. */
  demoMinutes: boolean;
}

export interface VersionContent {
  document: PolicyDocument;
  answers: PolicyAnswers;
  minutes: ApprovalMinutes | null;
}

const HEAD = `id, number, content_hash AS "contentHash", coalesce((minutes->>'demo')::boolean, false) AS "demoMinutes"`;

/** The version in force at the instant of the work. One row of an index, without content. */
export async function findHeadInForce(op: Op): Promise<VersionHead | undefined> {
  const [head] = await rows<VersionHead & { until: Date | null }>(
    op.db,
    `SELECT ${HEAD}, in_force_until AS until FROM policy_version
     WHERE association_id = $1 AND in_force_from <= $2 ORDER BY in_force_from DESC LIMIT 1`,
    [op.association, op.now],
  );
  return head && (head.until === null || head.until > op.now) ? head : undefined;
}

/** The version that is in force at `moment`, now or to come: one that starts then gives way to it. */
export async function findGivingWay(op: Op, moment: Date): Promise<string | undefined> {
  const sql = `
    SELECT id FROM policy_version
    WHERE association_id = $1 AND in_force_from <= $2 AND (in_force_until IS NULL OR in_force_until > $2)
    ORDER BY in_force_from DESC LIMIT 1`;
  return (await rows<{ id: string }>(op.db, sql, [op.association, moment]))[0]?.id;
}

/** @throws Refusal `policy.version_not_found` */
export async function getHead(op: Op, id: string): Promise<VersionHead> {
  const sql = `SELECT ${HEAD} FROM policy_version WHERE association_id = $1 AND id = $2`;
  const [head] = await rows<VersionHead>(op.db, sql, [op.association, id]);
  return head ?? notFound();
}

/** @throws Refusal `policy.version_not_found` */
export async function getContent(op: Op, id: string): Promise<VersionContent> {
  const sql = 'SELECT document, answers, minutes FROM policy_version WHERE association_id = $1 AND id = $2';
  const [content] = await rows<VersionContent>(op.db, sql, [op.association, id]);
  return content ?? notFound();
}

/** @throws Refusal `policy.version_not_found` */
export async function getVersion(op: Op, id: string): Promise<PolicyVersion> {
  const version = await op.db.findOneBy(PolicyVersion, { associationId: op.association, id });
  return version ?? notFound();
}

/** The version that this one replaced; of one that has not been put in force, the one in force now. */
export async function earlierVersion(op: Op, { inForceFrom }: PolicyVersion): Promise<PolicyVersion | undefined> {
  const id = inForceFrom ? await findPredecessor(op, inForceFrom) : (await findHeadInForce(op))?.id;
  return id === undefined ? undefined : getVersion(op, id);
}

async function findPredecessor(op: Op, start: Date): Promise<string | undefined> {
  const sql = `
    SELECT id FROM policy_version WHERE association_id = $1 AND in_force_from < $2 ORDER BY in_force_from DESC LIMIT 1`;
  return (await rows<{ id: string }>(op.db, sql, [op.association, start]))[0]?.id;
}

/** The version under a lock that lasts until the commit. @throws Refusal `policy.version_not_found` */
export async function lockVersion(op: Op, id: string): Promise<PolicyVersion> {
  const where = { associationId: op.association, id };
  const version = await op.db.findOne(PolicyVersion, { where, lock: { mode: 'pessimistic_write' } });
  return version ?? notFound();
}

/** The newest first; one more than `limit`, so that the end is known. */
export function listVersions(op: Op, limit: number, below?: number): Promise<PolicyVersion[]> {
  return op.db.find(PolicyVersion, {
    where: { associationId: op.association, ...(below !== undefined && { number: LessThan(below) }) },
    order: { number: 'DESC' },
    take: limit + 1,
  });
}

/** Numbers and times of an association's versions are given out by one piece of work at a time. */
export async function lockNumbering(op: Op): Promise<void> {
  await op.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('policy_version ' || $1, 0))`, [op.association]);
}

/** Under `lockNumbering`. */
export async function nextNumber(op: Op): Promise<number> {
  const sql = 'SELECT coalesce(max(number), 0) + 1 AS next FROM policy_version WHERE association_id = $1';
  const [row] = await rows<{ next: number }>(op.db, sql, [op.association]);
  return row?.next ?? 1;
}

/** The version that is to give way at `moment`. Under `lockNumbering`. */
export async function findEndingAt(op: Op, moment: Date): Promise<PolicyVersion | undefined> {
  const sql = 'SELECT id FROM policy_version WHERE association_id = $1 AND in_force_until = $2';
  const [found] = await rows<{ id: string }>(op.db, sql, [op.association, moment]);
  return found && lockVersion(op, found.id);
}

/** Whatever is in force at `moment` or later, the earliest first. Under `lockNumbering`. */
export async function listFrom(op: Op, moment: Date): Promise<PolicyVersion[]> {
  const ids = await rows<{ id: string }>(
    op.db,
    `SELECT id FROM policy_version
     WHERE association_id = $1 AND in_force_from IS NOT NULL AND (in_force_until IS NULL OR in_force_until > $2)
     ORDER BY in_force_from`,
    [op.association, moment],
  );
  return Promise.all(ids.map(({ id }) => lockVersion(op, id)));
}

export async function insertVersion(op: Op, version: PolicyVersion): Promise<void> {
  await op.db.insert(PolicyVersion, version);
}

export async function updateVersion(op: Op, version: PolicyVersion): Promise<void> {
  const { associationId, id, document, answers, contentHash, minutes, approvedAt } = version;
  const { inForceFrom, inForceUntil, takenBackAt } = version;
  const changed = { document, answers, contentHash, minutes, approvedAt, inForceFrom, inForceUntil, takenBackAt };
  await op.db.update(PolicyVersion, { associationId, id }, changed);
}

function notFound(): never {
  throw new Refusal('policy.version_not_found');
}
