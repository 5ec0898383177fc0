import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { KeyRing } from '../crypto/keyring';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';

const CODES = 10;
/** Crockford's: without letters that look like digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 6;

/**
 * Ten codes for the day on which the other factors are out of reach. Each has 120 bits and serves once; they are told once,
 * and kept as keyed hashes.
 */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly ring: KeyRing) {}

  /** New ones; those of before serve no more. */
  async issue(op: PlatformOp, account: AccountId): Promise<string[]> {
    const codes = Array.from({ length: CODES }, newCode);
    await rows(op.db, 'DELETE FROM recovery_code WHERE account_id = $1', [account]);
    await op.db.query(
      `INSERT INTO recovery_code (account_id, code_hash, created_at) SELECT $1, hash, $3 FROM unnest($2::bytea[]) AS hash`,
      [account, codes.map((code) => this.hash(account, code)), op.now],
    );
    op.record({ action: 'recovery_codes.issued', subject: { type: 'account', id: account } });
    return codes;
  }

  /** Whether the code was one of the account's; it serves no second time. */
  async use(op: PlatformOp, account: AccountId, code: string): Promise<boolean> {
    const sql = 'DELETE FROM recovery_code WHERE account_id = $1 AND code_hash = $2 RETURNING account_id';
    const isRight = (await rows(op.db, sql, [account, this.hash(account, code)])).length > 0;
    if (isRight) op.record({ action: 'recovery_code.used', subject: { type: 'account', id: account } });
    return isRight;
  }

  async left(op: PlatformOp, account: AccountId): Promise<number> {
    const sql = 'SELECT count(*)::int AS left FROM recovery_code WHERE account_id = $1';
    const [found] = await rows<{ left: number }>(op.db, sql, [account]);
    return found?.left ?? 0;
  }

  private hash(account: AccountId, code: string): Buffer {
    return createHmac('sha256', this.ring.derive('recovery-codes'))
      .update(`${account}|${normalise(code)}`)
      .digest();
  }
}

function newCode(): string {
  const group = (): string => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** As it was meant: without dashes, in capitals, O and L for what they look like. */
function normalise(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
