import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, Staff, type Op } from '@sanad/platform';
import { arrangementOf } from './arrangement.reading';
import { Assignments } from './assignments.service';
import { Cases } from './cases.store';
import { eachCase, type ManyOutcome } from './each-case';

export interface WantedAssignment {
  readonly case: string;
  readonly version?: number;
  /** Nobody, where it is null. */
  readonly assignee: AccountId | null;
}

export interface WantedSnooze {
  readonly case: string;
  readonly until: Date | null;
}

export interface Snoozed {
  readonly id: string;
  /** Until when it was put off before; null where it was not. */
  readonly from: Date | null;
}

export interface Assigned {
  readonly id: string;
  readonly version: number;
  /** Who had it before. */
  readonly from: AccountId | null;
}

/** How staff keep their cases in order. Nothing here decides anything, and nobody outside the office hears of it. */
@Injectable()
export class Arrangement {
  constructor(
    private readonly cases: Cases,
    private readonly assignments: Assignments,
    private readonly staff: Staff,
  ) {}

  /**
   * Out of the asker's own view until then, or until anything changes in the case. Its clocks go on.
   * @throws Refusal `intake.not_found`, `intake.snooze_past`, `access.person_needed`
   */
  async snooze(op: Op, id: string, until: Date): Promise<void> {
    if (op.actor.kind !== 'staff') throw new Refusal('access.person_needed');
    if (until <= op.now) throw new Refusal('intake.snooze_past');
    const { file } = await this.cases.get(op, id);
    await op.db.query(SNOOZE, [op.association, op.actor.id, id, until, file.version]);
    op.record({ action: 'intake.snoozed', subject: { type: 'case', id }, detail: { until } });
  }

  /** @throws Refusal `intake.not_found` */
  async wake(op: Op, id: string): Promise<void> {
    await this.cases.get(op, id);
    if (op.actor.kind !== 'staff') throw new Refusal('access.person_needed');
    const woken = await rows(op.db, WAKE, [op.association, op.actor.id, id]);
    if (woken.length > 0) op.record({ action: 'intake.woken', subject: { type: 'case', id } });
  }

  /**
   * Each until then, or taken up again where it says no time.
   * @throws Refusal `access.person_needed`, and the first reason where none of them can be put off
   */
  snoozeMany(op: Op, wanted: readonly WantedSnooze[]): Promise<ManyOutcome<Snoozed>> {
    return eachCase(wanted, async ({ case: id, until }) => {
      const before = await arrangementOf(op, [id]);
      await (until ? this.snooze(op, id, until) : this.wake(op, id));
      return { id, from: before(id).snoozedUntil };
    });
  }

  /**
   * Gives many cases to somebody, each as if it were the only one: what cannot be given is told, and the others are.
   * @throws Refusal `staff.not_found`, and the first reason where none of them can be given
   */
  async assign(op: Op, wanted: readonly WantedAssignment[]): Promise<ManyOutcome<Assigned>> {
    const members = new Set<string>((await this.staff.list(op)).map(({ account }) => account));
    if (wanted.some(({ assignee }) => assignee !== null && !members.has(assignee)))
      throw new Refusal('staff.not_found');
    return eachCase(wanted, async ({ case: id, version, assignee }) => {
      const before = await this.cases.take(op, id);
      const { file } = await this.assignments.assign(op, { id, version }, assignee);
      return { id, version: file.version, from: before.file.assigneeId };
    });
  }
}

const SNOOZE = `
  INSERT INTO case_snooze (association_id, by_id, case_id, until, version) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (association_id, by_id, case_id) DO UPDATE SET until = EXCLUDED.until, version = EXCLUDED.version`;
const WAKE = `
  WITH gone AS (DELETE FROM case_snooze WHERE association_id = $1 AND by_id = $2 AND case_id = $3 RETURNING case_id)
  SELECT case_id FROM gone`;
