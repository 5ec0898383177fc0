import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Dispatcher, system } from '../db/dispatcher';
import { rows } from '../db/sql';
import type { Op } from '../op';
import { Ops } from '../ops.service';

const BATCH = 1_000;

/** One audit row as the chain hashes it. */
export interface AuditRow {
  id: string;
  at: Date;
  actor_kind: string;
  actor_id: string;
  action: string;
  subject_type: string;
  subject_id: string;
  detail: unknown;
}

/** The hash of a row and of all before it. Detail is hashed as PostgreSQL's canonical jsonb text, the rest as JSON. */
export function chainHash(
  previous: Buffer,
  association: string,
  sequence: bigint,
  row: AuditRow & { detail_text: string },
): Buffer {
  const fields = [
    association,
    String(sequence),
    row.id,
    row.at.toISOString(),
    row.actor_kind,
    row.actor_id,
    row.action,
    row.subject_type,
    row.subject_id,
    row.detail_text,
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest();
}

export const GENESIS = Buffer.alloc(32);

/**
 * Chains audit rows per association within seconds of their commit. The chain's head is not locked by the work itself,
 * since one tenant's work would then wait in line; what is not yet sealed is counted and watched.
 */
@Injectable()
export class AuditSealer {
  constructor(
    private readonly ops: Ops,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Seals what waits, association by association. @returns how many rows were sealed. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (const association of await this.dispatcher.associations('audit_unsealed')) {
      sealed += await this.ops.run(system(association, 'audit.seal'), (op) => this.sealBatch(op, association));
    }
    return sealed;
  }

  private async sealBatch(op: Op, association: AssociationId): Promise<number> {
    // Two sealers of one chain would fork it; the second finds nothing to do.
    const [lock] = await rows<{ mine: boolean }>(op.db, LOCK, [association]);
    if (!lock?.mine) return 0;
    const waiting = await rows<AuditRow & { detail_text: string }>(op.db, WAITING, [association, BATCH]);
    if (waiting.length === 0) return 0;
    const [head] = await rows<{ sequence: string; hash: Buffer }>(op.db, HEAD, [association]);
    let sequence = BigInt(head?.sequence ?? 0);
    let hash = head?.hash ?? GENESIS;
    const seals = waiting.map((row) => {
      sequence += 1n;
      hash = chainHash(hash, association, sequence, row);
      return { sequence: String(sequence), audit: row.id, hash: hash.toString('hex') };
    });
    await op.db.query(SEAL, [association, JSON.stringify(seals), op.now]);
    return seals.length;
  }
}

const LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended('audit:' || $1::text, 0)) AS mine`;

const WAITING = `
  SELECT a.id, a.at, a.actor_kind, a.actor_id, a.action, a.subject_type, a.subject_id, a.detail::text AS detail_text
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
