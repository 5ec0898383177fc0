import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { KeyRing } from '../crypto/keyring';
import { unseal, type Cell } from '../crypto/seal';
import { rows } from '../db/sql';
import type { Link } from '../mail/links';
import { Mail } from '../mail/mail';
import type { Actor, PlatformOp } from '../op';
import { Ops } from '../ops.service';

/** How long the link to a new password opens. */
export const RESET_MINUTES = 30;
const BATCH = 20;
const KEPT_HOURS = 24;
const ANSWERING: Actor = { kind: 'system', id: 'password.reset' };

/** The address that somebody asked for, until it was looked up. */
export const resetCell = (id: string): Cell => ({
  association: 'platform',
  table: 'password_reset',
  column: 'address',
  row: id,
});

/** A request is granted once, so its link has one generation. */
export const resetLink = (id: string): Link => ({ purpose: 'password-reset', id, generation: 1 });

/** Answers those who asked for a new password: a letter to those who have an account with a password, nothing to the others. */
@Injectable()
export class ResetLetters {
  constructor(
    private readonly ops: Ops,
    private readonly ring: KeyRing,
    private readonly mail: Mail,
  ) {}

  /** One round. @returns how many requests it looked at, for the loop. */
  answer(): Promise<number> {
    return this.ops.platform(ANSWERING, async (op) => {
      const asked = await rows<{ id: string; address: string }>(op.db, ASKED, [BATCH]);
      for (const { id, address } of asked) {
        const email = unseal((key) => this.ring.find(key), resetCell(id), address);
        const [account] = await rows<{ id: AccountId; name: string }>(op.db, ACCOUNT, [email]);
        if (account) await this.grant(op, id, account, email);
        else await op.db.query('DELETE FROM password_reset WHERE id = $1', [id]);
      }
      return asked.length;
    });
  }

  /** Drops what opens nothing any more; a chore of the worker. Answers how many rows went. */
  async sweep(op: PlatformOp): Promise<number> {
    const before = new Date(op.now.getTime() - KEPT_HOURS * 3_600_000);
    return (await rows(op.db, 'DELETE FROM password_reset WHERE expires_at < $1 RETURNING id', [before])).length;
  }

  private async grant(
    op: PlatformOp,
    id: string,
    account: { id: AccountId; name: string },
    email: string,
  ): Promise<void> {
    const expiresAt = new Date(op.now.getTime() + RESET_MINUTES * 60_000);
    const sql = 'UPDATE password_reset SET address = NULL, account_id = $2, expires_at = $3 WHERE id = $1';
    await op.db.query(sql, [id, account.id, expiresAt]);
    await this.mail.send(op, {
      ...{ account: account.id, to: email, template: 'password.reset', language: 'ar' },
      params: { name: account.name, expiresAt: expiresAt.toISOString() },
      link: resetLink(id),
    });
    op.record({ action: 'password.reset_asked', subject: { type: 'account', id: account.id } });
  }
}

const ASKED = `
  SELECT id, address FROM password_reset WHERE address IS NOT NULL ORDER BY requested_at LIMIT $1 FOR UPDATE SKIP LOCKED`;

const ACCOUNT = `
  SELECT a.id, a.name FROM account a JOIN credential c ON c.account_id = a.id WHERE a.email = $1 AND a.disabled_at IS NULL`;
