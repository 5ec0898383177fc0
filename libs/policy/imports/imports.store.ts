import { Refusal } from '@sanad/messages';
import { rows, type CheckedFile, type Op } from '@sanad/platform';
import type { KeptImport } from './kept-import';

const COLUMNS = `id, document_id AS "documentId", file_name AS "fileName", sha256, media_type AS "mediaType", size, state, refusal,
  answers, corrections, version_id AS "versionId", created_at AS "createdAt", created_by AS "createdBy"`;

/** Lists tell how many doubts are left, and nothing else of what was read. */
const DOUBTS_ALONE =
  "CASE WHEN proposal IS NOT NULL THEN jsonb_build_object('doubts', proposal->'doubts') END AS proposal";

/** @throws Refusal `policy.import_not_found` */
export async function getImport(op: Op, id: string, lock = false): Promise<KeptImport> {
  const sql = `SELECT ${COLUMNS}, proposal FROM policy_import WHERE association_id = $1 AND id = $2${lock ? ' FOR UPDATE' : ''}`;
  const [found] = await rows<KeptImport>(op.db, sql, [op.association, id]);
  if (!found) throw new Refusal('policy.import_not_found');
  return found;
}

/** What is not withdrawn, the newest first; one more than `limit`, so that the end is known. */
export function listImports(op: Op, limit: number, after?: readonly string[]): Promise<KeptImport[]> {
  const below = after ? 'AND id < $3' : '';
  return rows<KeptImport>(
    op.db,
    `SELECT ${COLUMNS}, ${DOUBTS_ALONE} FROM policy_import WHERE association_id = $1 AND state <> 'withdrawn' ${below}
     ORDER BY id DESC LIMIT $2`,
    [op.association, limit + 1, ...(after ?? [])],
  );
}

export interface NewImport {
  readonly id: string;
  readonly document: string;
  readonly sha256: string;
  readonly file: CheckedFile;
}

/** It waits for its reading from this moment on. */
export async function insertImport(op: Op, { id, document, sha256, file }: NewImport): Promise<void> {
  await op.db.query(
    `INSERT INTO policy_import (association_id, id, document_id, file_name, sha256, media_type, size, state, lease_until, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'reading', $8, $8, $9)`,
    [op.association, id, document, file.name, sha256, file.mediaType, file.bytes.length, op.now, op.actor.id],
  );
}

type Changes = Partial<Pick<KeptImport, 'state' | 'refusal' | 'proposal' | 'answers' | 'corrections' | 'versionId'>>;

export async function updateImport(op: Op, kept: KeptImport, changes: Changes): Promise<void> {
  const { state, refusal, proposal, answers, corrections, versionId } = { ...kept, ...changes };
  await op.db.query(
    `UPDATE policy_import SET state = $3, refusal = $4, proposal = $5, answers = $6, version_id = $7, corrections = $8,
       lease_until = CASE WHEN $3 = 'reading' THEN lease_until END
     WHERE association_id = $1 AND id = $2`,
    [op.association, kept.id, state, refusal, asJson(proposal), asJson(answers), versionId, asJson(corrections)],
  );
}

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What waits for its reading: new, or given up by a process that died. Nobody else takes it while the lease lasts. */
export interface Leased {
  readonly id: string;
  readonly attempts: number;
}

export async function leaseImport(op: Op, seconds: number): Promise<Leased | undefined> {
  const [leased] = await rows<Leased>(op.db, LEASE, [op.association, op.now, seconds]);
  return leased;
}

const LEASE = `
  UPDATE policy_import SET attempts = attempts + 1, lease_until = $2::timestamptz + make_interval(secs => $3)
  WHERE association_id = $1 AND id = (
    SELECT id FROM policy_import WHERE association_id = $1 AND lease_until <= $2 ORDER BY lease_until, id LIMIT 1
    FOR UPDATE SKIP LOCKED
  ) RETURNING id, attempts`;
