import { Injectable } from '@nestjs/common';
import type { AccountId, AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import { setMembership } from '../identity/accounts';
import { RoleRules } from '../identity/role.rules';
import type { PlatformOp, Who } from '../op';
import { assertUnchanged } from './position';

export interface Appointment {
  /** Of the membership as it was read. */
  readonly version: number;
  readonly roles: readonly string[];
  /** As it is, if not told. */
  readonly startsAt?: Date;
  /** Without end, if not told. */
  readonly endsAt?: Date;
}

export interface Membership {
  readonly account: AccountId;
  readonly roles: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly version: number;
}

/**
 * Who holds which role in an association, and until when. Whatever changes counts from the next request on. An association is never left without
 * an administrator, and nobody takes that role from themselves by mistake.
 */
@Injectable()
export class Appointments {
  constructor(private readonly rules: RoleRules) {}

  /** @throws Refusal `staff.not_found`, `staff.changed_meanwhile`, `staff.own_membership`, `staff.last_administrator`, `staff.end_before_start`, and those of `RoleRules` */
  async change(op: PlatformOp, who: Who, account: string, wanted: Appointment): Promise<Membership> {
    const before = await this.locked(op, who.association, account);
    this.rules.assertOpen('changeRoles', who.actor, before);
    this.rules.assertMayGive(who.actor, wanted.roles);
    assertUnchanged(before, wanted);
    this.rules.assertGivable(op, { association: who.association, ...wanted });
    const { startsAt = before.startsAt, endsAt = null } = wanted;
    if (endsAt && endsAt <= startsAt) throw new Refusal('staff.end_before_start');
    const after = { account: before.account, roles: wanted.roles, startsAt, endsAt, version: before.version + 1 };
    if (before.account === who.actor.id && !this.administersStill(op, after)) throw new Refusal('staff.own_membership');
    await setMembership(op, { ...after, association: who.association, endsAt: endsAt ?? undefined });
    await this.assertAdministered(op, who.association);
    return after;
  }

  /** Ends it now, and the sessions of that place with it. @throws Refusal `staff.not_found`, `staff.own_membership`, `staff.last_administrator` */
  async end(op: PlatformOp, who: Who, account: string): Promise<void> {
    const member = await this.locked(op, who.association, account);
    this.rules.assertOpen('endMembership', who.actor, member);
    const { account: id, roles } = member;
    await op.db.query(END, [who.association, id, op.now]);
    await this.assertAdministered(op, who.association);
    await op.db.query(END_SESSIONS, [who.association, id]);
    op.record({
      action: 'membership.ended',
      subject: { type: 'account', id },
      detail: { association: who.association, roles },
    });
  }

  /** Ends every session of somebody by which this association can be reached: also those that are elsewhere now. @throws Refusal `staff.not_found`, `staff.administrator_only` */
  async endSessions(op: PlatformOp, who: Who, account: string): Promise<void> {
    const member = await this.locked(op, who.association, account);
    this.rules.assertOpen('endSessions', who.actor, member);
    const { account: id } = member;
    const ended = await rows(op.db, END_REACHING, [who.association, id]);
    op.record({
      action: 'session.ended_by_administrator',
      subject: { type: 'account', id },
      detail: { association: who.association, sessions: ended.length },
    });
  }

  /** A membership that runs or is to come. One change at a time for an association: each sees what the others left of its administrators. */
  private async locked(op: PlatformOp, association: AssociationId, account: string): Promise<Membership> {
    await op.db.query('SELECT 1 FROM association WHERE id = $1 FOR NO KEY UPDATE', [association]);
    const [found] = await rows<Membership>(op.db, MEMBERSHIP, [association, account, op.now]);
    if (!found) throw new Refusal('staff.not_found');
    return found;
  }

  /** Nobody gives up their own administration, or sets it an end. */
  private administersStill(op: PlatformOp, { roles, startsAt, endsAt }: Membership): boolean {
    const administers = this.rules.administrators.some((role) => roles.includes(role));
    return administers && startsAt <= op.now && endsAt === null;
  }

  private async assertAdministered(op: PlatformOp, association: AssociationId): Promise<void> {
    const left = await rows(op.db, ADMINISTRATORS, [association, op.now, this.rules.administrators]);
    if (left.length === 0) throw new Refusal('staff.last_administrator');
  }
}

const MEMBERSHIP = `
  SELECT account_id AS account, roles, starts_at AS "startsAt", ends_at AS "endsAt", version FROM membership
  WHERE association_id = $1 AND account_id = $2 AND (ends_at IS NULL OR ends_at > $3) FOR UPDATE`;

// A membership that never began ends before it began; the table wants an end after the start.
const END = `
  UPDATE membership SET version = version + 1, ends_at = $3, starts_at = least(starts_at, $3::timestamptz - interval '1 millisecond')
  WHERE association_id = $1 AND account_id = $2`;

const END_SESSIONS = 'DELETE FROM session WHERE association_id = $1 AND account_id = $2';

// A session elsewhere that is not bound to its place could be switched to this one.
const END_REACHING = `
  DELETE FROM session WHERE account_id = $2 AND (association_id = $1 OR NOT bound) RETURNING id`;

/** Those who administer the association now and go on doing so: one with an end is no reason to let the last other go. */
const ADMINISTRATORS = `
  SELECT 1 FROM membership m JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
  WHERE m.association_id = $1 AND m.starts_at <= $2 AND m.ends_at IS NULL AND m.roles && $3::text[] LIMIT 1`;
