import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import type { Op } from '../op';
import type { Position } from './position';

export interface StaffMember extends Position {
  readonly account: AccountId;
  readonly name: string;
  readonly roles: readonly string[];
  /** Null for a membership without end. */
  readonly endsAt: Date | null;
  /** Of the membership. */
  readonly version: number;
}

export interface Absence {
  readonly id: string;
  readonly account: AccountId;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly deputy: AccountId | null;
}

export const RECIPIENTS = ['assignee', 'supervisorOfAssignee', 'executive'] as const;
/** Whom a reminder is for. Who that is on the day is asked on the day. */
export type Recipient = (typeof RECIPIENTS)[number];

/** In whose stead: when nobody of one office is there, the next in the line hears of it. */
const LINE = ['executiveDirector', 'associationAdministrator'] as const;
/** What is kept from a director is first of all the board's to know. */
const PAST_DIRECTOR = ['executiveDirector', 'boardSecretary', 'associationAdministrator'] as const;

/** Who works for the association today, and who stands in for whom. */
@Injectable()
export class Staff {
  /** Everybody whose membership runs at this moment. */
  async list(op: Op): Promise<StaffMember[]> {
    return rows<StaffMember>(op.db, MEMBERS, [op.association, op.now]);
  }

  /** @throws Refusal `staff.not_found` */
  async get(op: Op, account: string): Promise<StaffMember> {
    const member = (await this.list(op)).find((one) => one.account === account);
    if (!member) throw new Refusal('staff.not_found');
    return member;
  }

  /** The executive director and whoever administrates, in this order: they hear of what is in nobody's hands. */
  async leaders(op: Op): Promise<StaffMember[]> {
    const members = await this.list(op);
    return [...new Set(LINE.flatMap((role) => members.filter(({ roles }) => roles.includes(role))))];
  }

  /** Whether somebody held the role here at that moment: a mandate has its dates. */
  async held(op: Op, account: string, role: string, at: Date): Promise<boolean> {
    return (await rows(op.db, HELD, [op.association, account, role, at])).length > 0;
  }

  /**
   * Who hears of a reminder at this moment. Somebody always does: the person responsible, else the deputy during an
   * absence, else the executive director, else an administrator; and, where all of them are away, the administrator still.
   * @throws Refusal `staff.nobody_left` only for an association without an administrator.
   */
  async recipient(op: Op, responsible: AccountId | null, to: Recipient): Promise<AccountId> {
    const found = await this.impartialRecipient(op, responsible, to, () => false);
    if (!found) throw new Refusal('staff.nobody_left');
    return found;
  }

  /**
   * As `recipient`, but never one of those who are barred: the next in the line hears of it, and where the whole line is barred, whoever is
   * responsible. Undefined where all of them are.
   */
  async impartialRecipient(
    op: Op,
    responsible: AccountId | null,
    to: Recipient,
    barred: (account: AccountId) => boolean,
  ): Promise<AccountId | undefined> {
    const [members, absent] = await Promise.all([this.list(op), this.absentNow(op)]);
    const free = members.filter(({ account }) => !barred(account));
    const present = (account: AccountId | null | undefined): boolean =>
      account != null && free.some((member) => member.account === account) && !absent.has(account);
    const own = [responsible, responsible && absent.get(responsible)].find((account): account is AccountId =>
      present(account),
    );
    if (to === 'assignee' && own) return own;
    const isKept = members.some(({ account, roles }) => roles.includes(LINE[0]) && barred(account));
    const line = isKept ? PAST_DIRECTOR : LINE;
    const office = line.flatMap((role) => free.filter((member) => member.roles.includes(role)));
    const standing = office.find((member) => present(member.account)) ?? office.at(-1);
    return standing?.account ?? own;
  }

  /**
   * Records an absence.
   * @throws Refusal `staff.not_found` when one of the two is not of the association, `staff.absence_ends_before_start`, `staff.end_passed`,
   * `staff.own_deputy`
   */
  async recordAbsence(op: Op, absence: Omit<Absence, 'id'>): Promise<Absence> {
    await this.get(op, absence.account);
    if (absence.deputy) await this.get(op, absence.deputy);
    if (absence.endsAt <= absence.startsAt) throw new Refusal('staff.absence_ends_before_start');
    if (absence.endsAt <= op.now) throw new Refusal('staff.end_passed');
    if (absence.deputy === absence.account) throw new Refusal('staff.own_deputy');
    const id = newId();
    await op.db.query(
      `INSERT INTO absence (association_id, id, account_id, starts_at, ends_at, deputy_id, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [op.association, id, absence.account, absence.startsAt, absence.endsAt, absence.deputy, op.actor.id],
    );
    op.record({
      action: 'staff.absence',
      subject: { type: 'account', id: absence.account },
      detail: { deputy: absence.deputy },
    });
    return { id, ...absence };
  }

  /**
   * Ends an absence now; one that is still to begin does not come about. What had been recorded stays.
   * @throws Refusal `staff.absence_not_found` where there is none, or it is over
   */
  async endAbsence(op: Op, id: string): Promise<void> {
    const [ended] = await rows<{ account: AccountId }>(op.db, END_ABSENCE, [op.association, id, op.now, op.actor.id]);
    if (!ended) throw new Refusal('staff.absence_not_found');
    op.record({
      action: 'staff.absence_ended',
      subject: { type: 'account', id: ended.account },
      detail: { absence: id },
    });
  }

  /** Absences that have not ended yet. */
  async absences(op: Op): Promise<Absence[]> {
    return rows<Absence>(op.db, ABSENCES, [op.association, op.now]);
  }

  private async absentNow(op: Op): Promise<ReadonlyMap<AccountId, AccountId | null>> {
    const running = (await this.absences(op)).filter((absence) => absence.startsAt <= op.now);
    return new Map(running.map((absence) => [absence.account, absence.deputy]));
  }
}

const MEMBERS = `
  SELECT m.account_id AS account, a.name, m.roles, m.ends_at AS "endsAt", m.department, m.position_kind AS kind,
    m.version
  FROM membership m JOIN account a ON a.id = m.account_id
  WHERE m.association_id = $1 AND m.starts_at <= $2 AND (m.ends_at IS NULL OR m.ends_at > $2) AND a.disabled_at IS NULL
  ORDER BY a.name, m.account_id`;

const HELD = `
  SELECT FROM membership
  WHERE association_id = $1 AND account_id = $2 AND $3 = ANY (roles) AND starts_at <= $4 AND (ends_at IS NULL OR ends_at > $4)`;

const ABSENCES = `
  SELECT id, account_id AS account, starts_at AS "startsAt", ends_at AS "endsAt", deputy_id AS deputy
  FROM absence WHERE association_id = $1 AND ends_at > $2 AND ended_at IS NULL ORDER BY starts_at, id`;

const END_ABSENCE = `
  UPDATE absence SET ended_at = $3, ended_by = $4
  WHERE association_id = $1 AND id = $2 AND ends_at > $3 AND ended_at IS NULL RETURNING account_id AS account`;
