import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { seal } from '../crypto/seal';
import type { Actor, PlatformOp } from '../op';
import { Ops } from '../ops.service';
import { foldEmail } from './accounts';
import { ATTEMPT_WINDOW_MINUTES, Attempts } from './attempts';
import { Devices } from './devices';
import { resetCell } from './reset.letters';

const TRIES_PER_ACCOUNT = 3;
const TRIES_PER_ADDRESS = 30;
const ASKING: Actor = { kind: 'system', id: 'password.reset' };

export interface ResetRequest {
  readonly email: string;
  readonly address: string;
  /** The value of the account's device cookie. */
  readonly device?: string;
}

/**
 * Somebody asks for a new password, and is answered before anybody looks whether there is such an account: the request only writes down the
 * address, sealed, by the same statements for every address. `ResetLetters` looks it up afterwards, in the worker, and a letter goes out to
 * accounts alone. So neither the answer nor its time can tell.
 */
@Injectable()
export class ResetRequests {
  constructor(
    private readonly ops: Ops,
    private readonly ring: KeyRing,
    private readonly attempts: Attempts,
    private readonly devices: Devices,
  ) {}

  /** @throws Refusal `session.too_many_attempts`, for an address that nobody has as for one that somebody has */
  async make({ email: written, address, device }: ResetRequest): Promise<void> {
    const email = foldEmail(written);
    await this.ops.platform(ASKING, async (op) => {
      await this.takeTry(op, email, address, device);
      const id = newId();
      const sql = 'INSERT INTO password_reset (id, address, requested_at) VALUES ($1, $2, $3)';
      await op.db.query(sql, [id, seal(this.ring.current, resetCell(id), email), op.now]);
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
}
