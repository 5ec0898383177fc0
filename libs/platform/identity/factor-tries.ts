import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import { Attempts, ATTEMPT_WINDOW_MINUTES } from './attempts';
import { Devices } from './devices';

const TRIES = 10;

/** The cookies of a request by their names; among them may be the mark of a known device. */
export type Cookies = Readonly<Record<string, string | undefined>>;

/** A try that was taken, to be given back if it was right. */
export interface FactorTry {
  readonly kind: string;
  readonly subject: string;
}

/**
 * Counts what is tried as a second factor, for each account, whatever the session: signing in anew buys no further
 * tries. A device that has signed in before has its own.
 */
@Injectable()
export class FactorTries {
  constructor(
    private readonly attempts: Attempts,
    private readonly devices: Devices,
  ) {}

  /** @throws Refusal `session.too_many_attempts` */
  async take(op: PlatformOp, account: AccountId, cookies: Cookies, what = 'factor'): Promise<FactorTry> {
    const email = await emailOf(op, account);
    const device = this.devices.known(cookies[this.devices.cookieName(email)], email);
    const taken = device ? { kind: `${what}.device`, subject: device } : { kind: what, subject: account };
    if (await this.attempts.take(op, taken.kind, taken.subject, TRIES)) return taken;
    throw new Refusal('session.too_many_attempts', { minutes: ATTEMPT_WINDOW_MINUTES });
  }

  /** `at` is when the try was taken. */
  giveBack(op: PlatformOp, { kind, subject }: FactorTry, at: Date): Promise<void> {
    return this.attempts.giveBack(op, kind, subject, at);
  }
}

export async function emailOf(op: PlatformOp, account: AccountId): Promise<string> {
  const [found] = await rows<{ email: string }>(op.db, 'SELECT email FROM account WHERE id = $1', [account]);
  return found!.email;
}
