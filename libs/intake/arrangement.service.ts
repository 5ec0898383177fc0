import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, Staff, type Op } from '@sanad/platform';
import { Assignments } from './assignments.service';
import { Cases } from './cases.store';

/** More labels than a person can tell apart are none. */
const MOST_TAGS = 200;

export interface WantedAssignment {
  readonly case: string;
  readonly version?: number;
  /** Nobody, where it is null. */
  readonly assignee: AccountId | null;
}

export interface AssignmentOutcome {
  readonly assigned: { readonly id: string; readonly version: number; readonly from: AccountId | null }[];
  readonly refused: { readonly id: string; readonly refusal: Refusal }[];
}

/** How staff keep their cases in order. Nothing here decides anything, and nobody outside the office hears of it. */
@Injectable()
export class Arrangement {
  constructor(
    private readonly cases: Cases,
    private readonly assignments: Assignments,
    private readonly staff: Staff,
  ) {}

  /** Exactly these labels from now on. @throws Refusal `intake.not_found`, `intake.too_many_tags` */
  async tag(op: Op, id: string, tags: readonly string[]): Promise<void> {
    await this.cases.take(op, id);
    const wanted = [...new Set(tags)];
    const [{ known, fresh } = { known: 0, fresh: 0 }] = await rows<{ known: number; fresh: number }>(
      op.db,
      TAGS_KNOWN,
      [op.association, wanted],
    );
    if (known + fresh > MOST_TAGS) throw new Refusal('intake.too_many_tags', { most: MOST_TAGS });
    await op.db.query(NEW_TAGS, [op.association, wanted]);
    const removed = await rows(op.db, UNTAG, [op.association, id, wanted]);
    const added = await rows(op.db, TAG, [op.association, id, wanted, op.actor.id, op.now]);
    // Labels are words of the office about people: the audit counts them.
    const detail = { added: added.length, removed: removed.length };
    if (added.length + removed.length > 0)
      op.record({ action: 'intake.tagged', subject: { type: 'case', id }, detail });
  }

  /** The labels of the association, for whoever looks for one. */
  async tags(op: Op): Promise<string[]> {
    const found = await rows<{ name: string }>(op.db, TAGS, [op.association]);
    return found.map(({ name }) => name);
  }

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
   * Gives many cases to somebody, each as if it were the only one: what cannot be given is told, and the others are.
   * @throws Refusal `staff.not_found`, and the first reason where none of them can be given
   */
  async assign(op: Op, wanted: readonly WantedAssignment[]): Promise<AssignmentOutcome> {
    const members = new Set<string>((await this.staff.list(op)).map(({ account }) => account));
    if (wanted.some(({ assignee }) => assignee !== null && !members.has(assignee)))
      throw new Refusal('staff.not_found');
    const outcome: AssignmentOutcome = { assigned: [], refused: [] };
    // In one order everywhere, so that two of these never wait for each other.
    for (const one of [...wanted].sort((a, b) => (a.case < b.case ? -1 : 1))) await this.assignOne(op, one, outcome);
    const [first] = outcome.refused;
    if (first && outcome.assigned.length === 0) throw first.refusal;
    return outcome;
  }

  private async assignOne(
    op: Op,
    { case: id, version, assignee }: WantedAssignment,
    { assigned, refused }: AssignmentOutcome,
  ): Promise<void> {
    try {
      const before = await this.cases.take(op, id);
      const { file } = await this.assignments.assign(op, { id, version }, assignee);
      assigned.push({ id, version: file.version, from: before.file.assigneeId });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id, refusal: error });
    }
  }
}

const TAGS_KNOWN = `
  SELECT (SELECT count(*)::int FROM tag WHERE association_id = $1) AS known,
    (SELECT count(*)::int FROM unnest($2::text[]) AS w WHERE NOT EXISTS (
      SELECT 1 FROM tag WHERE association_id = $1 AND name = w)) AS fresh`;
const NEW_TAGS = `INSERT INTO tag (association_id, name) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`;
const TAGS = 'SELECT name FROM tag WHERE association_id = $1 ORDER BY name';
// The rows that went are counted by a statement that selects: the driver's bare DELETE answers with a pair.
const UNTAG = `
  WITH gone AS (DELETE FROM case_tag WHERE association_id = $1 AND case_id = $2 AND NOT tag = ANY($3::text[]) RETURNING tag)
  SELECT tag FROM gone`;
const TAG = `
  INSERT INTO case_tag (association_id, case_id, tag, by_id, at) SELECT $1, $2, unnest($3::text[]), $4, $5
  ON CONFLICT DO NOTHING RETURNING tag`;
const SNOOZE = `
  INSERT INTO case_snooze (association_id, by_id, case_id, until, version) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (association_id, by_id, case_id) DO UPDATE SET until = EXCLUDED.until, version = EXCLUDED.version`;
const WAKE = `
  WITH gone AS (DELETE FROM case_snooze WHERE association_id = $1 AND by_id = $2 AND case_id = $3 RETURNING case_id)
  SELECT case_id FROM gone`;
