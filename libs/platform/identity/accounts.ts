import { newId, type AccountId, type AssociationId } from '@sanad/kernel';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';

/** The form in which an e-mail address is kept and compared. */
export function foldEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** By `Passwords.hash`, outside the piece of work: hashing takes long. */
  readonly passwordHash: string;
  /** Roles on the platform as a whole. */
  readonly platformRoles?: readonly string[];
}

export async function createAccount(op: PlatformOp, account: NewAccount): Promise<AccountId> {
  const id = newId<AccountId>();
  await op.db.query('INSERT INTO account (id, email, name, platform_roles, created_at) VALUES ($1, $2, $3, $4, $5)', [
    id,
    foldEmail(account.email),
    account.name,
    account.platformRoles ?? [],
    op.now,
  ]);
  await op.db.query('INSERT INTO credential (account_id, password_hash, changed_at) VALUES ($1, $2, $3)', [
    id,
    account.passwordHash,
    op.now,
  ]);
  op.record({ action: 'account.created', subject: { type: 'account', id } });
  return id;
}

export interface Membership {
  readonly account: AccountId;
  readonly association: AssociationId;
  readonly roles: readonly string[];
  /** From now on, if not told. */
  readonly startsAt?: Date;
  /** Without end, if not told. */
  readonly endsAt?: Date;
}

/** Makes somebody a member of an association, or changes the membership there is. It counts from the next request on. */
export async function setMembership(op: PlatformOp, member: Membership): Promise<void> {
  await op.db.query(
    `INSERT INTO membership (association_id, account_id, roles, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (association_id, account_id)
     DO UPDATE SET roles = excluded.roles, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
       version = membership.version + 1`,
    [member.association, member.account, member.roles, member.startsAt ?? op.now, member.endsAt ?? null],
  );
  op.record({
    action: 'membership.set',
    subject: { type: 'account', id: member.account },
    detail: { association: member.association, roles: member.roles },
  });
}

/** Takes a role on the platform as a whole; whoever is left without one is signed out of it. */
export async function takePlatformRole(op: PlatformOp, account: AccountId, role: string): Promise<void> {
  const sql = `UPDATE account SET platform_roles = array_remove(platform_roles, $2) WHERE id = $1
    RETURNING cardinality(platform_roles) AS left`;
  const [told] = await rows<{ left: number }>(op.db, sql, [account, role]);
  if (told?.left === 0)
    await rows(op.db, 'DELETE FROM session WHERE account_id = $1 AND association_id IS NULL', [account]);
  op.record({ action: 'account.role_taken', subject: { type: 'account', id: account }, detail: { role } });
}

/** Ends every session of the account and lets it open no other. */
export async function disableAccount(op: PlatformOp, account: AccountId): Promise<void> {
  await rows(op.db, 'UPDATE account SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL', [account, op.now]);
  await rows(op.db, 'DELETE FROM session WHERE account_id = $1', [account]);
  op.record({ action: 'account.disabled', subject: { type: 'account', id: account } });
}
