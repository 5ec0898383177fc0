import { rows } from '../db/sql';
import type { Op } from '../op';
import { chainHash, GENESIS, SEALED_COLUMNS, type SealedContent } from './chain';

/** A chain's newest seal, as it was exported. */
export interface ChainHead {
  readonly sequence: string;
  /** Hexadecimal. */
  readonly hash: string;
}

export interface ChainReport {
  /** How many seals fit, counted from the first. */
  readonly sealed: number;
  /** The first place in the chain, counted from 1, where the seal, the row or the instant is not what it was. */
  readonly brokenAt?: number;
  /** Rows without a seal, and when the oldest was written: a row that stays without one did not come through an Op. */
  readonly unsealed: { readonly rows: number; readonly oldest: Date | null };
  /** The newest seal, to be kept outside the database. */
  readonly head?: ChainHead;
}

interface Seal extends SealedContent {
  sequence: string;
  hash: Buffer;
  sealed_at: Date;
}

const PAGE = 2_000;

/**
 * Recomputes an association's chain from its first row. A chain alone does not see that its tail was cut or that all of
 * it was written anew, so give it a head that was exported: a chain without that very seal is broken.
 */
export async function verifyAuditChain(op: Op, exported?: ChainHead): Promise<ChainReport> {
  const [unsealed] = await rows<ChainReport['unsealed']>(op.db, UNSEALED, [op.association]);
  let head: ChainHead | undefined;
  let sealed = 0;
  let foundExported = !exported;
  for await (const seal of fittingSeals(op)) {
    if (!seal) return { sealed, brokenAt: sealed + 1, unsealed: unsealed!, ...(head && { head }) };
    sealed += 1;
    head = { sequence: seal.sequence, hash: seal.hash.toString('hex') };
    if (head.sequence === exported?.sequence) foundExported = head.hash === exported.hash;
  }
  const brokenAt = foundExported ? undefined : Math.min(sealed + 1, Number(exported?.sequence));
  return { sealed, unsealed: unsealed!, ...(brokenAt !== undefined && { brokenAt }), ...(head && { head }) };
}

/** The seals in order, as long as they fit; `undefined` stands for the first that does not, and ends it. */
async function* fittingSeals({ association, db }: Op): AsyncGenerator<Seal | undefined> {
  let previous: Buffer = GENESIS;
  let expected = 1n;
  for (;;) {
    const page = await rows<Seal>(db, CHAIN, [association, String(expected), PAGE]);
    for (const seal of page) {
      const hash = chainHash(previous, { association, sequence: expected, sealedAt: seal.sealed_at }, seal);
      if (BigInt(seal.sequence) !== expected || !hash.equals(seal.hash)) return yield undefined;
      yield seal;
      previous = hash;
      expected += 1n;
    }
    if (page.length < PAGE) return;
  }
}

const CHAIN = `
  SELECT s.sequence, s.hash, s.sealed_at, ${SEALED_COLUMNS}
  FROM audit_seal s LEFT JOIN audit a ON a.association_id = $1 AND a.id = s.audit_id
  WHERE s.association_id = $1 AND s.sequence >= $2 ORDER BY s.sequence LIMIT $3`;

const UNSEALED = `
  SELECT count(*)::int AS rows, min(a.at) AS oldest FROM audit a
  WHERE a.association_id = $1 AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.association_id = $1 AND s.audit_id = a.id)`;
