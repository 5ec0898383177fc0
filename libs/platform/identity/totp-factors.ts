import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { KeyRing } from '../crypto/keyring';
import { seal, unseal, type Cell } from '../crypto/seal';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import { emailOf } from './factor-tries';
import { newTotpSecret, stepOf, totpUri } from './totp';

/** What an authenticator application needs; told once. */
export interface NewTotp {
  readonly id: string;
  readonly secret: string;
  readonly uri: string;
}

interface Row {
  id: string;
  secret: string;
}

/** Authenticator applications. Their secrets are sealed; the last step that was accepted is kept, so that a code serves once. */
@Injectable()
export class TotpFactors {
  constructor(private readonly ring: KeyRing) {}

  /** One that is not confirmed yet; it takes the place of an earlier one that never was. */
  async begin(op: PlatformOp, account: AccountId, name: string): Promise<NewTotp> {
    const [id, secret] = [newId(), newTotpSecret()];
    await rows(op.db, `DELETE FROM factor WHERE account_id = $1 AND confirmed_at IS NULL`, [account]);
    await op.db.query(
      `INSERT INTO factor (id, account_id, kind, name, secret, created_at) VALUES ($1, $2, 'totp', $3, $4, $5)`,
      [id, account, name, seal(this.ring.current, cellOf(id), secret), op.now],
    );
    return { id, secret, uri: totpUri(secret, await emailOf(op, account)) };
  }

  /** Whether the code is of this factor, which is confirmed by it; undefined where there is none to be confirmed. */
  async confirm(op: PlatformOp, account: AccountId, id: string, code: string): Promise<boolean | undefined> {
    const sql = `SELECT id, secret FROM factor WHERE account_id = $1 AND id = $2 AND confirmed_at IS NULL`;
    const [pending] = await rows<Row>(op.db, sql, [account, id]);
    if (!pending) return undefined;
    const step = this.stepOf(op, pending, code);
    if (step === undefined) return false;
    await rows(op.db, 'UPDATE factor SET confirmed_at = $2, used_at = $2, last_step = $3 WHERE id = $1', [
      id,
      op.now,
      step,
    ]);
    return true;
  }

  /** Whether one of the account's applications shows this code now, and it was not used before. */
  async use(op: PlatformOp, account: AccountId, code: string): Promise<boolean> {
    const sql = `SELECT id, secret FROM factor WHERE account_id = $1 AND kind = 'totp' AND confirmed_at IS NOT NULL`;
    for (const factor of await rows<Row>(op.db, sql, [account])) {
      const step = this.stepOf(op, factor, code);
      if (step === undefined) continue;
      // Whoever comes second with a code finds its step taken, however close behind.
      const used = await rows(
        op.db,
        'UPDATE factor SET last_step = $2, used_at = $3 WHERE id = $1 AND last_step < $2 RETURNING id',
        [factor.id, step, op.now],
      );
      if (used.length > 0) return true;
    }
    return false;
  }

  private stepOf(op: PlatformOp, { id, secret }: Row, code: string): number | undefined {
    return stepOf(
      unseal((key) => this.ring.find(key), cellOf(id), secret),
      code,
      op.now,
    );
  }
}

function cellOf(id: string): Cell {
  return { association: 'platform', table: 'factor', column: 'secret', row: id };
}
