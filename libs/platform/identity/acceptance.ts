import { Injectable } from '@nestjs/common';
import type { AccountId, AssociationId } from '@sanad/kernel';
import { fieldProblem, Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import { Links } from '../mail/links';
import type { Actor, PlatformOp } from '../op';
import { Ops } from '../ops.service';
import type { Position } from '../staff/position';
import { createAccount, setMembership } from './accounts';
import { memberBy } from './invitations';
import { LinkTries } from './link.tries';
import { assertAcceptable } from './password.rules';
import { Passwords } from './passwords';

const ACCEPTING: Actor = { kind: 'system', id: 'invitation.acceptance' };

/** What somebody is asked to, as the page shows it that the link leads to. */
export interface Offer {
  readonly email: string;
  readonly name: string;
  readonly association: { readonly id: AssociationId; readonly slug: string; readonly name: string } | null;
  readonly roles: readonly string[];
  /** Whether there is an account already: it needs no password then. */
  readonly knownAccount: boolean;
  readonly expiresAt: Date;
}

interface Found extends Omit<Offer, 'association' | 'knownAccount'>, Position {
  readonly id: string;
  readonly generation: number;
  readonly associationId: AssociationId | null;
  readonly slug: string | null;
  readonly associationName: string | null;
  readonly endsAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly account: AccountId | null;
  readonly disabled: boolean;
}

/** Where the link of an invitation leads. It proves the mailbox, so only the account of that mailbox gets what was offered. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly ops: Ops,
    private readonly links: Links,
    private readonly passwords: Passwords,
    private readonly tries: LinkTries,
  ) {}

  /** @throws Refusal `invitation.link_invalid`, `invitation.expired`, `invitation.accepted_already`, `invitation.withdrawn`, `session.too_many_attempts` */
  offer(token: string, address: string): Promise<Offer> {
    return this.tries.guarded(address, ACCEPTING, async (op) => toOffer(await this.open(op, token)));
  }

  /**
   * Makes the account, where there is none, and gives it its place. Nobody is signed in by that.
   * @throws Refusal those of `offer`, `invitation.password_unneeded`, `invitation.account_disabled`, `request.invalid`, and those of
   * `assertAcceptable`
   */
  async accept(token: string, password: string | undefined, address: string): Promise<void> {
    const found = await this.tries.guarded(address, ACCEPTING, (op) => this.open(op, token));
    // Outside any transaction: a hash takes long.
    const passwordHash = await this.hashFor(found, password);
    await this.ops.platform(ACCEPTING, (op) => this.settle(op, token, passwordHash));
  }

  private async hashFor(found: Found, password: string | undefined): Promise<string | undefined> {
    if (found.account) {
      if (password !== undefined) throw new Refusal('invitation.password_unneeded');
      return undefined;
    }
    if (password === undefined)
      throw new Refusal('request.invalid', {}, undefined, [fieldProblem('password', 'isDefined')]);
    assertAcceptable(password, [found.name, found.email, found.associationName ?? '']);
    return this.passwords.hash(password);
  }

  private async settle(op: PlatformOp, token: string, passwordHash: string | undefined): Promise<void> {
    const found = await this.open(op, token, 'FOR UPDATE OF i');
    // Another invitation of the same mailbox was accepted in between: its password counts.
    if (found.account && passwordHash) throw new Refusal('invitation.password_unneeded');
    const account = found.account ?? (await this.join(op, found, passwordHash!));
    if (found.associationId) await place(op, found, account);
    else if (found.account) await addPlatformRoles(op, account, found.roles);
    await op.db.query('UPDATE invitation SET accepted_at = $2, account_id = $3 WHERE id = $1', [
      found.id,
      op.now,
      account,
    ]);
    op.record({ action: 'invitation.accepted', subject: { type: 'invitation', id: found.id }, detail: { account } });
  }

  private async join(
    op: PlatformOp,
    { email, name, roles, associationId }: Found,
    passwordHash: string,
  ): Promise<AccountId> {
    try {
      return await createAccount(op, { email, name, passwordHash, platformRoles: associationId ? [] : roles });
    } catch (error) {
      const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {};
      throw constraint === 'account_email_key' ? new Refusal('invitation.password_unneeded') : error;
    }
  }

  private async open(op: PlatformOp, token: string, lock = ''): Promise<Found> {
    const id = this.links.idIn(token);
    const [found] = id ? await rows<Found>(op.db, `${FIND} ${lock}`, [id]) : [];
    if (!found || !this.links.opens(token, { purpose: 'invitation', id: found.id, generation: found.generation }))
      throw new Refusal('invitation.link_invalid');
    if (found.withdrawnAt) throw new Refusal('invitation.withdrawn');
    if (found.acceptedAt || (await memberBy(op, found.associationId, found.email)))
      throw new Refusal('invitation.accepted_already');
    if (found.expiresAt <= op.now || (found.endsAt && found.endsAt <= op.now)) throw new Refusal('invitation.expired');
    if (found.disabled) throw new Refusal('invitation.account_disabled');
    return found;
  }
}

async function place(
  op: PlatformOp,
  { associationId, roles, endsAt, department, kind }: Found,
  account: AccountId,
): Promise<void> {
  await setMembership(op, { association: associationId!, account, roles, endsAt: endsAt ?? undefined });
  // Whoever comes back keeps what was known of them, where nobody said otherwise.
  const sql = `UPDATE membership SET department = coalesce($3, department), position_kind = coalesce($4, position_kind)
    WHERE association_id = $1 AND account_id = $2`;
  await op.db.query(sql, [associationId, account, department, kind]);
}

async function addPlatformRoles(op: PlatformOp, account: AccountId, roles: readonly string[]): Promise<void> {
  await op.db.query(
    'UPDATE account SET platform_roles = ARRAY(SELECT DISTINCT unnest(platform_roles || $2::text[])) WHERE id = $1',
    [account, roles],
  );
}

function toOffer({ email, name, associationId, slug, associationName, roles, account, expiresAt }: Found): Offer {
  const association = associationId && { id: associationId, slug: slug!, name: associationName! };
  return { email, name, association, roles, knownAccount: account !== null, expiresAt };
}

const FIND = `
  SELECT i.id, i.email, i.name, i.roles, i.generation, i.association_id AS "associationId", n.slug, n.name AS "associationName",
    i.ends_at AS "endsAt", i.department, i.position_kind AS kind, i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt", i.withdrawn_at AS "withdrawnAt",
    a.id AS account, a.disabled_at IS NOT NULL AS disabled
  FROM invitation i LEFT JOIN association n ON n.id = i.association_id LEFT JOIN account a ON a.email = i.email
  WHERE i.id = $1`;
