import { Injectable } from '@nestjs/common';
import { newId, type AccountId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import type { Position } from '../http/page';
import type { IdempotentRequest } from '../idempotency';
import { Mail, type MAIL_STATES } from '../mail/mail';
import type { Actor, PlatformOp } from '../op';
import type { Position as Place, PositionKind } from '../staff/position';
import { foldEmail } from './accounts';
import { RoleRules } from './role.rules';

/** How long the link of an invitation opens. */
export const HOURS_OPEN = 72;

/** Who asks, for one association or, where it is null, for the platform as a whole. */
export interface Inviter {
  readonly actor: Actor;
  readonly association: AssociationId | null;
}

export interface NewInvitation {
  /** Null: to serve the platform as a whole. */
  readonly association: AssociationId | null;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** When the membership ends. */
  readonly endsAt?: Date;
  /** Where they are going to work, and on what terms. */
  readonly department?: string;
  readonly kind?: PositionKind;
}

export interface Invitation extends Omit<NewInvitation, 'endsAt' | keyof Place>, Place {
  readonly id: string;
  readonly endsAt: Date | null;
  /** Goes up with each link; the newest is the one that opens. */
  readonly generation: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** What became of its newest letter. Null where that has been forgotten. */
  readonly letter: (typeof MAIL_STATES)[number] | null;
}

interface InvitationRow extends Invitation {
  readonly requestHash: string | null;
}

/** Asks people to join, by a link to the mailbox they are known by. Nobody has an account before they have accepted. */
@Injectable()
export class Invitations {
  constructor(
    private readonly mail: Mail,
    private readonly rules: RoleRules,
  ) {}

  /**
   * The link goes out by mail and opens for 72 hours. An invitation that has run out makes way for the new one.
   * @throws Refusal `invitation.open_already`, `invitation.member_already`, `request.key_reused`, and those of `RoleRules.assertGivable`
   */
  async invite(op: PlatformOp, wanted: NewInvitation, request?: IdempotentRequest): Promise<Invitation> {
    const email = foldEmail(wanted.email);
    const { association } = wanted;
    this.rules.assertGivable(op, wanted);
    const before = request && (await this.made(op, association, request));
    if (before) return before;
    await this.assertFree(op, association, email);
    const [made] = await rows<InvitationRow>(op.db, INSERT, [
      ...[newId(), association, email, wanted.name.trim(), wanted.roles, wanted.endsAt ?? null, op.actor.id],
      ...[op.now, after(op, HOURS_OPEN), request?.key ?? null, request?.requestHash ?? null],
      ...[wanted.department ?? null, wanted.kind ?? null],
    ]);
    if (!made) return this.madeMeanwhile(op, association, request);
    await this.write(op, made);
    op.record({
      action: 'invitation.made',
      subject: { type: 'invitation', id: made.id },
      detail: { association, roles: wanted.roles },
    });
    return { ...made, letter: 'pending' };
  }

  /** Those that nobody has accepted or withdrawn, newest first; those that have run out among them. */
  list(op: PlatformOp, association: AssociationId, limit: number, position?: Position): Promise<Invitation[]> {
    return rows<Invitation>(
      op.db,
      `SELECT ${COLUMNS} FROM invitation i WHERE association_id = $1 AND ${OPEN} AND ($2::uuid IS NULL OR id < $2)
       ORDER BY id DESC LIMIT $3`,
      [association, position?.[0] ?? null, limit],
    );
  }

  /** The id of the one that stands for this mailbox. */
  async openFor(op: PlatformOp, association: AssociationId | null, email: string): Promise<string | undefined> {
    const sql = `SELECT id FROM invitation WHERE association_id IS NOT DISTINCT FROM $1 AND email = $2 AND ${OPEN}`;
    return (await rows<{ id: string }>(op.db, sql, [association, foldEmail(email)]))[0]?.id;
  }

  /** Sends a new link for another 72 hours; the older ones open nothing any more. @throws Refusal `request.not_found`, `staff.administrator_only` */
  async sendAgain(op: PlatformOp, { actor, association }: Inviter, id: string): Promise<Invitation> {
    const [renewed] = await rows<InvitationRow>(
      op.db,
      `UPDATE invitation i SET generation = generation + 1, expires_at = $3
       WHERE association_id IS NOT DISTINCT FROM $1 AND id = $2 AND ${OPEN} RETURNING ${COLUMNS}`,
      [association, id, after(op, HOURS_OPEN)],
    );
    if (!renewed) throw new Refusal('request.not_found');
    this.rules.assertMayGive(actor, renewed.roles);
    await this.mail.cancel(op, [id]);
    await this.write(op, renewed);
    op.record({ action: 'invitation.sent_again', subject: { type: 'invitation', id }, detail: { association } });
    return { ...renewed, letter: 'pending' };
  }

  /** The link opens nothing any more; a letter that still waits does not go out. @throws Refusal `request.not_found`, `staff.administrator_only` */
  async withdraw(op: PlatformOp, { actor, association }: Inviter, id: string): Promise<void> {
    const sql = `UPDATE invitation SET withdrawn_at = $3 WHERE association_id IS NOT DISTINCT FROM $1 AND id = $2 AND ${OPEN} RETURNING roles`;
    const [gone] = await rows<{ roles: string[] }>(op.db, sql, [association, id, op.now]);
    if (!gone) throw new Refusal('request.not_found');
    this.rules.assertMayGive(actor, gone.roles);
    await this.mail.cancel(op, [id]);
    op.record({ action: 'invitation.withdrawn', subject: { type: 'invitation', id }, detail: { association } });
  }

  private async write(
    op: PlatformOp,
    { id, email, name, association, expiresAt, generation }: InvitationRow,
  ): Promise<void> {
    const sql = 'SELECT name FROM association WHERE id = $1';
    const [place] = association ? await rows<{ name: string }>(op.db, sql, [association]) : [];
    await this.mail.send(op, {
      to: email,
      template: place ? 'invitation' : 'invitation.platform',
      language: 'ar',
      params: { name, expiresAt: expiresAt.toISOString(), ...(place && { association: place.name }) },
      link: { purpose: 'invitation', id, generation },
    });
  }

  private async assertFree(op: PlatformOp, association: AssociationId | null, email: string): Promise<void> {
    if (await memberBy(op, association, email)) throw new Refusal('invitation.member_already');
    await op.db.query(
      `UPDATE invitation SET withdrawn_at = $3 WHERE association_id IS NOT DISTINCT FROM $1 AND email = $2 AND ${OPEN} AND expires_at <= $3`,
      [association, email, op.now],
    );
  }

  /** Somebody else was quicker: the same request again, or another one for the same mailbox. */
  private async madeMeanwhile(
    op: PlatformOp,
    association: AssociationId | null,
    request?: IdempotentRequest,
  ): Promise<Invitation> {
    const same = request && (await this.made(op, association, request));
    if (!same) throw new Refusal('invitation.open_already');
    return same;
  }

  private async made(
    op: PlatformOp,
    association: AssociationId | null,
    request: IdempotentRequest,
  ): Promise<Invitation | undefined> {
    const sql = `SELECT ${COLUMNS} FROM invitation i WHERE association_id = $1 AND request_key = $2`;
    const [row] = await rows<InvitationRow>(op.db, sql, [association, request.key]);
    if (row && row.requestHash !== request.requestHash) throw new Refusal('request.key_reused');
    return row;
  }
}

const KEPT_DAYS = 30;

/** Drops those that nobody accepted, a month after they ran out or were withdrawn; a chore of the worker. Answers how many rows went. */
export async function forgetInvitations(op: PlatformOp): Promise<number> {
  const before = new Date(op.now.getTime() - KEPT_DAYS * 86_400_000);
  const sql = 'DELETE FROM invitation WHERE accepted_at IS NULL AND least(withdrawn_at, expires_at) < $1 RETURNING id';
  return (await rows(op.db, sql, [before])).length;
}

/** Whether the account of this e-mail serves the association now. */
export async function memberBy(
  op: PlatformOp,
  association: AssociationId | null,
  email: string,
): Promise<AccountId | undefined> {
  const sql = `
    SELECT a.id FROM account a JOIN membership m ON m.account_id = a.id AND m.association_id = $1
      AND m.starts_at <= $3 AND (m.ends_at IS NULL OR m.ends_at > $3)
    WHERE a.email = $2`;
  return (await rows<{ id: AccountId }>(op.db, sql, [association, email, op.now]))[0]?.id;
}

const after = (op: PlatformOp, hours: number): Date => new Date(op.now.getTime() + hours * 3_600_000);

const OPEN = 'accepted_at IS NULL AND withdrawn_at IS NULL';
const COLUMNS = `i.id, i.association_id AS association, i.email, i.name, i.roles, i.ends_at AS "endsAt", i.department, i.position_kind AS kind, i.generation,
  i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.request_hash AS "requestHash",
  (SELECT m.state FROM mail m WHERE m.link_id = i.id ORDER BY m.id DESC LIMIT 1) AS letter`;

const INSERT = `
  INSERT INTO invitation AS i (id, association_id, email, name, roles, ends_at, invited_by, created_at, expires_at, request_key, request_hash,
    department, position_kind)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`;
