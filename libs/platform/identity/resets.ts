import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import { Links } from '../mail/links';
import { Mail } from '../mail/mail';
import type { Actor, PlatformOp } from '../op';
import { Ops } from '../ops.service';
import { LinkTries } from './link.tries';
import { assertAcceptable } from './password.rules';
import { Passwords } from './passwords';
import { RESET_MINUTES, resetLink } from './reset.letters';

const RESETTING: Actor = { kind: 'system', id: 'password.reset' };

interface FoundReset {
  readonly id: string;
  readonly account: AccountId;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/** Where the link to a new password leads. */
@Injectable()
export class Resets {
  constructor(
    private readonly ops: Ops,
    private readonly links: Links,
    private readonly mail: Mail,
    private readonly passwords: Passwords,
    private readonly tries: LinkTries,
  ) {}

  /**
   * Ends all sessions of the account, and opens none: whoever signs in next is still asked for the second factor.
   * @throws Refusal `reset.link_invalid`, `reset.expired`, `session.too_many_attempts`, and those of `assertAcceptable`
   */
  async complete(token: string, password: string, address: string): Promise<void> {
    const { name, email } = await this.tries.guarded(address, RESETTING, (op) => this.open(op, token));
    assertAcceptable(password, [name, email]);
    const passwordHash = await this.passwords.hash(password);
    await this.ops.platform(RESETTING, async (op) => {
      const found = await this.open(op, token, 'FOR UPDATE OF r');
      await op.db.query(RENEW, [found.account, passwordHash, op.now]);
      await op.db.query('DELETE FROM session WHERE account_id = $1', [found.account]);
      await op.db.query('UPDATE password_reset SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL', [
        found.account,
        op.now,
      ]);
      await this.tellOfChange(op, found);
      op.record({ action: 'password.reset', subject: { type: 'account', id: found.account } });
    });
  }

  private async tellOfChange(op: PlatformOp, { account, email, name }: FoundReset): Promise<void> {
    const params = { name, changedAt: op.now.toISOString() };
    await this.mail.send(op, { account, to: email, template: 'password.changed', language: 'ar', params });
  }

  private async open(op: PlatformOp, token: string, lock = ''): Promise<FoundReset> {
    const id = this.links.idIn(token);
    const [found] = id ? await rows<FoundReset>(op.db, `${FIND} ${lock}`, [id]) : [];
    if (!found || !this.links.opens(token, resetLink(found.id))) throw new Refusal('reset.link_invalid');
    if (found.expiresAt <= op.now) throw new Refusal('reset.expired', { minutes: RESET_MINUTES });
    return found;
  }
}

const RENEW = 'UPDATE credential SET password_hash = $2, changed_at = $3 WHERE account_id = $1';

// A password that was changed in between, in whatever way, has left the link behind.
const FIND = `
  SELECT r.id, a.id AS account, a.name, a.email, r.expires_at AS "expiresAt"
  FROM password_reset r JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL
  JOIN credential c ON c.account_id = a.id AND c.changed_at <= r.requested_at
  WHERE r.id = $1 AND r.used_at IS NULL`;
