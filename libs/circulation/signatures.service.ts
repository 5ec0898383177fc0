import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { readingWording, Refusal } from '@sanad/messages';
import { rows, seal, SubjectKeys, unseal, type Cell, type Op } from '@sanad/platform';
import { Circulations } from './circulations.service';
import { findReader, getCirculation } from './circulations.store';
import { SignatureHolds } from './holds';

export interface NewSignature {
  /** The name as it was typed. */
  readonly signedAs: string;
  /** The strokes of a drawn signature, as a path. */
  readonly drawing?: string;
  /** Of the version that was read. */
  readonly contentHash: string;
}

export interface Signed {
  readonly signedAs: string;
  readonly signedAt: Date;
  /** Over the text, the wording, the name and the time. */
  readonly hash: string;
  readonly wordingVersion: string;
  readonly drawn: boolean;
}

/** What the hash of a signature is taken over, in this order. */
export interface SignedContent {
  readonly wordingVersion: string;
  readonly contentHash: string;
  readonly account: string;
  readonly signedAs: string;
  readonly signedAt: Date;
}

export function hashOfSignature({ wordingVersion, contentHash, account, signedAs, signedAt }: SignedContent): string {
  const content = [wordingVersion, contentHash, account, signedAs, signedAt.toISOString()];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** One signature for each person and version; another version asks for another. */
@Injectable()
export class Signatures {
  constructor(
    private readonly circulations: Circulations,
    private readonly keys: SubjectKeys,
    private readonly holds: SignatureHolds,
  ) {}

  async find(op: Op, versionId: string, account: string): Promise<Signed | undefined> {
    return (await rows<Signed>(op.db, FIND, [op.association, versionId, account]))[0];
  }

  /**
   * The person signs the version in circulation.
   * @throws Refusal `circulation.none`, `circulation.another_version`, `circulation.reader_not_found`, `circulation.signed_already`
   */
  async sign(op: Op, account: AccountId, { signedAs, drawing, contentHash }: NewSignature): Promise<void> {
    const running = await this.circulations.running(op);
    if (!running) throw new Refusal('circulation.none');
    const { circulation, policy } = running;
    if (policy.contentHash !== contentHash)
      throw new Refusal('circulation.another_version', { number: circulation.number });
    if (!(await findReader(op, circulation.id, account))) throw new Refusal('circulation.reader_not_found');
    const [id, signedAt, wordingVersion] = [newId(), op.now, readingWording.version];
    const hash = hashOfSignature({ wordingVersion, contentHash, account, signedAs, signedAt });
    const sealed = drawing && seal(await this.keys.ensure(op, account), cellOf(op, id), drawing);
    const made = await rows(op.db, SIGN, [
      ...[op.association, id, circulation.versionId, account, signedAs, contentHash],
      ...[wordingVersion, hash, sealed ?? null, signedAt, circulation.id],
    ]);
    if (made.length === 0) throw new Refusal('circulation.signed_already', { number: circulation.number });
    this.holds.forget(op.association, account);
    op.record({
      action: 'policy.signed',
      subject: { type: 'policy_version', id: circulation.versionId },
      detail: { number: circulation.number, hash, drawn: drawing !== undefined },
    });
  }

  /** The strokes, for those who keep the list; the audit says who looked. @throws Refusal `circulation.not_drawn`, `circulation.not_found` */
  async drawing(op: Op, circulationId: string, account: string): Promise<string> {
    const { versionId } = await getCirculation(op, circulationId);
    const [found] = await rows<{ id: string; drawing: string }>(op.db, DRAWING, [op.association, versionId, account]);
    if (!found) throw new Refusal('circulation.not_drawn');
    const key = await this.keys.get(op, account);
    op.record({ action: 'circulation.drawing_read', subject: { type: 'account', id: account } });
    return unseal(() => key, cellOf(op, found.id), found.drawing);
  }
}

const cellOf = (op: Op, row: string): Cell => ({
  association: op.association,
  table: 'policy_signature',
  column: 'drawing',
  row,
});

const FIND = `
  SELECT signed_as AS "signedAs", signed_at AS "signedAt", hash, wording_version AS "wordingVersion", drawing IS NOT NULL AS drawn
  FROM policy_signature WHERE association_id = $1 AND version_id = $2 AND account_id = $3`;

// The ladder of whoever has signed has nothing left to say.
const SIGN = `
  WITH made AS (
    INSERT INTO policy_signature (association_id, id, version_id, account_id, signed_as, content_hash, wording_version, hash, drawing, signed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (association_id, version_id, account_id) DO NOTHING RETURNING account_id
  ), settled AS (
    UPDATE circulation_reader r SET fire_at = NULL FROM made
    WHERE r.association_id = $1 AND r.circulation_id = $11 AND r.account_id = made.account_id
  ) SELECT account_id FROM made`;

const DRAWING = `
  SELECT id, drawing FROM policy_signature
  WHERE association_id = $1 AND version_id = $2 AND account_id = $3 AND drawing IS NOT NULL`;
