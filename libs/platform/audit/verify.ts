import { rows } from '../db/sql';
import type { Op } from '../op';
import { chainHash, GENESIS, type AuditRow } from './sealer';

export interface ChainReport {
  /** Rows whose seal fits. */
  readonly sealed: number;
  /** The first row whose seal does not fit, or is gone. */
  readonly brokenAt?: string;
  /** Rows that wait for their seal. */
  readonly unsealed: number;
  /** The newest seal, to be kept outside the database: a chain alone does not see a cut tail. */
  readonly head?: { sequence: string; hash: string };
}

/** Recomputes an association's chain from its first row. */
export async function verifyAuditChain(op: Op): Promise<ChainReport> {
  const sealedRows = await rows<AuditRow & { detail_text: string; sequence: string; hash: Buffer }>(op.db, CHAIN, [
    op.association,
  ]);
  const [{ unsealed }] = (await rows<{ unsealed: number }>(op.db, UNSEALED, [op.association])) as [
    { unsealed: number },
  ];
  let previous: Buffer = GENESIS;
  let expected = 1n;
  for (const row of sealedRows) {
    const hash = chainHash(previous, op.association, expected, row);
    if (BigInt(row.sequence) !== expected || !hash.equals(row.hash))
      return { sealed: Number(expected) - 1, brokenAt: row.id, unsealed };
    previous = hash;
    expected += 1n;
  }
  const last = sealedRows.at(-1);
  return {
    sealed: sealedRows.length,
    unsealed,
    ...(last && { head: { sequence: last.sequence, hash: last.hash.toString('hex') } }),
  };
}

const CHAIN = `
  SELECT s.sequence, s.hash, a.id, a.at, a.actor_kind, a.actor_id, a.action, a.subject_type, a.subject_id, a.detail::text AS detail_text
  FROM audit_seal s JOIN audit a ON a.association_id = $1 AND a.id = s.audit_id
  WHERE s.association_id = $1 ORDER BY s.sequence`;

const UNSEALED = `
  SELECT count(*)::int AS unsealed FROM audit a
  WHERE a.association_id = $1 AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.association_id = $1 AND s.audit_id = a.id)`;
