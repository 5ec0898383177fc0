import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { seal } from '../crypto/seal';
import { rows } from '../db/sql';
import { Links } from '../mail/links';
import { Mail } from '../mail/mail';
import type { Actor, PlatformOp } from '../op';
import { Ops } from '../ops.service';
import { foldEmail } from './accounts';
import { ATTEMPT_WINDOW_MINUTES, Attempts } from './attempts';
import { Devices } from './devices';
import { LinkTries } from './link.tries';
import { RESET_MINUTES, resetCell, resetLink } from './reset.letters';
import { assertAcceptable } from './password.rules';
import { Passwords } from './passwords';

const TRIES_PER_ACCOUNT = 3;
const TRIES_PER_ADDRESS = 30;
const RESETTING: Actor = { kind: 'system', id: 'password.reset' };

export interface ResetRequest {
  readonly email: string;
  readonly address: string;
  /** The value of the account's device cookie. */
  readonly device?: string;
}

interface FoundReset {
  readonly id: string;
  readonly account: AccountId;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/**
 * New passwords by a link to the mailbox. Whoever asks is answered before anybody looks whether there is such an account: the request only writes down
 * the address, sealed, by the same statements for every address. `ResetLetters` looks it up afterwards, in the worker, and a letter goes out to accounts
 * alone. So neither the answer nor its time can tell.
 */
@Injectable()
export class Resets {
  constructor(
    private readonly ops: Ops,
    private readonly ring: KeyRing,
    private readonly links: Links,
    private readonly mail: Mail,
    private readonly attempts: Attempts,
    private readonly devices: Devices,
    private readonly passwords: Passwords,
    private readonly tries: LinkTries,
  ) {}

  /** @throws Refusal `session.too_many_attempts`, for an address that nobody has as for one that somebody has */
  async request({ email: written, address, device }: ResetRequest): Promise<void> {
    const email = foldEmail(written);
    await this.ops.platform(RESETTING, async (op) => {
      await this.takeTry(op, email, address, device);
      const id = newId();
      const sql = 'INSERT INTO password_reset (id, address, requested_at) VALUES ($1, $2, $3)';
      await op.db.query(sql, [id, seal(this.ring.current, resetCell(id), email), op.now]);
    });
  }

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

  private async takeTry(op: PlatformOp, email: string, address: string, cookie?: string): Promise<void> {
    const device = this.devices.known(cookie, email);
    const left = device
      ? await this.attempts.take(op, 'reset of a device', device, TRIES_PER_ACCOUNT)
      : (await this.attempts.take(op, 'reset by address', address, TRIES_PER_ADDRESS)) &&
        (await this.attempts.take(op, 'reset of account', email, TRIES_PER_ACCOUNT));
    if (!left) throw new Refusal('session.too_many_attempts', { minutes: ATTEMPT_WINDOW_MINUTES });
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
