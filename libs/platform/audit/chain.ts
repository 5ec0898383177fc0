import { createHash } from 'node:crypto';

/** One audit row as its seal vouches for it; instants in microseconds, detail as PostgreSQL's canonical jsonb text. */
export interface SealedContent {
  id: string;
  at: string;
  actor_kind: string;
  actor_id: string;
  action: string;
  subject_type: string;
  subject_id: string;
  detail: string;
}

/** Where a chain starts. */
export const GENESIS = Buffer.alloc(32);

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of `SealedContent`, for a query in which the audit table is called `a`. */
export const SEALED_COLUMNS = `a.id, ${instant('a.at')} AS at, a.actor_kind, a.actor_id, a.action, a.subject_type,
  a.subject_id, a.detail::text AS detail`;

/** SHA-256 over the seal before this one, the place in the chain, the instant of sealing and the row. */
export function chainHash(
  previous: Buffer,
  seal: { association: string; sequence: bigint; sealedAt: Date },
  row: SealedContent,
): Buffer {
  const fields = [
    seal.association,
    String(seal.sequence),
    seal.sealedAt.toISOString(),
    row.id,
    row.at,
    row.actor_kind,
    row.actor_id,
    row.action,
    row.subject_type,
    row.subject_id,
    row.detail,
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest();
}
