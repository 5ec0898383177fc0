import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { blindIndex } from '../crypto/seal';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import { fingerprint, newSecret } from './secrets';

export type NafathPurpose = 'link' | 'signIn';

/** A request that is under way. Nobody's, where the national id opens no account: it waits until it expires. */
export interface NafathRequest {
  readonly id: string;
  readonly account: AccountId | null;
  readonly association: string | null;
  readonly transaction: string | null;
  readonly expiresAt: Date;
}

/** Requests to Nafath, each held by the browser that began it; and the national ids that accounts are linked to. */
@Injectable()
export class NafathRequests {
  constructor(private readonly ring: KeyRing) {}

  /** @returns what the browser keeps */
  async keep(op: PlatformOp, purpose: NafathPurpose, request: Omit<NafathRequest, 'id'>): Promise<string> {
    const [id, secret] = [newId(), newSecret()];
    const { account, association, transaction, expiresAt } = request;
    await rows(op.db, 'DELETE FROM nafath_request WHERE expires_at < $1', [op.now]);
    await op.db.query(
      `INSERT INTO nafath_request (id, purpose, secret_hash, account_id, association, transaction_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, purpose, fingerprint(secret), account, association, transaction, expiresAt],
    );
    return `${id}.${secret}`;
  }

  /** What the browser began, as long as it waits. */
  async find(op: PlatformOp, purpose: NafathPurpose, kept: string | undefined): Promise<NafathRequest | undefined> {
    const [, secret = ''] = (kept ?? '').split('.');
    const sql = `SELECT id, account_id AS account, association, transaction_id AS transaction, expires_at AS "expiresAt"
      FROM nafath_request WHERE secret_hash = $1 AND purpose = $2 AND expires_at > $3`;
    return (await rows<NafathRequest>(op.db, sql, [fingerprint(secret), purpose, op.now]))[0];
  }

  /** False for whoever comes second: an approval opens one session. */
  async settle(op: PlatformOp, { id }: NafathRequest): Promise<boolean> {
    return (await rows(op.db, 'DELETE FROM nafath_request WHERE id = $1 RETURNING id', [id])).length > 0;
  }

  async accountOf(op: PlatformOp, nationalId: string): Promise<AccountId | undefined> {
    const sql = `SELECT l.account_id AS id FROM nafath_link l JOIN account a ON a.id = l.account_id
      WHERE l.national_id_index = $1 AND a.disabled_at IS NULL`;
    return (await rows<{ id: AccountId }>(op.db, sql, [this.index(nationalId)]))[0]?.id;
  }

  /** @throws Refusal `nafath.taken` where another account is linked to it */
  async link(op: PlatformOp, account: AccountId, nationalId: string): Promise<void> {
    const linked = await rows(
      op.db,
      `INSERT INTO nafath_link (account_id, national_id_index, linked_at)
       SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM nafath_link WHERE national_id_index = $2 AND account_id <> $1)
       ON CONFLICT (account_id) DO UPDATE SET national_id_index = excluded.national_id_index, linked_at = excluded.linked_at
       RETURNING account_id`,
      [account, this.index(nationalId), op.now],
    );
    if (linked.length === 0) throw new Refusal('nafath.taken');
    op.record({ action: 'nafath.linked', subject: { type: 'account', id: account } });
  }

  /** @throws Refusal `request.not_found` */
  async unlink(op: PlatformOp, account: AccountId): Promise<void> {
    const sql = 'DELETE FROM nafath_link WHERE account_id = $1 RETURNING account_id';
    if ((await rows(op.db, sql, [account])).length === 0) throw new Refusal('request.not_found');
    op.record({ action: 'nafath.unlinked', subject: { type: 'account', id: account } });
  }

  /** The national id itself is kept nowhere. */
  private index(nationalId: string): Buffer {
    return blindIndex(this.ring, 'platform', 'nationalId', nationalId);
  }
}
