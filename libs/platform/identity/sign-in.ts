import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import { Ops } from '../ops.service';
import type { Actor, PlatformOp } from '../op';
import { foldEmail } from './accounts';
import { Attempts, ATTEMPT_WINDOW_MINUTES } from './attempts';
import { Devices } from './devices';
import { Factors } from './factors';
import { Passwords } from './passwords';
import { choosePlace, type WantedPlace } from './places';
import { Sessions, type OpenedSession } from './sessions';

const TRIES_PER_ACCOUNT = 10;
const TRIES_PER_ADDRESS = 50;
const NOBODY: Actor = { kind: 'system', id: 'sign-in' };

/** Where to is told by those who serve more than one place. */
export interface Claim extends WantedPlace {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  /** The value of the account's device cookie. */
  readonly device?: string;
  readonly agent?: string;
}

interface Credential {
  id: AccountId;
  name: string;
  password_hash: string;
  disabled: boolean;
}

/** Opens sessions by password; the second factor comes next. Whether an e-mail address is known shows neither in the answer nor in its time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly ops: Ops,
    private readonly attempts: Attempts,
    private readonly devices: Devices,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly factors: Factors,
  ) {}

  /**
   * @throws Refusal `session.rejected`, `session.too_many_attempts`, `session.busy`, `session.association_needed`,
   * `session.no_membership`
   */
  async open(claim: Claim): Promise<OpenedSession> {
    const email = foldEmail(claim.email);
    const { credential, triedAt } = await this.ops.platform(NOBODY, async (op) => {
      await this.takeTry(op, email, claim);
      return { credential: await find(op, email), triedAt: op.now };
    });
    // Outside any transaction: a hash takes long, and nobody else should wait for a connection meanwhile.
    const right = await this.passwords.matches(credential?.password_hash, claim.password);
    if (!credential || !right || credential.disabled) return this.reject(credential);
    const renewed = this.passwords.isOutdated(credential.password_hash)
      ? await this.passwords.hash(claim.password)
      : undefined;
    const actor: Actor = { kind: 'staff', id: credential.id, name: credential.name, roles: [] };
    return this.ops.platform(actor, async (op) => {
      if (renewed) await renew(op, credential.id, renewed);
      await this.attempts.giveBack(op, 'address', claim.address, triedAt);
      await this.attempts.giveBack(op, 'account', email, triedAt);
      const place = await choosePlace(op, credential.id, claim);
      const stage = (await this.factors.methods(op, credential.id)).length > 0 ? 'factor' : 'enrolment';
      return this.sessions.open(op, credential.id, place, { stage, agent: claim.agent });
    });
  }

  private async takeTry(op: PlatformOp, email: string, claim: Claim): Promise<void> {
    const device = this.devices.known(claim.device, email);
    const left = device
      ? await this.attempts.take(op, 'device', device, TRIES_PER_ACCOUNT)
      : (await this.attempts.take(op, 'address', claim.address, TRIES_PER_ADDRESS)) &&
        (await this.attempts.take(op, 'account', email, TRIES_PER_ACCOUNT));
    if (!left) throw new Refusal('session.too_many_attempts', { minutes: ATTEMPT_WINDOW_MINUTES });
  }

  private async reject(credential: Credential | undefined): Promise<never> {
    const subject = { type: 'account', id: credential?.id ?? 'unknown' };
    await this.ops.platform(NOBODY, async (op) => op.record({ action: 'session.rejected', subject }));
    throw new Refusal('session.rejected');
  }
}

async function find(op: PlatformOp, email: string): Promise<Credential | undefined> {
  const found = await rows<Credential>(
    op.db,
    `SELECT a.id, a.name, c.password_hash, a.disabled_at IS NOT NULL AS disabled
     FROM account a JOIN credential c ON c.account_id = a.id WHERE a.email = $1`,
    [email],
  );
  return found[0];
}

async function renew(op: PlatformOp, account: AccountId, hash: string): Promise<void> {
  await rows(op.db, 'UPDATE credential SET password_hash = $2 WHERE account_id = $1', [account, hash]);
}
