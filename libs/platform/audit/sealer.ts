import { Injectable } from '@nestjs/common';
import { rows } from '../db/sql';
import { Rounds } from '../jobs/rounds';
import type { Op } from '../op';
import { chainHash, GENESIS, SEALED_COLUMNS, type SealedContent } from './chain';

const BATCH = 1_000;

/**
 * Chains audit rows per association within seconds of their commit. The chain's head is not locked by the work itself,
 * since one tenant's work would then wait in line; what is not yet sealed is counted and watched.
 */
@Injectable()
export class AuditSealer {
  constructor(private readonly rounds: Rounds) {}

  /** Seals what waits, association by association. @returns how many rows were sealed. */
  seal(): Promise<number> {
    return this.rounds.each('audit.seal', 'audit_unsealed', sealBatch);
  }
}

async function sealBatch(op: Op): Promise<number> {
  const { association, now: sealedAt } = op;
  // Two sealers of one chain would fork it; the second finds nothing to do.
  const [lock] = await rows<{ mine: boolean }>(op.db, LOCK, [association]);
  if (!lock?.mine) return 0;
  const waiting = await rows<SealedContent>(op.db, WAITING, [association, BATCH]);
  if (waiting.length === 0) return 0;
  const [head] = await rows<{ sequence: string; hash: Buffer }>(op.db, HEAD, [association]);
  let sequence = BigInt(head?.sequence ?? 0);
  let hash = head?.hash ?? GENESIS;
  const seals = waiting.map((row) => {
    sequence += 1n;
    hash = chainHash(hash, { association, sequence, sealedAt }, row);
    return { sequence: String(sequence), audit: row.id, hash: hash.toString('hex') };
  });
  await op.db.query(SEAL, [association, JSON.stringify(seals), sealedAt]);
  return seals.length;
}

const LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended('audit:' || $1::text, 0)) AS mine`;

const WAITING = `
  SELECT ${SEALED_COLUMNS}
  FROM audit_unsealed u JOIN audit a ON a.association_id = $1 AND a.id = u.audit_id
  WHERE u.association_id = $1 ORDER BY u.audit_id LIMIT $2`;

const HEAD = `SELECT sequence, hash FROM audit_seal WHERE association_id = $1 ORDER BY sequence DESC LIMIT 1`;

const SEAL = `
  WITH sealed AS (
    INSERT INTO audit_seal (association_id, sequence, audit_id, hash, sealed_at)
    SELECT $1, s.sequence, s.audit, decode(s.hash, 'hex'), $3
    FROM jsonb_to_recordset($2) AS s (sequence bigint, audit uuid, hash text)
    RETURNING audit_id
  ) DELETE FROM audit_unsealed u USING sealed WHERE u.association_id = $1 AND u.audit_id = sealed.audit_id`;
