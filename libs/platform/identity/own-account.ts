import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import { Ops } from '../ops.service';
import type { PersonCaller } from './caller';
import { emailOf, type Cookies } from './factor-tries';
import { Factors, type Factor } from './factors';
import { isLinked } from './nafath';
import { assertAcceptable } from './password.rules';
import { Passwords } from './passwords';
import { Presence } from './presence';
import { RecoveryCodes } from './recovery-codes';
import { Sessions } from './sessions';

export interface OwnAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly factors: Factor[];
  readonly recoveryCodesLeft: number;
  /** Whether Nafath opens it. */
  readonly nafath: boolean;
}

/** What somebody sees and changes of their own account. */
@Injectable()
export class OwnAccounts {
  constructor(
    private readonly ops: Ops,
    private readonly factors: Factors,
    private readonly recovery: RecoveryCodes,
    private readonly passwords: Passwords,
    private readonly presence: Presence,
    private readonly sessions: Sessions,
  ) {}

  get({ actor, account }: PersonCaller): Promise<OwnAccount> {
    return this.ops.platform(actor, async (op) => ({
      id: account,
      name: actor.name,
      email: await emailOf(op, account),
      factors: await this.factors.list(op, account),
      recoveryCodesLeft: await this.recovery.left(op, account),
      nafath: await isLinked(op, account),
    }));
  }

  /**
   * Every other session of the account ends.
   * @throws Refusal `password.*`, `session.proof_rejected`, `session.too_many_attempts`, `session.busy`
   */
  async changePassword(person: PersonCaller, current: string, next: string, cookies: Cookies): Promise<void> {
    const { actor, account, session } = person;
    const email = await this.ops.platform(actor, (op) => emailOf(op, account));
    assertAcceptable(next, [actor.name, email]);
    await this.presence.prove(person, { method: 'password', password: current }, cookies, async () => undefined);
    const hash = await this.passwords.hash(next);
    await this.ops.platform(actor, async (op) => {
      const sql = 'UPDATE credential SET password_hash = $2, changed_at = $3 WHERE account_id = $1';
      await rows(op.db, sql, [account, hash, op.now]);
      op.record({ action: 'password.changed', subject: { type: 'account', id: account } });
      await this.sessions.endOthers(op, account, session.id);
    });
  }

  /** @throws Refusal `request.not_found`, `factor.last_one` */
  removeFactor({ actor, account, session }: PersonCaller, id: string): Promise<void> {
    return this.ops.platform(actor, (op) => this.factors.remove(op, account, id, session.id));
  }

  /** Ten new ones in place of those of before. @throws Refusal `factor.none_yet` */
  renewRecoveryCodes({ actor, account, session }: PersonCaller): Promise<string[]> {
    return this.ops.platform(actor, async (op) => {
      if ((await this.factors.list(op, account)).length === 0) throw new Refusal('factor.none_yet');
      await this.sessions.endOthers(op, account, session.id);
      return this.recovery.issue(op, account);
    });
  }
}
