import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import type { Op } from '../op';
import { Staff } from './staff';

/** Whom somebody answers to, by account. */
export type Lines = ReadonlyMap<string, AccountId>;

/** Everybody above somebody, the nearest first. Lines that run in a circle end where they would begin again. */
export function superiorsOf(account: string, lines: Lines): AccountId[] {
  const above: AccountId[] = [];
  for (let next = lines.get(account); next && next !== account && !above.includes(next); next = lines.get(next)) {
    above.push(next);
  }
  return above;
}

/** Who answers to whom: what must not be put to somebody's subordinate is asked here. */
@Injectable()
export class ReportingLines {
  constructor(private readonly staff: Staff) {}

  async all(op: Op): Promise<Lines> {
    const found = await rows<{ account: string; superior: AccountId }>(op.db, LINES, [op.association]);
    return new Map(found.map(({ account, superior }) => [account, superior]));
  }

  /**
   * States whom somebody answers to; nobody, where `superior` is null.
   * @throws Refusal `staff.not_found`, `staff.reports_to_self`, `staff.reports_in_circle`
   */
  async state(op: Op, account: string, superior: string | null): Promise<void> {
    const member = await this.staff.get(op, account);
    if (superior !== null) await this.assertAbove(op, account, superior);
    const before = (await this.all(op)).get(account) ?? null;
    await op.db.query(STATE, [op.association, member.account, superior, op.now, op.actor.id]);
    op.record({ action: 'staff.reports_to', subject: { type: 'account', id: account }, detail: { before, superior } });
  }

  private async assertAbove(op: Op, account: string, superior: string): Promise<void> {
    if (superior === account) throw new Refusal('staff.reports_to_self');
    await this.staff.get(op, superior);
    // One change at a time: two that are each in order may close a circle together.
    await op.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`reporting|${op.association}`]);
    const above: readonly string[] = superiorsOf(superior, await this.all(op));
    if (above.includes(account)) throw new Refusal('staff.reports_in_circle');
  }
}

const LINES = `
  SELECT account_id AS account, reports_to AS superior FROM reporting_line
  WHERE association_id = $1 AND reports_to IS NOT NULL`;

const STATE = `
  INSERT INTO reporting_line (association_id, account_id, reports_to, stated_at, stated_by) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (association_id, account_id) DO UPDATE
  SET reports_to = excluded.reports_to, stated_at = excluded.stated_at, stated_by = excluded.stated_by`;
