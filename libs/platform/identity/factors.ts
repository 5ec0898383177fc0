import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import { RecoveryCodes } from './recovery-codes';
import { Sessions, type OpenedSession } from './sessions';

export const FACTOR_KINDS = ['totp', 'passkey'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];
export const FACTOR_METHODS = [...FACTOR_KINDS, 'recoveryCode'] as const;
/** With what somebody proves presence beside the password. */
export type FactorMethod = (typeof FACTOR_METHODS)[number];

const MOST_FACTORS = 10;

/** A factor as its own account sees it. */
export interface Factor {
  readonly id: string;
  readonly kind: FactorKind;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

/** What adding a factor brings: a session under a new token and, with the first factor, the codes for the day it is lost. */
export interface Enrolled {
  readonly recoveryCodes: string[] | null;
  readonly opened: OpenedSession;
}

/** The second factors of an account. With each change its other sessions end: who holds them may be somebody else. One that is not confirmed is none yet. */
@Injectable()
export class Factors {
  constructor(
    private readonly sessions: Sessions,
    private readonly recovery: RecoveryCodes,
  ) {}

  list(op: PlatformOp, account: AccountId): Promise<Factor[]> {
    return rows<Factor>(op.db, LIST, [account]);
  }

  /** What the account can be asked for: nothing, while it has no factor. */
  async methods(op: PlatformOp, account: AccountId): Promise<FactorMethod[]> {
    const [found] = await rows<{ methods: FactorMethod[] }>(op.db, METHODS, [account]);
    const methods = found?.methods ?? [];
    return FACTOR_METHODS.filter((method) => methods.includes(method) && methods.some(isKind));
  }

  /** Locks the account, so that two changes of its factors follow each other. @throws Refusal `factor.too_many` */
  async assertRoom(op: PlatformOp, account: AccountId): Promise<void> {
    await lock(op, account);
    if ((await this.list(op, account)).length >= MOST_FACTORS)
      throw new Refusal('factor.too_many', { most: MOST_FACTORS });
  }

  /** To be called once the factor is there. The session that added it is complete. */
  async added(op: PlatformOp, account: AccountId, session: string, factor: string): Promise<Enrolled> {
    op.record({ action: 'factor.added', subject: { type: 'account', id: account }, detail: { factor } });
    const isFirst = (await this.list(op, account)).length === 1;
    const recoveryCodes = isFirst ? await this.recovery.issue(op, account) : null;
    await this.sessions.endOthers(op, account, session);
    return { recoveryCodes, opened: await this.sessions.complete(op, session) };
  }

  /** @throws Refusal `request.not_found`, `factor.last_one` */
  async remove(op: PlatformOp, account: AccountId, id: string, session: string): Promise<void> {
    await lock(op, account);
    const factors = await this.list(op, account);
    if (!factors.some((factor) => factor.id === id)) throw new Refusal('request.not_found');
    if (factors.length === 1) throw new Refusal('factor.last_one');
    await rows(op.db, 'DELETE FROM factor WHERE id = $1 AND account_id = $2', [id, account]);
    op.record({ action: 'factor.removed', subject: { type: 'account', id: account }, detail: { factor: id } });
    await this.sessions.endOthers(op, account, session);
  }
}

const isKind = (method: FactorMethod): boolean => (FACTOR_KINDS as readonly string[]).includes(method);

async function lock(op: PlatformOp, account: AccountId): Promise<void> {
  await rows(op.db, 'SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [account]);
}

const LIST = `
  SELECT id, kind, name, created_at AS "createdAt", used_at AS "usedAt"
  FROM factor WHERE account_id = $1 AND confirmed_at IS NOT NULL ORDER BY id`;

const METHODS = `
  SELECT array(
    SELECT DISTINCT kind FROM factor WHERE account_id = $1 AND confirmed_at IS NOT NULL
    UNION SELECT 'recoveryCode' FROM recovery_code WHERE account_id = $1
  ) AS methods`;
