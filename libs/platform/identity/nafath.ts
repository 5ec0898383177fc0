import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { foldDigits, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import { Ops } from '../ops.service';
import type { Actor, PlatformOp } from '../op';
import { Attempts, ATTEMPT_WINDOW_MINUTES } from './attempts';
import type { PersonCaller } from './caller';
import { NAFATH_DRIVER, type NafathDriver, type NafathState } from './nafath.driver';
import { NafathRequests, type NafathPurpose, type NafathRequest } from './nafath.requests';
import { choosePlace, type WantedPlace } from './places';
import { Sessions, type OpenedSession } from './sessions';

const NATIONAL_ID = /^[12]\d{9}$/;
const TRIES_PER_ID = 5;
const TRIES_PER_ADDRESS = 50;
const WAITS_MS = 60_000;
const NOBODY: Actor = { kind: 'system', id: 'sign-in' };

export interface NafathBegun {
  /** What the person picks in the application of Nafath. */
  readonly number: string;
  readonly expiresAt: Date;
  /** For the browser's cookie. */
  readonly kept: string;
}

/**
 * Signing in by the national application Nafath, for accounts that have linked their national id by it. It verifies possession of the
 * telephone and the face, so an approval is password and second factor in one. An id that opens nothing is answered like one that does,
 * and nobody's telephone rings for it.
 */
@Injectable()
export class Nafath {
  constructor(
    private readonly ops: Ops,
    private readonly requests: NafathRequests,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    @Inject(NAFATH_DRIVER) private readonly driver: NafathDriver | null,
  ) {}

  get isOn(): boolean {
    return this.driver !== null;
  }

  /** @throws Refusal `nafath.off`, `nafath.id_invalid`, `session.too_many_attempts` */
  async beginSignIn(id: string, association: string | undefined, address: string): Promise<NafathBegun> {
    const nationalId = checked(id);
    const { account, now } = await this.ops.platform(NOBODY, async (op) => {
      await this.takeTry(op, nationalId, address);
      return { account: await this.requests.accountOf(op, nationalId), now: op.now };
    });
    return this.begin(NOBODY, 'signIn', {
      nationalId,
      account: account ?? null,
      association: association ?? null,
      now,
    });
  }

  /** @throws Refusal `nafath.off`, `nafath.id_invalid`, `session.too_many_attempts` */
  async beginLink({ actor, account }: PersonCaller, id: string, address: string): Promise<NafathBegun> {
    const nationalId = checked(id);
    const now = await this.ops.platform(actor, async (op) => {
      await this.takeTry(op, nationalId, address);
      return op.now;
    });
    return this.begin(actor, 'link', { nationalId, account, association: null, now });
  }

  /** Opens the session once it was approved; the place may be chosen then. @throws Refusal `session.association_needed`, `session.no_membership` */
  async finishSignIn(
    kept: string | undefined,
    agent: string | undefined,
    chosen: WantedPlace = {},
  ): Promise<{ state: NafathState; opened?: OpenedSession }> {
    return this.finish(NOBODY, 'signIn', kept, async (op, request, nationalId) => {
      const account = await this.requests.accountOf(op, nationalId);
      if (!account || account !== request.account) return { state: 'denied' };
      const isChosen = chosen.platform === true || chosen.association !== undefined;
      const wanted = isChosen ? chosen : { association: request.association ?? undefined };
      const place = await choosePlace(op, account, wanted);
      return { state: 'approved', opened: await this.sessions.open(op, account, place, { agent }) };
    });
  }

  /** Links the account once it was approved. @throws Refusal `nafath.taken` */
  async finishLink({ actor, account }: PersonCaller, kept: string | undefined): Promise<{ state: NafathState }> {
    return this.finish(actor, 'link', kept, async (op, request, nationalId) => {
      if (request.account !== account) return { state: 'denied' };
      await this.requests.link(op, account, nationalId);
      return { state: 'approved' };
    });
  }

  private async begin(actor: Actor, purpose: NafathPurpose, asked: Asked): Promise<NafathBegun> {
    if (!this.driver) throw new Refusal('nafath.off');
    const { nationalId, account, association, now } = asked;
    const started = account ? await this.driver.start(nationalId, now) : decoy(now);
    const { transaction, number, expiresAt } = started;
    const kept = await this.ops.platform(actor, (op) =>
      this.requests.keep(op, purpose, { account, association, transaction, expiresAt }),
    );
    return { number, expiresAt, kept };
  }

  private async finish<T extends { state: NafathState }>(
    actor: Actor,
    purpose: NafathPurpose,
    kept: string | undefined,
    then: (op: PlatformOp, request: NafathRequest, nationalId: string) => Promise<T>,
  ): Promise<T | { state: NafathState }> {
    const { request, now } = await this.ops.platform(actor, async (op) => ({
      request: await this.requests.find(op, purpose, kept),
      now: op.now,
    }));
    if (!request || !this.driver) return { state: 'expired' };
    if (!request.transaction) return { state: 'waiting' };
    const outcome = await this.driver.outcome(request.transaction, now);
    if (outcome.state !== 'approved') return outcome;
    return this.ops.platform(actor, async (op) =>
      (await this.requests.settle(op, request)) ? then(op, request, outcome.nationalId) : { state: 'expired' as const },
    );
  }

  private async takeTry(op: PlatformOp, nationalId: string, address: string): Promise<void> {
    const left =
      (await this.attempts.take(op, 'nafath.address', address, TRIES_PER_ADDRESS)) &&
      (await this.attempts.take(op, 'nafath', nationalId, TRIES_PER_ID));
    if (!left) throw new Refusal('session.too_many_attempts', { minutes: ATTEMPT_WINDOW_MINUTES });
  }
}

interface Asked {
  readonly nationalId: string;
  readonly account: AccountId | null;
  readonly association: string | null;
  readonly now: Date;
}

function checked(text: string): string {
  const id = foldDigits(text).replace(/\s/g, '');
  if (!NATIONAL_ID.test(id)) throw new Refusal('nafath.id_invalid');
  return id;
}

const decoy = (now: Date): { transaction: null; number: string; expiresAt: Date } => ({
  transaction: null,
  number: String(randomInt(10, 100)),
  expiresAt: new Date(now.getTime() + WAITS_MS),
});

/** Whether the account is linked. */
export async function isLinked(op: PlatformOp, account: AccountId): Promise<boolean> {
  return (await rows(op.db, 'SELECT 1 FROM nafath_link WHERE account_id = $1', [account])).length > 0;
}
